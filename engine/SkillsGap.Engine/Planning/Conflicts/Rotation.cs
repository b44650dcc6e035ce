namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// A plan that misses one member of a conflict shows that the member is needed. Often one change makes it miss another one instead, which is
/// then needed as well (Belov and Marques-Silva 2011, Accelerating MUS extraction with recursive model rotation).
/// </summary>
internal sealed class Rotation
{
    private readonly Columns _columns;
    private readonly MemberSet _members;
    private readonly int[] _choice;
    private readonly double[] _used, _cap, _floor;

    /// <param name="columns">The columns.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="members">The conflict.</param>
    /// <param name="choice">Per group a column or −1: a plan that misses one of them.</param>
    public Rotation(Columns columns, RowLimits limits, MemberSet members, int[] choice)
    {
        (_columns, _members, _choice) = (columns, members, choice);
        _cap = [.. limits.Upper.Select((upper, i) => members.HasUpper(i) ? upper * (1 + RowLimits.Tolerance / 2) : double.PositiveInfinity)];
        _floor = [.. limits.Lower.Select((lower, i) => members.HasLower(i) ? lower * (1 - RowLimits.Tolerance / 2) : 0)];
        _used = new double[limits.Count];
        foreach (int column in choice)
            Use(column, 1);
    }

    /// <summary>Other members that are missed alone by a plan one change away.</summary>
    /// <param name="missed">The member that the plan misses.</param>
    public HashSet<ConflictMember> Others(ConflictMember missed)
    {
        var others = new HashSet<ConflictMember>();
        if (missed.Side == ConflictSide.Required)
            for (int c = _columns.GroupStart[missed.Index]; c < _columns.GroupStart[missed.Index + 1]; c++)
            {
                Use(c, 1);
                Look(others, c, missed.Index);
                Use(c, -1);
            }
        else if (missed.Side == ConflictSide.Upper)
            Look(others, -1, -1);
        return others;
    }

    /// <summary>With <paramref name="added"/> in use: what else could give way.</summary>
    private void Look(HashSet<ConflictMember> others, int added, int group)
    {
        int[] over = [.. Enumerable.Range(0, _used.Length).Where(i => _used[i] > _cap[i])];
        int[] under = [.. Enumerable.Range(0, _used.Length).Where(i => _used[i] < _floor[i])];
        if (under.Length > 0 || over.Length == 0)
            return;
        if (over.Length == 1 && added >= 0)
            others.Add(new(ConflictSide.Upper, over[0]));
        for (int g = 0; g < _choice.Length; g++)
        {
            int column = _choice[g];
            var member = new ConflictMember(ConflictSide.Required, g);
            if (g == group || column < 0 || !_members.IsRequired(g) || others.Contains(member) || !_columns.RowsOf(column).Contains(over[0]))
                continue;
            Use(column, -1);
            if (over.All(i => _used[i] <= _cap[i]) && Floors(column))
                others.Add(member);
            Use(column, 1);
        }
    }

    private bool Floors(int column)
    {
        foreach (int row in _columns.RowsOf(column))
            if (_used[row] < _floor[row])
                return false;
        return true;
    }

    private void Use(int column, int sign)
    {
        for (int e = column < 0 ? 0 : _columns.UseStart[column], end = column < 0 ? 0 : _columns.UseStart[column + 1]; e < end; e++)
            _used[_columns.UseRow[e]] += sign * _columns.UseAmount[e];
    }
}
