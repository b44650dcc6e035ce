using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Frontiers;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What a workforce's plan is worth under one budget, head-count or deadline after the other.</summary>
public static class WorkforceFrontier
{
    /// <summary>Sweeps the budget. Options are made once; plans are carried to every larger budget, bounds are the least of all points'.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="budgets">Cash for everything, each at least 0.</param>
    /// <param name="settings">How long and how carefully each is planned; the time limit is that of the whole sweep.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">While options are made it ends the work with an exception; later what is done is kept.</param>
    /// <returns>The points that were reached, by rising budget.</returns>
    /// <exception cref="ScenarioException">Pins leave people without an option.</exception>
    public static IReadOnlyList<FrontierPlan> OverBudget(
        WorkforceAnalysis analysis, IEnumerable<double> budgets, PlannerSettings settings, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        double[] sorted = [.. budgets.Distinct().Order()];
        if (sorted.Length == 0) return [];
        var first = Asking(analysis, analysis.Scenario with { Budget = sorted[0] });
        var (options, problem) = WorkforcePlanner.State(first, settings.Threads, progress, cancellation);
        var row = IndexOf(problem, RowIds.Budget);
        // Where no option costs anything there is no such row, and one plan for all.
        var points = row < 0
            ? Frontier.OfNested([(sorted[0], problem)], settings, SweepProgress.Of(progress), cancellation)
            : Frontier.OverUpper(problem, row, sorted, settings, SweepProgress.Of(progress), cancellation);
        return [.. points.Select((point, k) => new FrontierPlan(
            point.At, new(Asking(analysis, analysis.Scenario with { Budget = point.At }), options, point.Problem, point.Result),
            row < 0 ? [] : Frontier.BoundsUpTo(points, row, k)))];
    }

    /// <summary>Sweeps the head-count of a target. Options are made once; a plan for many is one for fewer.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="role">Index of the target's role.</param>
    /// <param name="headcounts">People wanted, each at least 1.</param>
    /// <param name="settings">As for a budget.</param>
    /// <param name="progress">As for a budget.</param>
    /// <param name="cancellation">As for a budget.</param>
    /// <returns>The points that were reached, by rising head-count.</returns>
    /// <exception cref="ArgumentException">The role is no target of the scenario.</exception>
    /// <exception cref="ScenarioException">Pins leave people without an option.</exception>
    public static IReadOnlyList<FrontierPlan> OverHeadcount(
        WorkforceAnalysis analysis, int role, IEnumerable<int> headcounts, PlannerSettings settings, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Scenario.Targets.All(target => target.Role != role)) throw new ArgumentException("The role is no target.", nameof(role));
        // The largest first: it is the tightest.
        int[] sorted = [.. headcounts.Distinct().OrderDescending()];
        if (sorted.Length == 0) return [];
        var options = WorkforcePlanner.Options(analysis, settings.Threads, progress, cancellation);
        var problems = new List<(double At, AllocationProblem Problem)>();
        var (id, today) = (RowIds.Capable(analysis.Workforce.Roles[role]), analysis.CapableToday(role));
        foreach (var count in sorted)
        {
            var asking = Asking(analysis, role, count);
            // A target that is met today is no row: the problem is then another, but one for all such.
            var missing = count - (double)today;
            var shared = problems.Count == 0 ? null : problems[^1].Problem;
            var row = shared is null ? -1 : IndexOf(shared, id);
            problems.Add((count, shared is null || (row >= 0 && shared.Rows[row].Lower is not null && missing <= 0)
                ? new AllocationBuilder(asking, options).Build()
                : row >= 0 && missing > 0 ? shared.WithLimits(row, missing, null) : shared));
        }

        var points = Frontier.OfNested(problems, settings, SweepProgress.Of(progress), cancellation);
        return [.. points.Select(point => new FrontierPlan(
            point.At, new(Asking(analysis, role, (int)point.At), options, point.Problem, point.Result), [])).Reverse()];
    }

    /// <summary>Sweeps the deadline. Each has options of its own, so that each point is given away as soon as it is done; a plan is carried to a later
    /// deadline where all its options are offered there too.</summary>
    /// <param name="analysis">What is known; levels do not depend on the deadline.</param>
    /// <param name="deadlines">Last days of learning, each after the scenario's day.</param>
    /// <param name="settings">As for a budget.</param>
    /// <param name="progress">As for a budget.</param>
    /// <param name="cancellation">While the first options are made it ends the work with an exception; later what is done is kept.</param>
    /// <returns>The points one after the other, by deadline.</returns>
    /// <exception cref="ScenarioException">Pins leave people without an option.</exception>
    public static IEnumerable<FrontierPlan> OverDeadline(
        WorkforceAnalysis analysis, IEnumerable<DateOnly> deadlines, PlannerSettings settings, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        DateOnly[] sorted = [.. deadlines.Distinct().Order()];
        var done = 0;
        var chain = new PlanningChain(settings, sorted.Length, now => progress?.Report(
            new($"Planning {done + 1} of {sorted.Length}: {now.Stage}", (done + now.Done) / sorted.Length)));
        foreach (var deadline in sorted)
        {
            if (done > 0 && cancellation.IsCancellationRequested) yield break;
            var asking = Asking(analysis, analysis.Scenario with { Deadline = deadline });
            var stated = SweepStep.Of(done, () => WorkforcePlanner.State(asking, settings.Threads, progress, cancellation));
            if (stated is not ({ } options, { } problem) || !chain.Add(deadline.DayNumber, problem, cancellation)) yield break;
            done++;
            yield return new(deadline.DayNumber, new(asking, options, problem, chain.Points[^1].Result), []);
            chain.Forget();
        }
    }

    private static WorkforceAnalysis Asking(WorkforceAnalysis analysis, Scenario scenario) => analysis with { Scenario = scenario };

    private static WorkforceAnalysis Asking(WorkforceAnalysis analysis, int role, int headcount) => Asking(analysis, analysis.Scenario with
    {
        Targets = [.. analysis.Scenario.Targets.Select(target => target.Role == role ? new CapabilityTarget(role, headcount) : target)],
    });

    private static int IndexOf(AllocationProblem problem, string row) => problem.Rows.Select(r => r.Id).ToList().IndexOf(row);
}
