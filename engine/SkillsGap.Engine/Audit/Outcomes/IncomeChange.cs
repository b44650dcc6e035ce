using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Outcomes;

/// <summary>
/// Somebody's income before and after, and what their learning between cost. The one came after the other; that it came from it, no such figures
/// can show.
/// </summary>
/// <param name="Before">A year's income: the newest on or before the earlier day.</param>
/// <param name="After">The newest on or before the later day, and after the earlier one.</param>
/// <param name="Cost">Cash spent on their learning after the earlier day, up to the later one.</param>
public sealed record IncomeChange(double Before, double After, double Cost)
{
    /// <summary>Income of a year, after less before.</summary>
    public double Gain => After - Before;

    /// <summary>`(gain − cost)/cost`, the gain that of one year; null where nothing was spent.</summary>
    public double? Return => Cost > 0 ? (Gain - Cost) / Cost : null;

    /// <summary>What is known of one person; null where income is known on one side only.</summary>
    /// <param name="outcomes">All that is known of them.</param>
    /// <param name="since">The earlier day.</param>
    /// <param name="asOf">The later day.</param>
    public static IncomeChange? Of(ImmutableArray<Outcome> outcomes, DateOnly since, DateOnly asOf)
    {
        var before = Newest(outcomes.Where(one => one.Date <= since));
        var after = Newest(outcomes.Where(one => one.Date > since && one.Date <= asOf));
        var cost = outcomes.Where(one => one.Metric == OutcomeMetric.LearningCost && one.Date > since && one.Date <= asOf).Sum(one => one.Value);
        return before is { } from && after is { } to ? new(from, to, cost) : null;
    }

    // Of several on a day the mean.
    private static double? Newest(IEnumerable<Outcome> outcomes) => outcomes.Where(one => one.Metric == OutcomeMetric.Income)
        .GroupBy(one => one.Date).OrderByDescending(day => day.Key).FirstOrDefault()?.Average(one => one.Value);
}
