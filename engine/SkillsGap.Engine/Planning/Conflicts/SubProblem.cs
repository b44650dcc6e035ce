namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// What is left of a problem when only some members count: their rows, the groups that are required or can serve a lower limit, and of their
/// columns those that no other of the group beats, using no more of what is limited and no less of what is wanted.
/// </summary>
internal sealed class SubProblem
{
    private readonly int[] _groups, _columnOf;

    public SubProblem(Columns all, RowLimits limits, MemberSet members)
    {
        Members = members;
        Rows = [.. Enumerable.Range(0, limits.Count).Where(i => members.HasLower(i) || members.HasUpper(i))];
        Limits = new RowLimits(
            [.. Rows.Select(i => members.HasLower(i) ? limits.Lower[i] : 0)],
            [.. Rows.Select(i => members.HasUpper(i) ? limits.Upper[i] : double.PositiveInfinity)], new int[Rows.Length + 1], [], []);
        int[] local = new int[limits.Count];
        Array.Fill(local, -1);
        for (int k = 0; k < Rows.Length; k++)
            local[Rows[k]] = k;
        var groups = new List<int>();
        var columnOf = new List<int>();
        List<int> groupStart = [0], useStart = [0], useRow = [];
        var useAmount = new List<double>();
        var unbeaten = new UnbeatenColumns(all, Limits, local);
        for (int g = 0; g < all.GroupCount; g++)
        {
            bool required = members.IsRequired(g);
            int first = columnOf.Count;
            foreach (int column in unbeaten.Of(g, required))
            {
                columnOf.Add(column);
                for (int e = all.UseStart[column]; e < all.UseStart[column + 1]; e++)
                    if (local[all.UseRow[e]] >= 0 && all.UseAmount[e] != 0)
                    {
                        useRow.Add(local[all.UseRow[e]]);
                        useAmount.Add(all.UseAmount[e]);
                    }
                useStart.Add(useRow.Count);
            }
            if (columnOf.Count == first && !required)
                continue;
            groups.Add(g);
            groupStart.Add(columnOf.Count);
        }
        (_groups, _columnOf) = ([.. groups], [.. columnOf]);
        Columns = new Columns(
            [.. groups.Select(members.IsRequired)], [.. groupStart], new double[columnOf.Count], [.. useStart], [.. useRow], [.. useAmount]);
    }

    public MemberSet Members { get; }

    /// <summary>Per row here its index in the problem.</summary>
    public int[] Rows { get; }

    /// <summary>Groups and columns that matter, worth nothing.</summary>
    public Columns Columns { get; }

    /// <summary>The limits that count.</summary>
    public RowLimits Limits { get; }

    /// <summary>Per group here its index in the problem.</summary>
    public ReadOnlySpan<int> Groups => _groups;

    /// <summary>The members without the rows that had no part in an answer.</summary>
    public MemberSet MembersOf(FeasibilityAnswer answer) => answer.Concerned is not { } concerned ? Members : Members.Without(
        [.. Enumerable.Range(0, Rows.Length).Where(k => !concerned[k])
            .SelectMany(k => new ConflictMember[] { new(ConflictSide.Lower, Rows[k]), new(ConflictSide.Upper, Rows[k]) }).Where(Members.Has)]);

    /// <summary>A choice here as one of the problem, groups that do not matter taking nothing.</summary>
    public int[] Whole(ReadOnlySpan<int> choice, int groups)
    {
        int[] whole = new int[groups];
        Array.Fill(whole, -1);
        for (int k = 0; k < choice.Length; k++)
            whole[_groups[k]] = choice[k] < 0 ? -1 : _columnOf[choice[k]];
        return whole;
    }

    /// <summary>Prices here as prices of all rows.</summary>
    public double[] Whole(double[] prices, int rows)
    {
        double[] whole = new double[rows];
        for (int k = 0; k < Rows.Length; k++)
            whole[Rows[k]] = prices[k];
        return whole;
    }
}
