using System.CommandLine;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Security;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands.Service;

/// <summary><c>audit-log verify</c>: whether anybody changed what was recorded.</summary>
internal static class AuditLogCommand
{
    public static Command Create() => new("audit-log", "Check the log of who read or planned what.") { Verify() };

    private static Command Verify()
    {
        var where = new DataOptions();
        var tenant = new Option<string?>("--tenant") { Description = "Only the log of this tenant.", HelpName = "T" };
        var head = new Option<string?>("--head")
        {
            Description = "With --tenant: the head of an earlier check, which must still be in the log: shows whether its end was cut off.", HelpName = "HASH",
        };
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var command = new Command("verify", "Go through the chain of hashes of each tenant; name the first broken entry.") { tenant, head, json };
        where.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(head) is not null && result.GetValue(tenant) is null)
                result.AddError("--head goes with --tenant: each tenant has its own chain.\n  Add --tenant T.");
        });
        command.SetAction((parsed, cancellation) => where.RunAsync(parsed, make: false, async service =>
        {
            var checks = await ProgressView.RunAsync(progress => service.Audit.VerifyAsync(
                parsed.GetValue(tenant), parsed.GetValue(head), new Told(progress), cancellation).GetAwaiter().GetResult());
            if (parsed.GetValue(json)) await SecurityJson.WriteAsync(Screen.StandardOutput(), checks, cancellation);
            else Show(checks);
            return checks.All(check => check.Reason is null) ? ExitCode.Done : ExitCode.AnswerIsNo;
        }, cancellation));
        return command;
    }

    private static void Show(IReadOnlyList<AuditCheck> checks)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("tenant", "good entries", "head", "finding");
        foreach (var check in checks)
        {
            var finding = check.Reason is null ? "whole" : check.Broken is { } entry ? $"entry {entry}: {check.Reason}" : check.Reason;
            table.AddRow(Markup.Escape(check.Tenant), $"{check.Entries:N0}", check.Head, Markup.Escape(finding));
        }

        Screen.Out.Write(table);
        if (checks.Count == 0) Screen.Out.WriteLine("Nothing has been recorded.");
    }

    private sealed class Told(IProgress<StageProgress> progress) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new($"Checking: entry {value:N0}", 0, null));
    }
}
