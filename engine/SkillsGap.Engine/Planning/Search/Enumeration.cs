namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Goes through all plans of small total regret, in rounds of a growing limit. Price bound less value of a plan is at least the sum of its
/// regrets, so what a finished round has not met is worth less than the price bound less its limit: once the best plan is worth as much, it is
/// optimal. The same holds at any other prices, and what those on either side rule out is not followed either. Few problems are small enough;
/// when a round shows that the rest would take too long, it stops.
/// </summary>
internal sealed class Enumeration
{
    /// <summary>Largest number of groups times rows.</summary>
    public const long MostCells = 10_000_000;

    private const long AskEvery = 1 << 20;
    private const double FirstPart = 1.0 / 16, Growth = 1.3;

    // A search that has used this part of its nodes for limits below that part of the way will not get through.
    private const double Trial = 1.0 / 24, TrialReach = 0.4;

    private readonly PlanState _state;
    private readonly Columns _columns;
    private readonly RowLimits _limits;
    private readonly long _mostNodes;

    // Groups in the order in which they are decided, and per place in it the choices in the order of their regret.
    private readonly int[] _order;
    private readonly int[][] _choices;
    private readonly double[][] _regretOf;

    // Per row, what the groups from a place in the order on use at least; flattened by place.
    private readonly double[] _leastUse;
    private readonly double[] _cap;
    private readonly SidePrices _sides;
    private readonly double[][] _sideRegretOf;
    private readonly int _longest;
    private long _nodes;

    // Worth of what misses a limit by about the tolerance: not to be planned, but not to be called impossible either.
    private double _onTheEdge = double.NegativeInfinity;

    /// <param name="state">The plan to better, feasible; it is left at the best that was met.</param>
    /// <param name="regrets">Regret of each choice.</param>
    /// <param name="sides">Other prices, which rule out more.</param>
    /// <param name="mostNodes">How many partial plans to look at in all.</param>
    public Enumeration(PlanState state, Regrets regrets, SidePrices sides, long mostNodes)
    {
        (_state, _columns, _limits, _sides, _mostNodes) = (state, state.Columns, state.Limits, sides, mostNodes);
        int groups = _columns.GroupCount, rows = _limits.Count;
        (_choices, _regretOf) = (new int[groups][], new double[groups][]);
        for (int g = 0; g < groups; g++)
        {
            int first = _columns.GroupStart[g];
            int[] choices = [.. Enumerable.Range(first, _columns.GroupStart[g + 1] - first), .. _columns.Required[g] ? (int[])[] : [-1]];
            double[] regret = [.. choices.Select(column => regrets.Of(g, column))];
            Array.Sort(regret, choices);
            (_choices[g], _regretOf[g]) = (choices, regret);
        }
        // Those whose second choice costs most leave least to try, and so come first.
        _order = [.. Enumerable.Range(0, groups).OrderByDescending(g => _regretOf[g].Length > 1 ? _regretOf[g][1] : double.PositiveInfinity)];
        (_choices, _regretOf) = ([.. _order.Select(g => _choices[g])], [.. _order.Select(g => _regretOf[g])]);
        _sideRegretOf = [.. _order.Select((g, k) => sides.RegretsOf(g, _choices[k]))];
        // Twice what a plan may miss a limit by, so that none is passed over for the rounding of a sum.
        _cap = [.. Enumerable.Range(0, rows).Select(i => _limits.Upper[i] * (1 + 2 * RowLimits.Tolerance))];
        _longest = _columns.LongestColumn();
        _leastUse = new double[(groups + 1) * rows];
        for (int k = groups - 1; k >= 0; k--)
        {
            _leastUse.AsSpan((k + 1) * rows, rows).CopyTo(_leastUse.AsSpan(k * rows, rows));
            AddLeastUse(_order[k], _leastUse.AsSpan(k * rows, rows));
        }
    }

    /// <summary>Looks through plans until the best is proven or <paramref name="pace"/>, told the part of the nodes that is done, says 1.</summary>
    /// <param name="priceBound">What the prices prove.</param>
    /// <param name="pace">Asked now and then.</param>
    /// <returns>No plan is worth more than this and the plan that the state is left with.</returns>
    public double Run(double priceBound, Func<double, double> pace)
    {
        double bound = priceBound, value = _state.Value();
        // Room for the rounding of the sums that are compared.
        double room = 1e-9 * (Math.Abs(priceBound) + Math.Abs(value));
        double distance = priceBound - value + room, limit = FirstPart * distance;
        (double Limit, long Nodes) last = (0, 0);
        while (true)
        {
            limit = Math.Min(limit, distance);
            long before = _nodes;
            if (!Round(limit, priceBound, ref value, room, pace))
                return Math.Max(bound, _onTheEdge);
            bound = Math.Min(bound, priceBound - limit + room);
            distance = priceBound - value + room;
            if (limit >= distance)
                return Math.Max(value, _onTheEdge);
            // Partial plans grow in number with a power of the limit: what it was between two rounds tells what the last would take.
            long nodes = _nodes - before;
            double power = last.Nodes > 0 ? Math.Log((double)nodes / last.Nodes) / Math.Log(limit / last.Limit) : 1;
            if (nodes * Math.Pow(distance / limit, power) > _mostNodes)
                return Math.Max(bound, _onTheEdge);
            last = (limit, nodes);
            limit *= Growth;
        }
    }

    /// <summary>All plans of at most so much regret; false if it had to stop.</summary>
    private bool Round(double limit, double priceBound, ref double value, double room, Func<double, double> pace)
    {
        int groups = _order.Length, rows = _limits.Count;
        int[] at = new int[groups + 1], choice = new int[groups];
        double[] used = new double[rows], regret = new double[groups + 1], saved = new double[groups * _longest], sideRegret = new double[(groups + 1) * _sides.Count];
        double[] sideLimit = _sides.Limits(value, room);
        int[] best = [.. _state.Choice];
        bool finished = true;
        long most = limit < TrialReach * (priceBound - value) ? (long)(Trial * _mostNodes) : _mostNodes, ask = _nodes + AskEvery;
        for (int k = 0; k >= 0 && finished;)
        {
            if (++_nodes >= ask)
            {
                ask = _nodes + AskEvery;
                finished = _nodes <= most && pace((double)_nodes / _mostNodes) < 1;
            }
            if (k < groups && TryNext(k, Math.Min(limit, priceBound - value + room) - regret[k], at, used, sideRegret, sideLimit, out int column, out double more))
            {
                choice[_order[k]] = column;
                Use(column, used, saved.AsSpan(k * _longest));
                regret[k + 1] = regret[k] + more;
                at[++k] = 0;
                continue;
            }
            if (k == groups)
            {
                _nodes += groups; // It takes as long.
                if (Look(choice, ref value))
                {
                    choice.CopyTo(best, 0);
                    sideLimit = _sides.Limits(value, room);
                }
            }
            if (--k >= 0)
                Restore(choice[_order[k]], used, saved.AsSpan(k * _longest));
        }
        _state.Load(best);
        return finished;
    }

    /// <summary>Looks at a whole choice; whether it is the best plan so far.</summary>
    private bool Look(int[] choice, ref double value)
    {
        _state.Load(choice);
        double found = _state.Value();
        if (!(found > value))
            return false;
        bool within = true, nearly = true;
        for (int i = 0; i < _limits.Count; i++)
        {
            within &= !_state.IsOver(i) && !_state.IsShort(i);
            nearly &= _state.Used[i] >= _limits.Lower[i] * (1 - 2 * RowLimits.Tolerance);
        }
        if (within)
            value = found;
        else if (nearly)
            _onTheEdge = Math.Max(_onTheEdge, found);
        return within;
    }

    /// <summary>The next choice of the k-th group that gives up no more than what is left and leaves room for the groups after it.</summary>
    private bool TryNext(int k, double left, int[] at, double[] used, double[] sideRegret, double[] sideLimit, out int column, out double regret)
    {
        unchecked
        {
            int[] choices = _choices[k], start = _columns.UseStart, useRow = _columns.UseRow;
            double[] regrets = _regretOf[k], amount = _columns.UseAmount, cap = _cap;
            ReadOnlySpan<double> rest = _leastUse.AsSpan((k + 1) * used.Length, used.Length);
            for (int at0 = at[k]; at0 < choices.Length && regrets[at0] <= left; at0++)
            {
                column = choices[at0];
                int e = 0, end = 0;
                if (column >= 0)
                    (e, end) = (start[column], start[column + 1]);
                for (; e < end; e++)
                {
                    int row = useRow[e];
                    if (used[row] + amount[e] + rest[row] > cap[row])
                        break;
                }
                if (e < end || !_sides.Add(sideRegret, k, _sideRegretOf[k], at0, sideLimit))
                    continue;
                _nodes += at0 - at[k];
                at[k] = at0 + 1;
                regret = regrets[at0];
                return true;
            }
            (column, regret) = (-1, 0);
            return false;
        }
    }

    private void Use(int column, double[] used, Span<double> saved)
    {
        if (column < 0)
            return;
        for (int e = _columns.UseStart[column], k = 0; e < _columns.UseStart[column + 1]; e++, k++)
        {
            saved[k] = used[_columns.UseRow[e]];
            used[_columns.UseRow[e]] += _columns.UseAmount[e];
        }
    }

    // What was there, rather than the difference: the rounding of a hundred million steps would add up.
    private void Restore(int column, double[] used, ReadOnlySpan<double> saved)
    {
        if (column < 0)
            return;
        for (int e = _columns.UseStart[column], k = 0; e < _columns.UseStart[column + 1]; e++, k++)
            used[_columns.UseRow[e]] = saved[k];
    }

    // A row has a least use only where every column of a group that has to choose uses it.
    private void AddLeastUse(int group, Span<double> least)
    {
        int first = _columns.GroupStart[group], end = _columns.GroupStart[group + 1];
        if (!_columns.Required[group] || first == end)
            return;
        for (int e = _columns.UseStart[first]; e < _columns.UseStart[first + 1]; e++)
        {
            double amount = _columns.UseAmount[e];
            for (int c = first + 1; c < end; c++)
            {
                int at = _columns.RowsOf(c).IndexOf(_columns.UseRow[e]);
                amount = Math.Min(amount, at < 0 ? 0 : _columns.AmountsOf(c)[at]);
            }
            least[_columns.UseRow[e]] += amount;
        }
    }
}
