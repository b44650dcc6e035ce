using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>What a plan loses where groups must get things at rates near each other.</summary>
public static class PriceOfParity
{
    /// <summary>Plans again with parity, for each tolerance.</summary>
    /// <param name="plan">A plan that exists.</param>
    /// <param name="constraints">What is kept in parity; at least one.</param>
    /// <param name="tolerances">By which part one group's rate may be below another's, each 0–1; at least one.</param>
    /// <param name="settings">How long and how carefully; the time limit is for all together.</param>
    /// <param name="fairness">Which groups are large enough to count; null for the defaults.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with the tolerances that are done.</param>
    /// <exception cref="ArgumentException">There is no plan, or it keeps parity already, or a constraint is on what no plan gives.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A tolerance is out of its range.</exception>
    public static ParityPrice Of(
        WorkforcePlan plan, ImmutableArray<ParityConstraint> constraints, IEnumerable<double> tolerances, PlannerSettings settings,
        FairnessSettings? fairness = null, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(tolerances);
        ArgumentNullException.ThrowIfNull(settings);
        if (!plan.Exists) throw new ArgumentException("There is no plan.", nameof(plan));
        double[] rising = [.. tolerances.Distinct().Order()];
        if (rising.FirstOrDefault(tolerance => !(tolerance is >= 0 and <= 1), 0) is var odd && odd != 0)
            throw new ArgumentOutOfRangeException(nameof(tolerances), odd, "A tolerance lies between 0 and 1.");
        if (plan.Analysis.Limits is not null) throw new ArgumentException("The plan keeps parity already.", nameof(plan));
        var rows = new ParityRows(plan.Options, constraints, fairness ?? new(), plan.Analysis.Scenario);
        var (value, bound, plans) = Restriction.Of(
            plan.Problem, plan.Result, [.. rising.Select(tolerance => (tolerance, Added(plan, rows, tolerance)))], settings,
            progress is null ? null : new SweepProgress(progress), cancellation);
        ParityLimit[] limits = [.. rows.Limits];
        return new(constraints, value, bound, [.. plans.Select(one => Point(one, limits, plan.Problem.Rows.Count))]);
    }

    /// <summary>The tightest constraint on a plan: of all that a plan gives and all groups by one attribute, the one that it breaks by most people.</summary>
    /// <param name="plan">A plan that exists.</param>
    /// <param name="partitions">The groups.</param>
    /// <param name="tolerance">By which part one group's rate may be below another's, 0–1.</param>
    /// <param name="fairness">Which groups are large enough to count; null for the defaults.</param>
    /// <returns>The constraint, also where the plan breaks none; null where no two groups are large enough.</returns>
    public static ParityConstraint? Tightest(
        WorkforcePlan plan, IEnumerable<AuditPartition> partitions, double tolerance, FairnessSettings? fairness = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(partitions);
        if (!plan.Exists) throw new ArgumentException("There is no plan.", nameof(plan));
        var constraints =
            from partition in partitions
            where partition.Attributes.Length == 1
            from measure in ParityRule.Measures
            let constraint = new ParityConstraint(measure, partition)
            let shortfall = Shortfall(plan, new ParityRows(plan.Options, [constraint], fairness ?? new(), plan.Analysis.Scenario), tolerance)
            where shortfall is not null
            orderby shortfall descending
            select constraint;
        return constraints.FirstOrDefault();
    }

    private static IReadOnlyList<AddedRow> Added(WorkforcePlan plan, ParityRows rows, double tolerance) => [.. rows.At(tolerance).Select(limit =>
        new AddedRow(limit.Row, null, limit.Most, (group, option) => limit.Use(plan.Options[group].Person, plan.Options[group].Options[option])))];

    // By how many people the plan as it is breaks the limit it breaks most; at most 0 where it breaks none. Null without limits.
    private static double? Shortfall(WorkforcePlan plan, ParityRows rows, double tolerance) => rows.At(tolerance).Select(limit =>
        (double?)(plan.AllChosen.Index().Sum(chosen => limit.Use(plan.Options[chosen.Index].Person, chosen.Item)) - limit.Most)).Max();

    private static ParityPoint Point(RestrictedPlan plan, ParityLimit[] limits, int first)
    {
        if (plan.Result.Value is null || limits.Length == 0) return new(plan.At, plan, null, 0);
        var (price, dearest) = limits.Select((limit, k) => (plan.Result.Prices[first + k], limit)).MaxBy(one => one.Item1);
        return price > 0 ? new(plan.At, plan, dearest, price) : new(plan.At, plan, null, 0);
    }
}
