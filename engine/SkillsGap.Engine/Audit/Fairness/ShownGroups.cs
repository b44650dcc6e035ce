using System.Collections.Immutable;
using System.Globalization;
using SkillsGap.Engine.Audit.Privacy;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>
/// Which groups figures may be shown of: one pattern for all tables, so that no two of them can be put together. Who is left out by a measure,
/// or is out of scope, is a group of its own in it, since its figures are differences of two others.
/// </summary>
internal sealed class ShownGroups
{
    private readonly ImmutableArray<int> everybody;
    private readonly ImmutableArray<AuditPartition> partitions;
    private readonly int smallest;
    private readonly PublishedGroups published;
    private readonly ImmutableArray<ImmutableArray<int>> parts;

    /// <param name="everybody">All people that figures of groups are given about anywhere.</param>
    /// <param name="measures">What is counted.</param>
    /// <param name="partitions">The groups, those that matter most first.</param>
    /// <param name="smallest">Fewest people that a figure may be about.</param>
    public ShownGroups(ImmutableArray<int> everybody, ImmutableArray<FairnessMeasure> measures, ImmutableArray<AuditPartition> partitions, int smallest)
    {
        (this.everybody, this.partitions, this.smallest) = (everybody, partitions, smallest);
        parts = [.. measures.Select(measure => measure.People).Where(people => people.Length < everybody.Length).Distinct()];
        published = PublishedGroups.Of(everybody.Length, [.. partitions.SelectMany(partition => GroupingsOf(partition))], smallest);
    }

    /// <summary>Of each group of a partition whether figures may be shown, and whether the rate may be shown to others.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="partition">Index of the partition.</param>
    /// <param name="rates">What <see cref="RatesOf"/> gives for the measure.</param>
    public (bool[] Shown, bool[] Rates) Of(FairnessMeasure measure, int partition, PublishedGroups rates)
    {
        var groups = partitions[partition].Groups.Length;
        var part = parts.IndexOf(measure.People) + 1;
        var shown = Flags(published, (partition * (parts.Length + 1)) + part, measure.People, everybody, partitions[partition], groups);
        var open = Flags(rates, partition, measure.People, measure.People, partitions[partition], groups);
        return (shown, [.. shown.Zip(open, (figures, rate) => figures && rate)]);
    }

    /// <summary>The groups whose exact rates may be shown to others.</summary>
    public PublishedGroups RatesOf(FairnessMeasure measure)
    {
        Grouping[] groupings = [.. partitions.Select(partition => Grouping.By(Name(partition), [.. measure.People.Select(p => Label(partition.GroupOf[p]))]))];
        return PublishedGroups.Of(measure.People.Length, groupings, smallest)
            .OfShares([.. Enumerable.Range(0, measure.People.Length).Select(measure.IsSelected)], smallest);
    }

    // The groups, then for each set of people that some measure is about those of them in it and those that are not.
    private IEnumerable<Grouping> GroupingsOf(AuditPartition partition)
    {
        yield return Grouping.By(Name(partition), [.. everybody.Select(p => Label(partition.GroupOf[p]))]);
        foreach (var part in parts)
        {
            var inside = part.ToHashSet();
            yield return Grouping.By(Name(partition), [.. everybody.Select(p => $"{Label(partition.GroupOf[p])}{(inside.Contains(p) ? "" : "-")}")]);
        }
    }

    private static bool[] Flags(
        PublishedGroups shown, int grouping, ImmutableArray<int> people, ImmutableArray<int> grouped, AuditPartition partition, int groups)
    {
        var flags = new bool[groups];
        var isAsked = people.ToHashSet();
        for (var k = 0; k < grouped.Length; k++)
            if (isAsked.Contains(grouped[k])) flags[partition.GroupOf[grouped[k]]] = shown.Shows(grouping, shown.Groupings[grouping].GroupOf[k]);
        return flags;
    }

    private static string Name(AuditPartition partition) => string.Join(" × ", partition.Attributes);

    private static string Label(int group) => group.ToString("D9", CultureInfo.InvariantCulture);
}
