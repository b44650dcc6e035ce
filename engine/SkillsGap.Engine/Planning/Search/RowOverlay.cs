namespace SkillsGap.Engine.Planning.Search;

/// <summary>What rows would be used by a plan with a few changes, of which the plan itself knows nothing; changes can be taken back in reverse order.</summary>
internal sealed class RowOverlay
{
    private readonly PlanState _plan;
    private readonly RowLosses _losses;
    private readonly double[] _used, _before;
    private readonly int[] _stamp;
    private readonly List<int> _touched = [];
    private readonly List<(int Row, double Used)> _log = [];
    private int _now;

    public RowOverlay(PlanState plan, RowLosses losses)
    {
        (_plan, _losses) = (plan, losses);
        int rows = plan.Limits.Count;
        (_used, _before, _stamp) = (new double[rows], new double[rows], new int[rows]);
    }

    /// <summary>How much there is to take back.</summary>
    public (int Log, int Touched) Mark => (_log.Count, _touched.Count);

    /// <summary>Starts anew from the plan as it is.</summary>
    public void Clear()
    {
        _now++;
        _touched.Clear();
        _log.Clear();
    }

    /// <summary>Adds a column's uses, or takes them away; gives what the rows of the column lose in the plan, the most that can be won of them.</summary>
    public double Use(int column, int sign)
    {
        if (column < 0)
            return 0;
        double credit = 0;
        ReadOnlySpan<int> rows = _plan.Columns.RowsOf(column);
        ReadOnlySpan<double> amounts = _plan.Columns.AmountsOf(column);
        for (int k = 0; k < rows.Length; k++)
        {
            int row = rows[k];
            if (_stamp[row] != _now)
            {
                _stamp[row] = _now;
                _used[row] = _plan.Used[row];
                _before[row] = _losses.Of(row, _used[row]);
                _touched.Add(row);
            }
            credit += _before[row];
            _log.Add((row, _used[row]));
            _used[row] += sign * amounts[k];
        }
        return credit;
    }

    /// <summary>Takes back what was used since a mark.</summary>
    public void TakeBack((int Log, int Touched) mark)
    {
        for (int k = _log.Count - 1; k >= mark.Log; k--)
            _used[_log[k].Row] = _log[k].Used;
        _log.RemoveRange(mark.Log, _log.Count - mark.Log);
        for (int k = _touched.Count - 1; k >= mark.Touched; k--)
            _stamp[_touched[k]] = 0;
        _touched.RemoveRange(mark.Touched, _touched.Count - mark.Touched);
    }

    /// <summary>What the rows touched lose less than in the plan.</summary>
    public double Gained()
    {
        double gained = 0;
        foreach (int row in _touched)
            gained += _before[row] - _losses.Of(row, _used[row]);
        return gained;
    }

    /// <summary>The row over its limit with fewest members; else one that has fallen below its lower limit; else −1.</summary>
    public (int Row, bool IsOver) Broken()
    {
        int found = -1, fewest = int.MaxValue;
        bool isOver = false;
        foreach (int row in _touched)
        {
            if (_plan.IsOver(row, _used[row]))
            {
                int members = _plan.MembersOf(row).Length;
                if (!isOver || members < fewest)
                    (found, fewest, isOver) = (row, members, true);
            }
            else if (!isOver && _plan.IsShort(row, _used[row]) && _used[row] < _plan.Used[row])
                found = row;
        }
        return (found, isOver);
    }

    /// <summary>The row touched that loses most by what is left of it, if more than some least; −1 for none.</summary>
    public int Freed(double least)
    {
        int found = -1;
        foreach (int row in _touched)
            if (_losses.Of(row, _used[row]) is double loss && loss > least)
                (found, least) = (row, loss);
        return found;
    }
}
