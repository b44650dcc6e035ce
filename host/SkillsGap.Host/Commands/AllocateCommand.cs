using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Commands;

/// <summary><c>allocate PROBLEM.json --out RESULT.json</c>: plans an allocation problem.</summary>
internal static class AllocateCommand
{
    public static Command Create()
    {
        var problem = new Argument<string>("PROBLEM.json") { Description = "The problem, in the format skillsgap-allocation/1." };
        var output = new Option<string>("--out") { Description = "Where to write the result (JSON).", Required = true, HelpName = "RESULT.json" };
        var from = new Option<string?>("--from")
        {
            Description = "Start from an earlier result: its prices and choice, as far as the problem still has the rows and options.",
            HelpName = "RESULT.json",
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON instead of a table." };
        var planner = new PlannerOptions();
        var command = new Command(
            "allocate", "Choose at most one option per group within the limits of all rows, for the most value; and prove how good that is.")
        {
            problem, output, from, json,
        };
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            try
            {
                return await RunAsync(
                    parsed.GetValue(problem)!, parsed.GetValue(output)!, parsed.GetValue(from), planner.Of(parsed, core), parsed.GetValue(json), cancellation);
            }
            catch (OperationCanceledException)
            {
                return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled before planning began: nothing was written\n  Run again; once planning has begun the best plan so far is kept.");
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string output, string? from, PlannerSettings settings, bool json, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return FolderInput.Complain(ExitCode.WrongUse, $"{path}: there is no such file\n  Correct the path of the problem.");
        if (from is not null && !File.Exists(from))
            return FolderInput.Complain(ExitCode.WrongUse, $"--from {from}: there is no such file\n  Give the result that allocate --out wrote.");
        if (output.Length == 0 || Directory.Exists(output))
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: is no name of a file\n  Name the file to write the result to.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        if (!Directory.Exists(folder))
            return FolderInput.Complain(ExitCode.WrongUse, $"{output}: there is no folder {folder}\n  Make the folder first, or write elsewhere.");
        if (OutputFolder.ProblemOf(folder) is { } inTheWay)
            return FolderInput.Complain(ExitCode.WrongUse, $"{folder}: {inTheWay}");
        var start = settings.TimeProvider.GetTimestamp();
        var (problem, errors) = await ProblemFile.ReadAsync(path, cancellation);
        if (problem is null) return FolderInput.Complain(ExitCode.AnswerIsNo, string.Join('\n', errors));
        if (from is not null)
        {
            var (earlier, error) = await ClaimFile.ReadResultAsync(from, cancellation);
            if (earlier is null) return FolderInput.Complain(ExitCode.AnswerIsNo, error!);
            settings = settings with { Start = PlannerStart.Matched(problem, earlier.Prices, earlier.Choice ?? []) };
        }

        var result = await ProgressView.RunAsync(progress =>
            Planner.Solve(problem, settings, new PlanningProgress(progress), cancellation));
        var repairs = await RepairsAsync(problem, result, settings, settings.TimeProvider.GetElapsedTime(start), cancellation);
        var document = AllocationMapping.ToDocument(problem, result, settings.Seed, repairs);
        // What is cancelled is the search: its best plan is still written.
        var unwritten = await OutputFolder.TryWriteAsync(() =>
            FileReplacement.WriteAsync(output, stream => AllocationJson.WriteResultAsync(stream, document, CancellationToken.None)));
        if (json) await AllocationJson.WriteResultAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else AllocationView.Show(problem, result, repairs, settings.TimeProvider.GetElapsedTime(start));
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {output}: {unwritten}");
        return result.Status is PlanStatus.Optimal or PlanStatus.Feasible ? ExitCode.Done : ExitCode.AnswerIsNo;
    }

    // What is known by then is shown at once: repairs take longer than the conflict.
    private static async Task<IReadOnlyList<AllocationRepair>> RepairsAsync(
        AllocationProblem problem, AllocationResult result, PlannerSettings settings, TimeSpan elapsed, CancellationToken cancellation)
    {
        if (result.ConflictMembers.Count == 0 || cancellation.IsCancellationRequested) return [];
        Console.Error.WriteLine($"There is no plan: {AllocationView.Conflict(problem, result)}. Looking for repairs ...");
        var left = settings.TimeLimit - elapsed;
        if (left <= TimeSpan.Zero) return [];
        return await ProgressView.RunAsync(progress =>
            Repairs.Find(problem, result, settings with { TimeLimit = left }, new PlanningProgress(progress), cancellation));
    }
}
