using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Excel;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Export;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>export FOLDER [--plan DIR] --out BOOK.xlsx</c>: writes a workforce, or a plan for it, as an Excel workbook.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var plan = new Option<string?>("--plan") { Description = "Write the plan that plan --out DIR wrote, instead of the workforce.", HelpName = "DIR" };
        var output = new Option<string>("--out") { Description = "The workbook to write.", Required = true, HelpName = "BOOK.xlsx" };
        var pseudonymised = new PseudonymisedOutput();
        var command = new Command(
            "export", "Write a workforce as an Excel workbook, to be edited and read again; or a plan, to be filtered. With --pseudonymised, both to be "
                + "passed on.")
        {
            folder, plan, output,
        };
        pseudonymised.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(plan), parsed.GetValue(output)!, pseudonymised.IsAsked(parsed) ? pseudonymised : null, parsed,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? plan, string output, PseudonymisedOutput? pseudonymised, ParseResult parsed, CancellationToken cancellation)
    {
        if (pseudonymised is null && !FolderInput.IsWorkbook(output))
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: is no name of a workbook\n  Give it the ending {WorkforceWorkbook.Ending}.");
        var into = Path.GetDirectoryName(Path.GetFullPath(output))!;
        if (!Directory.Exists(into))
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: there is no folder {into}\n  Make the folder first, or write elsewhere.");
        if (plan is not null && !Directory.Exists(plan))
            return FolderInput.Complain(ExitCode.WrongUse, $"--plan {plan}: there is no such folder\n  Give the folder that plan --out wrote.");
        try
        {
            if (pseudonymised is not null) return await pseudonymised.RunAsync(parsed, path, plan, output, cancellation);
            var (content, code) = FolderInput.Read(path, cancellation);
            if (content is null) return code;
            var (sheets, error) = plan is null ? (WorkforceWorkbook.SheetsOf(content), null) : await PlanAsync(content, plan, cancellation);
            if (sheets is null) return FolderInput.Complain(ExitCode.AnswerIsNo, error!);
            var problems = await ProgressView.RunAsync(progress =>
            {
                progress.Report(new StageProgress($"Writing {Path.GetFileName(output)}", 0, null));
                return WorkbookFile.Write(output, sheets, cancellation);
            });
            foreach (var problem in problems) Console.Error.WriteLine(problem);
            if (problems.Length > 0) return ExitCode.AnswerIsNo;
            Screen.Out.WriteLine($"{output} is written: {sheets.Count} sheets, {string.Join(", ", sheets.Select(sheet => sheet.Name))}.");
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled: nothing was written\n  Run again.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FolderInput.Complain(
                ExitCode.AnswerIsNo, $"{output}: cannot be written: {problem.Message}\n  Close it where it is open, or write elsewhere.");
        }
    }

    private static async Task<(IReadOnlyList<Sheet>? Sheets, string? Error)> PlanAsync(WorkforceContent content, string folder, CancellationToken cancellation)
    {
        var (plan, error) = await ClaimFile.ReadPlanAsync(Path.Combine(folder, "plan.json"), cancellation);
        if (plan is null) return (null, error);
        // A budget of its own is how plan --budget is recorded.
        var scenario = content.Scenario! with { Budget = plan.Scenario.Budget };
        if (DataFingerprint.Of(content, scenario, cancellation) != plan.DataFingerprint)
            return (null, $"{folder}: was made from other data\n  Plan again with --out {folder}, or give the workforce it was made from.");
        return PlanNames.Unknown(plan, content.Workforce) is { } unknown
            ? (null, $"{Path.Combine(folder, "plan.json")}: {unknown}\n  Plan again with --out {folder}; this one was changed.")
            : (PlanWorkbook.Of(plan, content.Workforce), null);
    }
}
