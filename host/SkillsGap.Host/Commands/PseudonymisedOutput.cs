using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Export;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>export FOLDER --pseudonymised --out DIR|FILE.zip|BOOK.xlsx</c>: a workforce to pass on without its people.</summary>
internal sealed class PseudonymisedOutput
{
    private const string Zip = ".zip";

    private readonly Option<bool> pseudonymised = new("--pseudonymised")
    {
        Description = "Pseudonyms in place of people's ids; no names, no sources and notes. The plan of it is the same. Also into a folder or a FILE.zip.",
    };

    private readonly Option<string?> key = new("--key")
    {
        Description = "File with the key of the pseudonyms, made if missing: the same key gives the same pseudonyms again. Keep it apart. Default: a key that "
            + "nobody keeps.",
        HelpName = "FILE",
    };

    private readonly Option<string?> dates = new("--dates")
    {
        Description = "month: days about people become the first of their month. Estimates then differ a little.", HelpName = "month",
    };

    private readonly Option<bool> attributes = new("--attributes") { Description = "Protected attributes too; they are left out otherwise." };

    public void AddTo(Command command)
    {
        command.Add(pseudonymised);
        command.Add(key);
        command.Add(dates);
        command.Add(attributes);
        dates.AcceptOnlyFromAmong("month");
        command.Validators.Add(result =>
        {
            if (result.GetValue(pseudonymised)) return;
            foreach (var option in (Option[])[key, dates, attributes])
            {
                if (result.GetResult(option) is { Implicit: false })
                    result.AddError($"{option.Name} goes with --pseudonymised.\n  Add it, or leave {option.Name} out.");
            }
        });
    }

    /// <summary>Whether it was asked for.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(pseudonymised);

    /// <summary>Reads, checks, writes and says what was written, and how well people hide in it.</summary>
    public async Task<int> RunAsync(ParseResult parsed, string path, string? planFolder, string output, CancellationToken cancellation)
    {
        var (toMonths, keyPath) = (parsed.GetValue(dates) is not null, parsed.GetValue(key));
        if (toMonths && planFolder is not null)
            return FolderInput.Complain(ExitCode.WrongUse, "--plan: was made with the days as they are\n  Leave --dates or --plan out.");
        var isBook = FolderInput.IsWorkbook(output);
        if (isBook && planFolder is not null)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--out {output}: a workbook holds the workforce or a plan\n  Write both into a folder or a {Zip} file.");
        }

        var isZip = output.EndsWith(Zip, StringComparison.OrdinalIgnoreCase);
        if (!isBook && !isZip && Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any())
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: is not empty\n  Name a new folder, so that nothing else is passed on with it.");
        var (content, code) = FolderInput.Read(path, cancellation);
        if (content is null) return code;
        var (plan, error) = planFolder is null ? (null, null) : await PlanAsync(content, planFolder, cancellation);
        if (error is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, error);
        if (plan?.Scenario.Parity is not null && !parsed.GetValue(attributes))
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, "--plan: keeps groups in parity, so that its problem tells who is in which group\n  Add --attributes, or leave --plan out.");
        }

        var (secret, noKey) = keyPath is null ? (KeyedPseudonym.NewKey(), null) : KeyedPseudonym.OfFile(keyPath);
        if (secret is null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--key {noKey}");
        var export = await PseudonymisedExport.OfAsync(
            content, secret, toMonths, parsed.GetValue(attributes), plan is null ? null : (plan, planFolder!), cancellation);
        if (isBook)
        {
            var problems = export.WriteWorkbook(output, cancellation);
            foreach (var problem in problems) Console.Error.WriteLine(problem);
            if (problems.Count > 0) return ExitCode.AnswerIsNo;
        }
        else if (isZip) FileReplacement.Write(output, stream => export.WriteZip(stream, cancellation));
        else export.WriteFolder(output, cancellation);
        Say(export, output, keyPath);
        return ExitCode.Done;
    }

    private static void Say(PseudonymisedExport export, string output, string? keyPath)
    {
        var classes = PersonClasses.Of(export.Content.Workforce);
        Screen.Out.WriteLine($"{output} is written: {classes.People:N0} people under pseudonyms"
            + (export.Plan.Count > 0 ? $", the plan in {PseudonymisedExport.PlanFolder}" : "") + ".");
        Screen.Out.WriteLine(keyPath is null
            ? "The key was not kept: the next export has other pseudonyms, and nobody can go back from these."
            : $"Whoever has {keyPath} can tell who is who: keep it apart.");
        Screen.Out.WriteLine($"By unit, role, hours, cost, mentoring, openness and format the smallest class has {classes.Smallest:N0} (k-anonymity), "
            + $"{classes.BelowFive:N0} people are in classes below 5, {classes.Unique:N0} alone in theirs.");
        if (classes.BelowFive > 0)
        {
            Console.Error.WriteLine(
                "It is not anonymous: who knows somebody's unit, role and hours may find them\n  Pass it on to those alone who may have data of people.");
        }
    }

    private static async Task<(PlanDocument? Plan, string? Error)> PlanAsync(WorkforceContent content, string folder, CancellationToken cancellation)
    {
        var (plan, error) = await PlanCopy.ReadAsync(folder, cancellation);
        if (plan is null) return (null, error);
        if (PersonIds.Shared(content.Workforce) is { } shared) return (null, shared);
        return DataFingerprint.Of(content, PlannedScenario.Of(content, plan.Scenario).Scenario, cancellation) == plan.DataFingerprint
            ? (plan, null)
            : (null, $"{folder}: was made from other data\n  Plan again with --out {folder}, or give the workforce it was made from.");
    }
}
