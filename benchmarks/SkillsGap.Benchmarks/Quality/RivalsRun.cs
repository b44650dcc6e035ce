using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Host.Allocation;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>
/// The planner beside what somebody would use without it, one after the other on the same problem. All plans are counted anew, the planner's by the
/// independent checker too. All gaps in the table are to one bound, the least that the planner has proven; the time at which the planner is as good as
/// CBC is when its own bound of that moment proves the gap that CBC's plan has in the end.
/// </summary>
internal static class RivalsRun
{
    private static readonly double[] PlannerLimits = [5, 30];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var limit = arguments.Seconds("--limit") ?? TimeSpan.FromSeconds(240);
        if (arguments.Unknown is not null || arguments.Rest.Count == 0)
        {
            Console.Error.WriteLine("usage: rivals [--limit SECONDS] PROBLEM.json ...");
            return 2;
        }

        Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {await Cbc.VersionAsync()}; limit of CBC and CP-SAT {limit.TotalSeconds:0.#} s"));
        Console.WriteLine();
        Console.WriteLine("| problem | who | value | gap to the best bound | seconds | as good as CBC after | CBC's time is | note |");
        Console.WriteLine("|:--|:--|--:|--:|--:|--:|--:|:--|");
        foreach (var path in arguments.Rest)
        {
            var (problem, errors) = await ProblemFile.ReadAsync(path, CancellationToken.None);
            if (problem is null)
            {
                Console.Error.WriteLine(string.Join('\n', errors));
                return 1;
            }

            await CompareAsync(Path.GetFileName(path), problem, limit);
        }

        return 0;
    }

    private static async Task CompareAsync(string name, AllocationProblem problem, TimeSpan limit)
    {
        var runs = PlannerLimits.Select(seconds => Plan(name, problem, seconds)).ToArray();
        var bound = runs.Min(run => run.Result.Bound);
        Console.Error.WriteLine($"{name}: greedy");
        Print(name, Greedy.Solve(problem), bound);
        Console.Error.WriteLine($"{name}: CP-SAT, at most {limit.TotalSeconds:0} s");
        Print(name, CpSatWhole.Solve(problem, limit), bound);
        Console.Error.WriteLine($"{name}: CBC, about {limit.TotalSeconds:0} s");
        var cbc = await Cbc.SolveAsync(problem, limit);
        Print(name, cbc, bound);
        foreach (var (run, seconds) in runs.Zip(PlannerLimits))
        {
            // Any plan is better than none.
            var reached = cbc.Value is { } value ? run.SecondsTo(GapOf(value, bound)) : run.Trace.SecondsToValue(double.NegativeInfinity, run.Result, run.Seconds);
            var who = FormattableString.Invariant($"**planner**, limit {seconds:0} s");
            Print(name, new(who, run.Result.Value, run.Seconds, run.Check().Holds ? "holds" : "CHECK FAILED"), bound, reached, cbc.Seconds / reached);
        }
    }

    private static PlannerMeasure Plan(string name, AllocationProblem problem, double seconds)
    {
        Console.Error.WriteLine(FormattableString.Invariant($"{name}: planner, {seconds:0} s"));
        GC.Collect();
        using var core = ExactCore.Find();
        return PlannerMeasure.Of(problem, new PlannerSettings { TimeLimit = TimeSpan.FromSeconds(seconds), Core = core }, Console.Error);
    }

    private static void Print(string name, RivalPlan plan, double bound, double? reached = null, double? ratio = null) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {plan.Who} | {Or("none", plan.Value, "N0")} | {Or("–", plan.Value is { } value ? 100 * GapOf(value, bound) : null, "0.000 '%'")} ")
        + string.Create(CultureInfo.InvariantCulture, $"| {plan.Seconds:0.0} | {Or("", reached, "0.00 's'")} | {Or("", ratio, "0 '×'")} | {plan.Note} |"));

    private static string Or(string nothing, double? figure, string format) => figure?.ToString(format, CultureInfo.InvariantCulture) ?? nothing;

    private static double GapOf(double value, double bound) => (bound - value) / Math.Max(Math.Abs(value), 1e-9);
}
