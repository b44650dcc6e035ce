using System.Diagnostics;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Verification;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>One run of the planner and what was seen of it.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Result">What the planner answered.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="Trace">How the plan and the bound improved.</param>
/// <param name="PeakBytes">Bytes, the most of the process until the answer, of the problem included.</param>
internal sealed record PlannerMeasure(AllocationProblem Problem, AllocationResult Result, double Seconds, GapTrace Trace, long PeakBytes)
{
    /// <summary>Plans and measures.</summary>
    public static PlannerMeasure Of(AllocationProblem problem, PlannerSettings settings, TextWriter? log = null)
    {
        var trace = new GapTrace(log);
        var start = Stopwatch.GetTimestamp();
        var result = Planner.Solve(problem, settings, trace, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        log?.WriteLine($"  {trace}");
        foreach (var failure in result.CoreFailures) log?.WriteLine($"  {failure}");
        return new(problem, result, seconds, trace, PeakMemory.Bytes);
    }

    /// <summary>Seconds until the gap was that small; null where it never was.</summary>
    public double? SecondsTo(double gap) => Trace.SecondsTo(gap, Result, Seconds);

    /// <summary>What the independent checker says of plan, value and bound.</summary>
    public VerificationReport Check() =>
        AllocationChecker.Check(Problem, ClaimMapping.Of(AllocationMapping.ToDocument(Problem, Result, 1)));
}
