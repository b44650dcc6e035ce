namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>
/// Which groups of several groupings (nested, crossed, overlapping) figures may be given about, so that whatever sums and differences anybody makes of the
/// figures that are given, none is about fewer than k people. It follows from who is in which group alone: the same groups are hidden for every figure
/// (number of people, mean, total), so that figures of different kinds cannot be put together either.
/// </summary>
/// <remarks>
/// Groups are tried in turn: the whole, then grouping after grouping as given (so put first what matters most), in each the large before the small, names
/// breaking ties. One is shown if no combination of it with those already shown, with whatever weights, is about fewer than k people. What is hidden of a
/// grouping of everybody is therefore nothing, or at least k people in at least two groups (complementary suppression).
/// Figures are given for all of a group or not at all: a mean over some of its people is a figure about another group.
/// Shares and counts of yes and no (capable, selected) say more than sums do: 0 % or 100 % of a group tells of everybody in it. For those use
/// <see cref="OfShares"/>, which asks for k people of either answer in everything that can be worked out.
/// </remarks>
public sealed class PublishedGroups
{
    private readonly bool[][] _shown;

    private PublishedGroups(IReadOnlyList<Grouping> groupings, bool showsWhole, bool[][] shown) =>
        (Groupings, ShowsWhole, _shown) = (groupings, showsWhole, shown);

    /// <summary>The groupings, as given.</summary>
    public IReadOnlyList<Grouping> Groupings { get; }

    /// <summary>Whether figures about all people together may be given.</summary>
    public bool ShowsWhole { get; }

    /// <summary>Whether figures about a group may be given.</summary>
    /// <param name="grouping">Index in <see cref="Groupings"/>.</param>
    /// <param name="group">Index in its <see cref="Grouping.Groups"/>.</param>
    public bool Shows(int grouping, int group) => _shown[grouping][group];

    /// <summary>The groups that numbers of people, means and totals may be given about.</summary>
    /// <param name="people">People in all; every grouping is of these, in one order.</param>
    /// <param name="groupings">The groupings, the most important first.</param>
    /// <param name="smallest">k, at least 1.</param>
    public static PublishedGroups Of(int people, IReadOnlyList<Grouping> groupings, int smallest = SmallGroups.DefaultSmallest) =>
        Of(new int[people], 1, groupings, (_, _) => true, smallest);

    /// <summary>
    /// The groups that the exact share or number of people with a yes may be given about: of those shown, those where it can be worked out of nothing with
    /// fewer than k yes or fewer than k no. Of the others it may be said that they are shown without a share, not why.
    /// </summary>
    /// <param name="hasIt">For each person yes or no.</param>
    /// <param name="smallest">k, at least 1.</param>
    public PublishedGroups OfShares(IReadOnlyList<bool> hasIt, int smallest = SmallGroups.DefaultSmallest)
    {
        ArgumentNullException.ThrowIfNull(hasIt);
        return Of([.. hasIt.Select(has => has ? 1 : 0)], 2, Groupings, Shows, smallest);
    }

    private static PublishedGroups Of(int[] sides, int count, IReadOnlyList<Grouping> groupings, Func<int, int, bool> isAsked, int smallest)
    {
        ArgumentNullException.ThrowIfNull(groupings);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallest, 1);
        if (groupings.FirstOrDefault(grouping => grouping.GroupOf.Count != sides.Length) is { } other)
            throw new ArgumentException($"The grouping by {other.Name} is of {other.GroupOf.Count} people, not of {sides.Length}.", nameof(groupings));
        var shown = groupings.Select(grouping => new bool[grouping.Groups.Count]).ToArray();
        if (sides.Length < smallest) return new(groupings, false, shown);

        (int Grouping, int Group)[] order = [.. groupings.Index().SelectMany(grouping => Enumerable.Range(0, grouping.Item.Groups.Count)
            .Where(group => grouping.Item.Sizes[group] >= smallest && isAsked(grouping.Index, group))
            .OrderByDescending(group => grouping.Item.Sizes[group])
            .Select(group => (grouping.Index, group)))];
        var sums = new ReleasedSums(Members(sides, groupings, order), count, smallest);
        var whole = sums.TryRelease(0);
        foreach (var (at, (grouping, group)) in order.Index()) shown[grouping][group] = sums.TryRelease(at + 1);
        // A group held back may be no more than what others say together; then hiding it would hide nothing.
        foreach (var (at, (grouping, group)) in order.Index()) shown[grouping][group] |= sums.Knows(at + 1);

        return new(groupings, whole, shown);
    }

    // Group 0 is everybody; the others have the number of their turn.
    private static Membership Members(int[] sides, IReadOnlyList<Grouping> groupings, (int Grouping, int Group)[] order)
    {
        var turn = groupings.Select(grouping => new int[grouping.Groups.Count]).ToArray();
        foreach (var (at, (grouping, group)) in order.Index()) turn[grouping][group] = at + 1;
        int[][] groupsOf = [.. sides.Select((_, person) => (int[])[0, .. groupings.Select(
            (grouping, g) => grouping.GroupOf[person] is >= 0 and var group ? turn[g][group] : 0).Where(at => at > 0)])];
        return Membership.Of(groupsOf, sides, order.Length + 1);
    }
}
