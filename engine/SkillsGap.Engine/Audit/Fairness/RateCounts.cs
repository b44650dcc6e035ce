using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Fairness.Testing;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>A measure counted by the groups of a partition, and its tests before they are corrected for being many.</summary>
internal sealed class RateCounts
{
    private readonly AuditPartition partition;
    private readonly FairnessSettings settings;
    private readonly int[] people, selected;
    private readonly double[] sum;
    private readonly bool[] shown, open;
    private readonly List<(int A, int B)> tests = [];

    /// <param name="measure">The measure.</param>
    /// <param name="partition">The groups.</param>
    /// <param name="may">Of which groups figures may be shown, and rates to others.</param>
    /// <param name="settings">Whom to compare.</param>
    public RateCounts(FairnessMeasure measure, AuditPartition partition, (bool[] Shown, bool[] Rates) may, FairnessSettings settings)
    {
        (this.partition, this.settings, (shown, open)) = (partition, settings, may);
        var count = partition.Groups.Length;
        (people, selected, sum) = (new int[count], new int[count], new double[count]);
        for (var k = 0; k < measure.People.Length; k++)
        {
            var group = partition.GroupOf[measure.People[k]];
            people[group]++;
            selected[group] += measure.IsSelected(k) ? 1 : 0;
            sum[group] += measure.Values[k];
        }

        Compared = [.. Enumerable.Range(0, count).Where(g => partition.Groups[g].IsStated && shown[g] && settings.IsLarge(people[g], measure.People.Length))];
        MostFavoured = Compared.Length < 2 ? null : Compared.OrderByDescending(Rate).ThenByDescending(g => people[g]).First();
        if (MostFavoured is { } best && selected[best] == 0) MostFavoured = null;
        if (MostFavoured is null) return;
        // Which group is the most favoured is only seen afterwards, so that each pair might have been the one that is tested.
        foreach (var a in Compared) tests.AddRange(Compared.Where(b => b > a).Select(b => (a, b)));
    }

    /// <summary>The groups that are compared.</summary>
    public ImmutableArray<int> Compared { get; }

    /// <summary>The one with the highest rate; null where there is nothing to compare.</summary>
    public int? MostFavoured { get; }

    /// <summary>The pairs of groups that are tested; none where there is nothing to compare.</summary>
    public IReadOnlyList<(int A, int B)> Pairs => tests;

    /// <summary>The p of each of them.</summary>
    public IEnumerable<double> Tests() => tests.Select(test => FisherExact.TwoSided(selected[test.A], people[test.A], selected[test.B], people[test.B]));

    /// <summary>The table, once its tests are corrected.</summary>
    /// <param name="p">The p of each test.</param>
    /// <param name="corrected">The same corrected.</param>
    public FairnessTable Table(ReadOnlySpan<double> p, ReadOnlySpan<double> corrected)
    {
        var comparisons = new RateComparison?[people.Length];
        for (var k = 0; k < tests.Count; k++)
        {
            var (group, against) = Order(tests[k]);
            if (group == MostFavoured || !(comparisons[group] is null || p[k] < comparisons[group]!.P)) continue;
            var best = MostFavoured!.Value;
            var (low, high) = RatioInterval.Of(selected[group], people[group], selected[best], people[best], settings.Confidence);
            comparisons[group] = new(Rate(group) / Rate(best), low, high, against, p[k], corrected[k]);
        }

        return new(partition, MostFavoured, [.. Enumerable.Range(0, people.Length).Select(g =>
            new FairnessCell(g, Status(g, comparisons[g]), people[g], selected[g], people[g] > 0 ? sum[g] / people[g] : 0, open[g], comparisons[g]))]);
    }

    /// <summary>Two groups, the one with the lower rate first; of equal ones the most favoured comes last.</summary>
    public (int Group, int Against) Order((int A, int B) pair) =>
        Rate(pair.A) < Rate(pair.B) || (Rate(pair.A) == Rate(pair.B) && pair.A != MostFavoured) ? pair : (pair.B, pair.A);

    private double Rate(int group) => (double)selected[group] / people[group];

    private CellStatus Status(int group, RateComparison? comparison) =>
        !shown[group] ? CellStatus.Suppressed
        : !partition.Groups[group].IsStated ? CellStatus.NotStated
        : !Compared.Contains(group) ? CellStatus.UnderShare
        : MostFavoured == group ? CellStatus.MostFavoured
        : comparison is null ? CellStatus.NotCompared
        : (comparison.Ratio < settings.LeastRatio, comparison.Corrected <= settings.Significance) switch
        {
            (true, true) => CellStatus.Flagged,
            (true, false) => CellStatus.Low,
            (false, true) => CellStatus.Different,
            (false, false) => CellStatus.Alike,
        };
}
