using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Outcomes;

/// <summary>
/// The outcomes that count on a day: those of the months up to it. Of a metric the mean of its rows counts, and the mean of how far each reaches
/// its own benchmark, so that no single run decides.
/// </summary>
internal static class OutcomeWindow
{
    /// <summary>The metrics of one person or unit on a day, by name.</summary>
    /// <param name="outcomes">All that is known of them.</param>
    /// <param name="adjustments">All adjustments of their metrics.</param>
    /// <param name="day">The day.</param>
    /// <param name="months">Months back for which outcomes count.</param>
    public static ImmutableArray<OutcomeValue> On(
        IEnumerable<Outcome> outcomes, IEnumerable<AuditAdjustment> adjustments, DateOnly day, int months)
    {
        var from = day.AddMonths(-months);
        var set = adjustments.Where(one => one.HoldsOn(day)).GroupBy(one => one.Metric!).ToDictionary(one => one.Key, Adjustments.Latest);
        var counted = outcomes.Where(one => one.Date > from && one.Date <= day).ToLookup(one => one.Metric);
        return
        [
            .. counted.Select(rows => rows.Key).Union(set.Keys.Where(metric => OutcomeMetric.Find(metric) is not null)).Order(StringComparer.Ordinal)
                .Select(metric => Of(metric, [.. counted[metric]], set.GetValueOrDefault(metric))),
        ];
    }

    private static OutcomeValue Of(string metric, Outcome[] rows, AuditAdjustment? adjustment)
    {
        var known = OutcomeMetric.Find(metric);
        var (better, pillar) = rows.Length > 0 ? (rows[0].Better, rows[0].Pillar) : (known!.Better, known.Pillar);
        Outcome[] measured = [.. rows.Where(row => row.Benchmark is not null)];
        double? benchmark = measured.Length > 0 ? measured.Average(row => row.Benchmark!.Value) : null;
        double? computed = rows.Length > 0 ? rows.Average(row => row.Value) : null;
        double? reached = benchmark is not { } mark ? null : adjustment is { } set
            ? OutcomeValue.ReachedBy(better, set.Value, mark)
            : measured.Average(row => OutcomeValue.ReachedBy(better, row.Value, row.Benchmark!.Value));
        return new(metric, pillar, better, adjustment?.Value ?? computed!.Value, benchmark, reached, rows.Length, computed, adjustment);
    }
}
