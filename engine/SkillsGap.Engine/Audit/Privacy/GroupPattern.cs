using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>
/// The one pattern of groups by which every question about groups of a workforce is answered, whatever is asked and in whatever order: single
/// dimensions, and crossings of two. It depends on the workforce and on k alone, so that no two answers differ by what one of them hides.
/// </summary>
/// <remarks>
/// Beyond what <see cref="PublishedGroups"/> promises, a crossing with something personal (a tier, a protected attribute) never says it of a whole group: a
/// cell is not shown if fewer than k people of the group are outside it.
/// What nobody is in and what is hidden are not told apart: neither is listed. A change of the workforce is no part of it: who compares the figures before and
/// after somebody came has the difference.
/// </remarks>
public sealed class GroupPattern
{
    /// <summary>Most groups that all crossings together may make: those that would make more are not answered, the least important first.</summary>
    public const int MostCrossed = 1200;

    private readonly ImmutableArray<(int A, int B)> _by;
    private readonly PublishedGroups _published;

    private GroupPattern(IReadOnlyList<GroupDimension> dimensions, ImmutableArray<(int A, int B)> by, PublishedGroups published, int smallest) =>
        (Dimensions, _by, _published, Smallest) = (dimensions, by, published, smallest);

    /// <summary>What can be asked by.</summary>
    public IReadOnlyList<GroupDimension> Dimensions { get; }

    /// <summary>k: no figure is about fewer people, and none can be worked out that is.</summary>
    public int Smallest { get; }

    /// <summary>Whether figures about everybody may be given.</summary>
    public bool ShowsWhole => _published.ShowsWhole;

    /// <summary>All crossings that are answered, as pairs of indices of <see cref="Dimensions"/>, the most important first.</summary>
    public IEnumerable<(int A, int B)> Crossings => _by.Where(by => by.A != by.B);

    /// <summary>Makes the pattern.</summary>
    /// <param name="people">Number of people.</param>
    /// <param name="dimensions">What they can be grouped by, the most important first and the finest last.</param>
    /// <param name="smallest">k, at least 1.</param>
    public static GroupPattern Of(int people, IReadOnlyList<GroupDimension> dimensions, int smallest = SmallGroups.DefaultSmallest)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        Grouping[] single = [.. dimensions.Select(dimension => Grouping.By(dimension.Name, dimension.Labels))];
        var crossed = 0L;
        ImmutableArray<(int A, int B)> by =
        [
            .. single.SelectMany((a, i) => single.Select((b, j) => (A: a, B: b, I: i, J: j)))
                .Where(pair => pair.I <= pair.J)
                .OrderBy(pair => Turn(pair.I, pair.J))
                .ThenBy(pair => pair.I == pair.J ? pair.I : pair.A.Groups.Count * pair.B.Groups.Count)
                .Where(pair => pair.I == pair.J || (crossed += (long)pair.A.Groups.Count * pair.B.Groups.Count) <= MostCrossed)
                .Select(pair => (pair.I, pair.J)),
        ];
        Grouping[] groupings =
        [
            .. by.Select(at => at.A == at.B
                ? single[at.A]
                : Crossed((dimensions[at.A], single[at.A]), (dimensions[at.B], single[at.B]), smallest)),
        ];
        return new(dimensions, by, PublishedGroups.Of(people, groupings, smallest), smallest);

        // Few people carry few figures: what is personal is crossed before the finest dimension takes what is left, and everything else after it.
        int Turn(int i, int j) =>
            i == j ? (i < dimensions.Count - 1 ? 0 : 2)
            : dimensions[i].IsPersonal && dimensions[j].IsPersonal ? 1
            : 3;
    }

    /// <summary>The groups that may be shown by one dimension, by two, or by none (everybody), each with its people.</summary>
    /// <param name="by">Indices of <see cref="Dimensions"/>, at most two.</param>
    /// <returns>The groups, by the names of the dimensions asked for; null where the crossing is not answered.</returns>
    public IReadOnlyList<PublishedGroup>? Find(IReadOnlyList<int> by) => Find(by, _published);

    /// <summary>The same, with only those whose exact number or share of a yes may be said.</summary>
    /// <param name="by">Indices of <see cref="Dimensions"/>, at most two.</param>
    /// <param name="shares">From <see cref="Shares"/>.</param>
    internal IReadOnlyList<PublishedGroup>? Find(IReadOnlyList<int> by, PublishedGroups shares)
    {
        if (by.Count == 0) return shares.ShowsWhole ? [new([], [.. Enumerable.Range(0, Dimensions[0].Labels.Count)])] : [];
        var at = _by.IndexOf((by.Min(), by.Max()));
        if (at < 0) return null;
        var grouping = shares.Groupings[at];
        var people = new List<int>[grouping.Groups.Count];
        for (var p = 0; p < grouping.GroupOf.Count; p++)
        {
            if (grouping.GroupOf[p] is >= 0 and var group && shares.Shows(at, group)) (people[group] ??= []).Add(p);
        }

        return
        [
            .. people.Where(of => of is not null)
                .Select(of => new PublishedGroup([.. by.Select(d => Dimensions[d].Labels[of[0]]!)], [.. of]))
                .OrderBy(group => group.Names[0], StringComparer.Ordinal).ThenBy(group => group.Names[^1], StringComparer.Ordinal),
        ];
    }

    /// <summary>The groups of the pattern whose exact number or share of people with a yes may be said.</summary>
    internal PublishedGroups Shares(IReadOnlyList<bool> hasIt) => _published.OfShares(hasIt, Smallest);

    private static Grouping Crossed((GroupDimension Dimension, Grouping Groups) a, (GroupDimension Dimension, Grouping Groups) b, int smallest)
    {
        var crossed = a.Groups.CrossedWith(b.Groups);
        return Grouping.By(crossed.Name, [.. crossed.GroupOf.Select((cell, p) => cell >= 0 && MayBeSaid(a, b, p, cell) && MayBeSaid(b, a, p, cell)
            ? crossed.Groups[cell]
            : null)]);

        bool MayBeSaid((GroupDimension Dimension, Grouping Groups) of, (GroupDimension Dimension, Grouping Groups) personal, int person, int cell) =>
            !personal.Dimension.IsPersonal || of.Groups.Sizes[of.Groups.GroupOf[person]] - crossed.Sizes[cell] >= smallest;
    }
}
