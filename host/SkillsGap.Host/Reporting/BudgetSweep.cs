using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting;

/// <summary>Plans under less and more money than the plan had, from its problem alone.</summary>
internal static class BudgetSweep
{
    private const double Least = 0.4, Most = 1.6;

    // A curve is for the eye: half a percent is about the width of its line. Search ends by its own counts, so that a report repeats, with OR-Tools
    // or without.
    private const double Gap = 0.005;

    /// <summary>Budgets about that of the plan, it among them where their number is odd.</summary>
    public static IReadOnlyList<double> Budgets(double budget, int points) =>
        [.. Enumerable.Range(0, points).Select(i => Math.Round(budget * (Least + ((Most - Least) * i / (points - 1)))))];

    /// <summary>The sweep; null where the plan has no limit on money, or none that is above 0.</summary>
    /// <param name="stored">The plan.</param>
    /// <param name="points">Points, at least 2.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends it with the points that are done.</param>
    public static FrontierDocument? Of(PlanFolder stored, int points, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var (plan, problem) = (stored.Plan, stored.Problem);
        var row = problem.Rows.ToList().FindIndex(one => one.Id == RowIds.Budget);
        if (row < 0 || problem.Rows[row].Upper is not { } upper || upper <= 0) return null;
        var settings = new PlannerSettings { Seed = plan.Settings.Seed, GapTarget = Gap, EnumerationNodes = 0 };
        var solved = Frontier.OverUpper(problem, row, Budgets(upper, points), settings, new SweepProgress(progress), cancellation);
        return new(
            "budget", plan.Scenario.Currency, Gap, settings.Seed, null, points,
            [.. solved.Select(point => Known(plan, upper, FrontierMapping.Of(point, row, []).Figures with { Targets = Targets(plan, point) }))]);
    }

    // The plan itself is a point of its curve, and one of the plans that more money allows too; no plan with less is worth more than its bound.
    private static FrontierPointDocument Known(PlanDocument plan, double budget, FrontierPointDocument point)
    {
        if (plan.Proof.Value is not { } value) return point;
        var better = point.Limit >= budget && !(point.Value > value);
        return point with
        {
            Value = better ? value : point.Value,
            Targets = better ? plan.Targets : point.Targets,
            Status = better ? "feasible" : point.Status,
            Bound = point.Limit <= budget && point.Bound > plan.Proof.Bound ? plan.Proof.Bound : point.Bound,
        };
    }

    // An option's use of a target's row is the probability that it makes its person capable.
    private static IReadOnlyList<TargetDocument>? Targets(PlanDocument plan, FrontierPoint point)
    {
        if (point.Result.Value is null) return null;
        var rows = plan.Targets.Select(target => point.Problem.Rows.ToList().FindIndex(row => row.Id == $"capable:{target.Role}")).ToList();
        if (rows.Contains(-1)) return null;
        var odds = plan.Targets.Select(_ => new List<double>()).ToList();
        for (var g = 0; g < point.Problem.GroupCount; g++)
        {
            if (point.Result.Choice[g] < 0) continue;
            var used = point.Problem.UsedRows(g, point.Result.Choice[g]);
            var amounts = point.Problem.UsedAmounts(g, point.Result.Choice[g]);
            for (var t = 0; t < rows.Count; t++)
            {
                if (used.IndexOf(rows[t]) is >= 0 and var at) odds[t].Add(amounts[at]);
            }
        }

        return [.. plan.Targets.Select((target, t) => target with
        {
            Planned = odds[t].Count, Expected = target.Today + odds[t].Sum(), Probability = PoissonBinomial.AtLeast(odds[t], target.Headcount - target.Today),
        })];
    }
}
