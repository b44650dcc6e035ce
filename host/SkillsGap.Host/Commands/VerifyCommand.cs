using System.CommandLine;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;

namespace SkillsGap.Host.Commands;

/// <summary><c>verify PROBLEM.json RESULT.json</c> and <c>verify FOLDER DIR</c>: checks a result without the solver that made it.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("PROBLEM.json|FOLDER") { Description = "The problem; or the workforce folder that was planned." };
        var output = new Argument<string>("RESULT.json|DIR") { Description = "What allocate wrote; or the folder that plan --out wrote." };
        var resolve = new Option<bool>("--resolve")
        {
            Description = "Have OR-Tools confirm what is only attested, asked anew: that no plan is worth more than the bound, or that there is none. "
                + "The exit code is then 0 only if nothing is left attested.",
        };
        var timeLimit = new Option<double>("--time-limit")
        {
            Description = "Seconds that OR-Tools may take to --resolve.",
            HelpName = "S",
            DefaultValueFactory = _ => 60,
            CustomParser = result => Numbers.Seconds(result, below: 1_000_000) ?? 0,
        };
        var model = ModelOption.Create(" For a folder: the one that the plan was made with.");
        var json = new Option<bool>("--json") { Description = "Print the report as JSON instead of a table." };
        var command = new Command(
            "verify",
            "Check a result from its input and certificate alone: feasibility, value, bound and gap; for a folder all that was made from the data.")
        {
            input, output, model, resolve, timeLimit, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(timeLimit) is { Implicit: false } && !result.GetValue(resolve))
                result.AddError("--time-limit goes with --resolve: checking takes the time that it takes.\n  Add --resolve, or leave --time-limit out.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = parsed.GetValue(resolve) ? ExactCore.Find() : null;
            var check = new ClaimCheck(core, TimeSpan.FromSeconds(parsed.GetValue(timeLimit)));
            return await RunAsync(parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(model), check, parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string input, string output, string? model, ClaimCheck check, bool json, CancellationToken cancellation)
    {
        var folder = Directory.Exists(input) || FolderInput.IsWorkbook(input);
        if (!Directory.Exists(input) && !File.Exists(input)) return Missing(input, "file or folder", "Give the problem, or the workforce folder.");
        if (folder && !Directory.Exists(output))
            return Missing(output, "folder", "Give the folder that plan --out wrote; a RESULT.json goes with its PROBLEM.json.");
        if (!folder && !File.Exists(output))
            return Missing(output, "file", "Give the result that allocate --out wrote; a folder goes with its workforce folder.");
        if (!folder && model is not null)
            return FolderInput.Complain(ExitCode.WrongUse, "--model: goes with a workforce folder; a problem has its levels in it already\n  Leave it out.");
        try
        {
            var (report, code) = folder
                ? await FolderAsync(input, output, model, check, cancellation)
                : await ResultAsync(input, output, check, cancellation);
            if (report is null) return code;
            if (json) await VerificationView.WriteAsync(Screen.StandardOutput(), report);
            else VerificationView.Show(report);
            return report.Holds && (report.IsSettled || !check.Resolves) ? ExitCode.Done : ExitCode.AnswerIsNo;
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled: nothing is said of the result\n  Run again.");
        }
    }

    private static int Missing(string path, string kind, string cure) =>
        FolderInput.Complain(ExitCode.WrongUse, $"{path}: there is no such {kind}\n  {cure}");

    private static async Task<(VerificationReport? Report, int Code)> ResultAsync(
        string problemPath, string resultPath, ClaimCheck check, CancellationToken cancellation)
    {
        var (problem, errors) = await ProblemFile.ReadAsync(problemPath, cancellation);
        var (result, error) = await ClaimFile.ReadResultAsync(resultPath, cancellation);
        if (problem is null || result is null) return (null, Malformed(error is null ? errors : [.. errors, error]));
        return (await ProgressView.RunAsync(progress => check.Of(problem, ClaimMapping.Of(result), progress, cancellation)), ExitCode.Done);
    }

    private static async Task<(VerificationReport? Report, int Code)> FolderAsync(
        string data, string plan, string? modelPath, ClaimCheck check, CancellationToken cancellation)
    {
        var (stored, errors) = await PlanFolder.ReadAsync(plan, cancellation);
        var (content, model, code) = FolderInput.Read(data, modelPath, cancellation);
        if (stored is null) return (null, Malformed(errors));
        if (content is null) return (null, code);
        var report = await ProgressView.RunAsync(progress => FolderVerification.CheckAsync(content, model, stored, check, progress, cancellation));
        return (await report, ExitCode.Done);
    }

    private static int Malformed(IReadOnlyList<string> errors)
    {
        foreach (var error in errors) Console.Error.WriteLine(error);
        return ExitCode.AnswerIsNo;
    }
}
