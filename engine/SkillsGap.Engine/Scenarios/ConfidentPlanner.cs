using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Planning;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// Plans so that P(≥ head-count) is at least so much for each target. A planner's rows are sums, and a probability is none; so each target's least
/// expected head-count is raised until the exact Poisson-binomial of the plan says so: first to where a normal distribution of the plan's
/// variance would reach it, then by halving between what was too little and what was enough.
/// </summary>
public static class ConfidentPlanner
{
    // In heads: what less would save no plan notices.
    private const double Close = 0.02;
    private const int MostRounds = 14, TimeParts = 3;

    /// <summary>Plans without the requirement, then with it.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="confidence">Probability of reaching each target, above 0 and below 1.</param>
    /// <param name="settings">How long and how carefully; the time limit is that of all plans together.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">While options are made it ends the work with an exception; later the best plan so far is kept.</param>
    /// <exception cref="ScenarioException">Pins leave people without an option.</exception>
    public static ConfidentPlan Plan(
        WorkforceAnalysis analysis, double confidence, PlannerSettings settings, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(settings);
        if (!(confidence is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        return Plan(analysis, WorkforcePlanner.Options(analysis, settings.Threads, progress, cancellation), confidence, settings, progress, cancellation);
    }

    /// <summary>The same with options that are made already.</summary>
    internal static ConfidentPlan Plan(
        WorkforceAnalysis analysis, ImmutableArray<PersonOptions> options, double confidence, PlannerSettings settings,
        IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        var problem = new AllocationBuilder(analysis, options).Build();
        var start = settings.TimeProvider.GetTimestamp();
        var targets = analysis.Scenario.Targets;
        int[] today = [.. targets.Select(target => analysis.CapableToday(target.Role))];
        int[] rows = [.. targets.Select(target => problem.Rows.Select(row => row.Id).ToList().IndexOf(RowIds.Capable(analysis.Workforce.Roles[target.Role])))];
        double[] tooLittle = [.. targets.Select(target => target.LeastExpected)];
        double?[] enough = new double?[targets.Length];
        var asked = tooLittle.ToArray();
        var without = Solve(0, null);
        var reached = Odds(without);
        var (best, near, last) = (Holds(without) ? without : null, without, without);
        for (var round = 1; without.Exists && round <= MostRounds && !Done() && !cancellation.IsCancellationRequested && Left() is null or { Ticks: > 0 }; round++)
        {
            for (var t = 0; t < targets.Length; t++)
            {
                if (rows[t] >= 0 && !(enough[t] - tooLittle[t] <= Close)) asked[t] = Next(t, last);
            }

            var found = Solve(round, last);
            if (!found.Exists)
            {
                // Too much to ask: of what was raised beyond any plan met, half of the way is tried.
                for (var t = 0; t < targets.Length; t++)
                {
                    if (asked[t] > tooLittle[t]) enough[t] = asked[t];
                }

                continue;
            }

            last = found;
            var odds = Odds(found);
            reached = [.. reached.Zip(odds, Math.Max)];
            for (var t = 0; t < targets.Length; t++)
            {
                if (odds[t] >= confidence) enough[t] = Math.Min(asked[t], enough[t] ?? asked[t]);
                else tooLittle[t] = Math.Max(tooLittle[t], asked[t]);
            }

            if (Holds(found) && !(found.Result.Value <= best?.Result.Value)) best = found;
            if (odds.Min() > Odds(near).Min()) near = found;
        }

        return new(confidence, best ?? near, without, reached);

        bool Done() => best is not null && ReferenceEquals(best, without)
            || Enumerable.Range(0, targets.Length).All(t => rows[t] < 0 || enough[t] - tooLittle[t] <= Close);

        bool Holds(WorkforcePlan plan) => plan.Exists && Odds(plan).All(odds => odds >= confidence);

        TimeSpan? Left() => settings.TimeLimit - settings.TimeProvider.GetElapsedTime(start);

        // Where a normal distribution around it, with the variance of the plan as it is, would keep the promise.
        double Next(int t, WorkforcePlan plan)
        {
            if (enough[t] is { } most) return (tooLittle[t] + most) / 2;
            var odds = TargetForecast.Odds(plan, targets[t].Role);
            if (PoissonBinomial.AtLeast(odds, targets[t].Headcount - today[t]) >= confidence) return asked[t];
            var sd = Math.Sqrt(odds.Sum(p => p * (1 - p)));
            var wanted = targets[t].Headcount - 0.5 + (sd * Quantile(confidence));
            return Math.Max(wanted, Math.Max(asked[t], today[t] + odds.Sum()) + Close);
        }

        WorkforcePlan Solve(int round, WorkforcePlan? from)
        {
            var now = problem;
            var least = targets;
            for (var t = 0; t < targets.Length; t++)
            {
                if (rows[t] < 0 || asked[t] == targets[t].LeastExpected) continue;
                least = least.SetItem(t, targets[t] with { Expected = asked[t] });
                // A target without options of its own keeps its row too.
                if (asked[t] > today[t]) now = now.WithLimits(rows[t], asked[t] - today[t], null);
            }

            var result = Planner.Solve(
                now,
                settings with { Start = from is null ? settings.Start : PlannerStart.From(from.Result), TimeLimit = PlannerSettings.Part(Left(), TimeParts) },
                progress is null ? null : new PlanningProgress(new Rounds(progress, round)), cancellation);
            return new(analysis with { Scenario = analysis.Scenario with { Targets = least } }, options, now, result);
        }
    }

    // By halving: it is needed a dozen times.
    private static double Quantile(double probability)
    {
        double low = -40, high = 40;
        for (var k = 0; k < 60; k++)
        {
            var middle = (low + high) / 2;
            if (NormalDistribution.Cumulative(middle) < probability) low = middle;
            else high = middle;
        }

        return high;
    }

    private static double[] Odds(WorkforcePlan plan) => [.. TargetForecast.Of(plan).Select(target => target.Probability)];

    private sealed class Rounds(IProgress<StageProgress> progress, int round) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) =>
            progress.Report(round == 0 ? value : value with { Stage = $"{value.Stage}, confidence, attempt {round}" });
    }
}
