using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>The whole problem as one model for OR-Tools' CP-SAT, as somebody would do who has nothing else.</summary>
internal static class CpSatWhole
{
    // As much as a WebAssembly program can address at the most, so that it is not our limit that it fails at.
    private const long Memory = 4L << 30;

    public static RivalPlan Solve(AllocationProblem problem, TimeSpan limit)
    {
        const string Who = "CP-SAT, whole";
        var start = Stopwatch.GetTimestamp();
        double Took() => Stopwatch.GetElapsedTime(start).TotalSeconds;
        int[] nothing = [.. Enumerable.Repeat(-1, problem.GroupCount)];
        var model = CpModelBuilder.ForPlan(problem, FreeGroups.All(problem.Columns), nothing, hint: false);
        var bytes = CpMessages.Write(model.Model).Length;
        if (bytes > OrToolsWorker.LargestModel)
            return new(Who, null, Took(), string.Create(CultureInfo.InvariantCulture, $"refused: model of {bytes / 1e6:0.0} MB"));
        using var solver = new OrToolsWorker(OrToolsInstallation.Find(), Memory);
        var answer = solver.Solve(model.Model, new() { WallTime = limit, Presolve = true }, CancellationToken.None);
        if (!answer.HasSolution) return new(Who, null, Took(), answer.Status == CpStatus.None ? answer.Reason.ReplaceLineEndings(" ") : $"{answer.Status}".ToLowerInvariant());
        int[] choice = [.. model.ChoiceOf(answer.Solution).Select((column, g) => column < 0 ? -1 : column - problem.Columns.GroupStart[g])];
        return new(Who, PlanCount.Of(problem, choice).FeasibleValue, Took(), $"{answer.Status}".ToLowerInvariant());
    }
}
