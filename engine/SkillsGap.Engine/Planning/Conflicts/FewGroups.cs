namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// Goes through all that few groups may do: the group with the fewest columns that still fit decides next. Limits are kept with their tolerance,
/// so that what no plan within it keeps is called impossible and nothing else.
/// </summary>
internal sealed class FewGroups
{
    private const int MostGroups = 400, MostNodes = 30_000;

    private readonly Columns _columns;
    private readonly double[] _cap, _floor, _used, _reachable;
    private readonly int[] _choice;
    private readonly bool[] _decided;

    // Per group and row that it uses, the most that a column of it uses there.
    private readonly (int Row, double Amount)[][] _most;
    private readonly int _work;
    private int _nodes;
    private bool _gaveUp;

    public FewGroups(SubProblem sub)
    {
        _columns = sub.Columns;
        int rows = sub.Limits.Count;
        _cap = [.. sub.Limits.Upper.Select(upper => upper + 2 * RowLimits.Tolerance * (double.IsFinite(upper) ? upper : 0))];
        _floor = [.. sub.Limits.Lower.Select(lower => lower - 2 * RowLimits.Tolerance * lower)];
        (_used, _reachable) = (new double[rows], new double[rows]);
        _choice = new int[_columns.GroupCount];
        Array.Fill(_choice, -1);
        _decided = new bool[_columns.GroupCount];
        _most = [.. Enumerable.Range(0, _columns.GroupCount <= MostGroups ? _columns.GroupCount : 0).Select(MostOf)];
        foreach ((int row, double amount) in _most.SelectMany(most => most))
            _reachable[row] += amount;
        _work = _columns.UseRow.Length + _columns.Count;
    }

    /// <summary>The answer; null where it would take too long.</summary>
    public FeasibilityAnswer? Of(Effort effort)
    {
        if (_columns.GroupCount > MostGroups)
            return null;
        bool found = Decide(effort);
        effort.Spend((double)_nodes * _work);
        if (_gaveUp)
            return null;
        if (!found)
            return new FeasibilityAnswer(false);
        // Within twice the tolerance is not yet within it.
        for (int i = 0; i < _used.Length; i++)
            if (_used[i] > _cap[i] - RowLimits.Tolerance * (double.IsFinite(_cap[i]) ? _cap[i] : 0) || _used[i] < _floor[i] + RowLimits.Tolerance * _floor[i])
                return null;
        return new FeasibilityAnswer(true, null, _choice);
    }

    private bool Decide(Effort effort)
    {
        if (++_nodes > MostNodes || _nodes % 256 == 0 && effort.IsSpent)
            _gaveUp = true;
        if (_gaveUp)
            return false;
        for (int i = 0; i < _floor.Length; i++)
            if (_used[i] + _reachable[i] < _floor[i])
                return false;
        int group = Tightest();
        if (group < 0)
            return true;
        _decided[group] = true;
        foreach ((int row, double amount) in _most[group])
            _reachable[row] -= amount;
        for (int c = _columns.GroupStart[group]; c < _columns.GroupStart[group + 1]; c++)
            if (Fits(c) && Tries(group, c, effort))
                return true;
        if (!_columns.Required[group] && Tries(group, -1, effort))
            return true;
        foreach ((int row, double amount) in _most[group])
            _reachable[row] += amount;
        _decided[group] = false;
        return false;
    }

    private bool Tries(int group, int column, Effort effort)
    {
        int first = column < 0 ? 0 : _columns.UseStart[column], uses = column < 0 ? 0 : _columns.UseStart[column + 1] - first;
        double[] kept = new double[uses];
        for (int k = 0; k < uses; k++)
        {
            kept[k] = _used[_columns.UseRow[first + k]];
            _used[_columns.UseRow[first + k]] += _columns.UseAmount[first + k];
        }
        _choice[group] = column;
        if (Decide(effort))
            return true;
        for (int k = 0; k < uses; k++)
            _used[_columns.UseRow[first + k]] = kept[k];
        _choice[group] = -1;
        return false;
    }

    /// <summary>The open group with the fewest choices, one without any above all; −1 if none is open. Once every floor is reached, those that
    /// need not choose may take nothing.</summary>
    private int Tightest()
    {
        bool floors = true;
        for (int i = 0; i < _floor.Length && floors; i++)
            floors = _used[i] >= _floor[i];
        int tightest = -1, fewest = int.MaxValue;
        for (int g = 0; g < _decided.Length; g++)
        {
            if (_decided[g] || floors && !_columns.Required[g])
                continue;
            int fitting = _columns.Required[g] ? 0 : 1;
            for (int c = _columns.GroupStart[g]; c < _columns.GroupStart[g + 1] && fitting < fewest; c++)
                fitting += Fits(c) ? 1 : 0;
            if (fitting < fewest)
                (tightest, fewest) = (g, fitting);
        }
        return tightest;
    }

    private bool Fits(int column)
    {
        for (int e = _columns.UseStart[column]; e < _columns.UseStart[column + 1]; e++)
            if (_used[_columns.UseRow[e]] + _columns.UseAmount[e] > _cap[_columns.UseRow[e]])
                return false;
        return true;
    }

    private (int Row, double Amount)[] MostOf(int group)
    {
        int first = _columns.UseStart[_columns.GroupStart[group]], end = _columns.UseStart[_columns.GroupStart[group + 1]];
        return [.. Enumerable.Range(first, end - first).GroupBy(e => _columns.UseRow[e]).Select(uses => (uses.Key, uses.Max(e => _columns.UseAmount[e])))];
    }
}
