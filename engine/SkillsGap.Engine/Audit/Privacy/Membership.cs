namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>
/// People by the groups they are in. Those who are in the same groups (and on the same side, where there are two) cannot be told apart by any sum of
/// groups and make one cell. Groups are numbered in the order in which they are tried, cells by their groups, so that neither rows nor names count.
/// </summary>
internal sealed class Membership
{
    private Membership(int[][] cells, int[] sides, int[] sizes, int groups)
    {
        (GroupsOf, SideOf, Sizes) = (cells, sides, sizes);
        CellsOf = [.. cells.Index().SelectMany(cell => cell.Item.Select(group => (group, cell.Index)))
            .ToLookup(one => one.group, one => one.Index) is var cellsOf ? Enumerable.Range(0, groups).Select(group => cellsOf[group].ToArray()) : []];
    }

    /// <summary>[cell] The groups that its people are in, ascending.</summary>
    public int[][] GroupsOf { get; }

    /// <summary>[cell] The side that its people are on.</summary>
    public int[] SideOf { get; }

    /// <summary>[cell] Its people.</summary>
    public int[] Sizes { get; }

    /// <summary>[group] Its cells, ascending.</summary>
    public int[][] CellsOf { get; }

    /// <summary>Sorts people into cells.</summary>
    /// <param name="groupsOf">[person] The groups that the person is in, ascending.</param>
    /// <param name="sideOf">[person] The side.</param>
    /// <param name="groups">Number of groups.</param>
    public static Membership Of(int[][] groupsOf, int[] sideOf, int groups)
    {
        int[] order = [.. Enumerable.Range(0, groupsOf.Length)];
        Array.Sort(order, Compare);
        List<int> starts = [];
        for (var i = 0; i < order.Length; i++)
        {
            if (i == 0 || Compare(order[i - 1], order[i]) != 0) starts.Add(i);
        }

        return new(
            [.. starts.Select(start => groupsOf[order[start]])],
            [.. starts.Select(start => sideOf[order[start]])],
            [.. starts.Zip(starts.Skip(1).Append(order.Length), (start, next) => next - start)],
            groups);

        int Compare(int a, int b) =>
            groupsOf[a].AsSpan().SequenceCompareTo(groupsOf[b]) is var byGroups and not 0 ? byGroups : sideOf[a].CompareTo(sideOf[b]);
    }
}
