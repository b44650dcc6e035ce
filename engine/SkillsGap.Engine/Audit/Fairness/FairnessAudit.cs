using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Fairness.Testing;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>
/// Compares what groups get. Rates are compared with that of the most favoured group that is large enough: their ratio with Koopman's interval. Each two groups
/// of a table are told apart by Fisher's exact test, with Holm's correction over all of them and all tables. A group is flagged where its ratio is below the
/// least and it is told apart from a group that is more favoured.
/// </summary>
public static class FairnessAudit
{
    /// <summary>Audits a plan and what it was made from. Changes nothing of either.</summary>
    /// <param name="plan">A plan that exists.</param>
    /// <param name="partitions">The groups, by one attribute or two, of the people of the plan's analysis.</param>
    /// <param name="settings">Whom to compare; null for the defaults.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="weighed">All groups that these people are ever audited by, always in one order, with those given among them: what is hidden is then the
    /// same whichever of them are asked for, and no two audits can be put together. Null for those given.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="ArgumentException">There is no plan.</exception>
    public static FairnessReport Of(
        WorkforcePlan plan, ImmutableArray<AuditPartition> partitions, FairnessSettings? settings = null, IProgress<StageProgress>? progress = null,
        ImmutableArray<AuditPartition>? weighed = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!plan.Exists) throw new ArgumentException("There is no plan.", nameof(plan));
        return Of(plan.Analysis, FairnessMeasures.Of(plan), partitions, settings ?? new(), progress, weighed, cancellation);
    }

    /// <summary>The same of measures of any kind.</summary>
    internal static FairnessReport Of(
        WorkforceAnalysis analysis, ImmutableArray<FairnessMeasure> measures, ImmutableArray<AuditPartition> partitions, FairnessSettings settings,
        IProgress<StageProgress>? progress, ImmutableArray<AuditPartition>? weighed, CancellationToken cancellation)
    {
        progress?.Report(new("Comparing groups", 0));
        // Of everybody: who is out of scope is what figures about a whole workforce are more than these.
        var all = weighed ?? partitions;
        var shown = new ShownGroups([.. Enumerable.Range(0, analysis.Workforce.People.Length)], measures, all, settings.SmallestGroup);
        RateCounts[][] counts = [.. measures.Select(measure =>
        {
            cancellation.ThrowIfCancellationRequested();
            var rates = shown.RatesOf(measure);
            return partitions.Select(partition =>
                new RateCounts(measure, partition, shown.Of(measure, all.IndexOf(partition), rates), settings)).ToArray();
        })];
        var p = new List<double>();
        foreach (var (done, table) in counts.SelectMany(tables => tables).Index())
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new("Comparing groups", done / (double)(measures.Length * partitions.Length)));
            p.AddRange(table.Tests());
        }

        var (tested, corrected, at) = (p.ToArray(), HolmCorrection.Of(p), 0);
        var measured = measures.Zip(counts, (measure, tables) => new MeasuredFairness(measure, [.. tables.Select(table =>
        {
            var (from, count) = (at, table.Pairs.Count);
            at += count;
            return table.Table(tested.AsSpan(from, count), corrected.AsSpan(from, count));
        })])).ToImmutableArray();
        var (pairs, pairTests) = Pairs(analysis, measured, counts, settings, progress, cancellation);
        return new(settings, measured, p.Count, pairs, pairTests);
    }

    private static (ImmutableArray<PairComparison> Pairs, int Tests) Pairs(
        WorkforceAnalysis analysis, ImmutableArray<MeasuredFairness> measured, RateCounts[][] counts, FairnessSettings settings,
        IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        var matched = new Dictionary<MeasureKind, MatchedPairs>();
        var found = new List<(PairComparison Comparison, bool IsShown)>();
        foreach (var (m, (measure, tables)) in measured.Index())
        {
            progress?.Report(new("Comparing people who are alike", m / (double)measured.Length));
            // Scores are what makes people alike.
            if (measure.Kind == MeasureKind.Score) continue;
            if (!matched.TryGetValue(measure.Kind, out var pairs)) matched[measure.Kind] = pairs = new(analysis, measure.Kind);
            foreach (var (t, table) in tables.Index().Where(table => table.Item.Partition.Attributes.Length == 1))
            {
                cancellation.ThrowIfCancellationRequested();
                var alike = pairs.Count(measure, table.Partition.GroupOf);
                foreach (var pair in counts[m][t].Pairs)
                {
                    var (group, against) = counts[m][t].Order(pair);
                    var count = alike.GetValueOrDefault(pair);
                    if (group == pair.B) count = count.Turned;
                    found.Add((new(measure.Id, table.Partition, group, against, count, SignTest.TwoSided(count.Less, count.More), 1, false),
                        table.Cells[group].Comparison?.Against == against));
                }
            }
        }

        var corrected = HolmCorrection.Of([.. found.Select(one => one.Comparison.P)]);
        return (
            [
                .. found.Index().Where(one => one.Item.IsShown).Select(one => one.Item.Comparison with
                {
                    Corrected = corrected[one.Index],
                    IsFlagged = corrected[one.Index] <= settings.Significance && one.Item.Comparison.Counts.Less > one.Item.Comparison.Counts.More,
                }),
            ],
            found.Count);
    }
}
