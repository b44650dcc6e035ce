using System.Diagnostics;
using System.Runtime.CompilerServices;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// A plan being changed: the choice of each group (a column, or −1), the use of each row, who uses each row, and the score under an
/// <see cref="Objective"/>, all kept up to date with every change. Upper limits may be exceeded between two changes of one move only. What a first plan
/// needs is compiled at its best at once: whoever cancels in a process that has just begun waits for it.
/// </summary>
internal sealed class PlanState
{
    // Half the published tolerance, so that what the search calls within stays within when sums are taken anew in another order.
    private const double Room = RowLimits.Tolerance / 2;

    private readonly Columns _columns;
    private readonly RowLimits _limits;
    private readonly bool[] _scored;
    private readonly double[] _cap, _floor;
    private readonly RowMembers _members;
    private Objective _objective;
    private bool[]? _columnScored;
    private int _shortRows, _missing;

    public PlanState(Columns columns, RowLimits limits, Objective objective)
    {
        _columns = columns;
        _limits = limits;
        _objective = objective;
        Choice = new int[columns.GroupCount];
        Array.Fill(Choice, -1);
        Used = new double[limits.Count];
        _members = new RowMembers(columns, limits.Count, Choice);
        (_cap, _floor, _scored) = (new double[limits.Count], new double[limits.Count], new bool[limits.Count]);
        for (int i = 0; i < limits.Count; i++)
        {
            _cap[i] = double.IsFinite(limits.Upper[i]) ? limits.Upper[i] + Room * limits.Upper[i] : double.PositiveInfinity;
            _floor[i] = limits.Lower[i] - Room * limits.Lower[i];
            _scored[i] = limits.Lower[i] > 0 || limits.HasWorth(i);
        }
        Renew();
    }

    /// <summary>Per group its column, −1 for none. Change it through <see cref="Set"/> alone.</summary>
    public int[] Choice { get; }

    public double[] Used { get; }

    public double Score { get; private set; }

    /// <summary>Whether lower limits are reached and every required group has a choice (upper limits hold anyway).</summary>
    public bool IsFeasible => _shortRows == 0 && _missing == 0;

    /// <summary>Whether a lower limit is missed.</summary>
    public bool HasShort => _shortRows > 0;

    public Columns Columns => _columns;

    public RowLimits Limits => _limits;

    public bool IsShort(int row) => Used[row] < _floor[row];

    public bool IsOver(int row) => Used[row] > _cap[row];

    public bool IsShort(int row, double used) => used < _floor[row];

    public bool IsOver(int row, double used) => used > _cap[row];

    public ReadOnlySpan<int> MembersOf(int row) => _members.Of(row);

    /// <summary>Takes another objective and counts the score anew.</summary>
    public void Aim(Objective objective)
    {
        _objective = objective;
        Renew();
    }

    /// <summary>Takes over a whole choice.</summary>
    public void Load(ReadOnlySpan<int> choice)
    {
        for (int g = 0; g < choice.Length; g++)
            Set(g, choice[g]);
        Renew();
    }

    /// <summary>Whether a column can be added to the uses as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Fits(int column)
    {
        for (int e = _columns.UseStart[column], end = _columns.UseStart[column + 1]; e < end; e++)
        {
            int row = _columns.UseRow[e];
            if (Used[row] + _columns.UseAmount[e] > _cap[row])
                return false;
        }
        return true;
    }

    /// <summary>What adding a column to the uses as they are would add to the score; −1 (nothing) adds what its absence costs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Gain(int group, int column)
    {
        if (column < 0)
            return _columns.Required[group] ? -_objective.MissingCost : 0;
        double gain = _objective.ValueScale * _columns.Value[column];
        for (int e = _columns.UseStart[column], end = _columns.UseStart[column + 1]; e < end; e++)
        {
            int row = _columns.UseRow[e];
            if (_scored[row])
                gain += RowScore(row, Used[row] + _columns.UseAmount[e]) - RowScore(row, Used[row]);
        }
        return gain;
    }

    /// <summary>Changes a group's choice; gives the change of the score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Set(int group, int column)
    {
        int old = Choice[group];
        if (old == column)
            return 0;
        double before = Score;
        if (old >= 0)
        {
            _members.Remove(group, old);
            AddUse(old, -1);
        }
        Score -= Gain(group, old);
        Score += Gain(group, column);
        Choice[group] = column;
        if (column >= 0)
        {
            AddUse(column, 1);
            _members.Add(group, column);
        }
        if (_columns.Required[group])
            _missing += (old >= 0 ? 1 : 0) - (column >= 0 ? 1 : 0);
        return Score - before;
    }

    /// <summary>With a group's present column out of the way, the best other of <paramref name="candidates"/> (or nothing) that fits, and how
    /// much the score changes by it; −∞ where none is left. The state stays as it was.</summary>
    public (int Column, double Change) BestOther(int group, ReadOnlySpan<int> candidates, bool orNothing = true)
    {
        int old = Choice[group];
        bool[] scored = _columnScored ??= ScoredColumns();
        Span<double> kept = stackalloc double[32];
        int uses = old < 0 ? 0 : _columns.UseStart[old + 1] - _columns.UseStart[old];
        if (uses > kept.Length)
            kept = new double[uses];
        for (int k = 0; k < uses; k++)
        {
            int e = _columns.UseStart[old] + k, row = _columns.UseRow[e];
            kept[k] = Used[row];
            Used[row] -= _columns.UseAmount[e];
        }
        double lost = Gain(group, old);
        int best = -1;
        double most = orNothing ? Gain(group, -1) : double.NegativeInfinity;
        foreach (int column in candidates)
        {
            if (column == old || !scored[column] && _objective.ValueScale * _columns.Value[column] <= most || !Fits(column))
                continue;
            double gain = Gain(group, column);
            if (gain > most)
                (best, most) = (column, gain);
        }
        for (int k = 0; k < uses; k++)
            Used[_columns.UseRow[_columns.UseStart[old] + k]] = kept[k];
        return (best, most - lost);
    }

    /// <summary>Value of the options chosen and of the rows' worth, whatever the objective is.</summary>
    public double Value()
    {
        CompensatedSum value = default;
        foreach (int column in Choice)
            if (column >= 0)
                value.Add(_columns.Value[column]);
        for (int i = 0; i < _limits.Count; i++)
            value.Add(_limits.Worth(i, Used[i]));
        return value.Total;
    }

    /// <summary>Counts uses, what is missing and score anew, so that the rounding of many changes does not pile up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Renew()
    {
        Array.Clear(Used);
        Score = _missing = _shortRows = 0;
        for (int g = 0; g < Choice.Length; g++)
        {
            int column = Choice[g];
            if (column < 0)
            {
                _missing += _columns.Required[g] ? 1 : 0;
                Score += Gain(g, -1);
                continue;
            }
            Score += _objective.ValueScale * _columns.Value[column];
            for (int e = _columns.UseStart[column]; e < _columns.UseStart[column + 1]; e++)
                Used[_columns.UseRow[e]] += _columns.UseAmount[e];
        }
        for (int i = 0; i < Used.Length; i++)
        {
            Score += _scored[i] ? RowScore(i, Used[i]) : 0;
            _shortRows += IsShort(i) ? 1 : 0;
        }
    }

    /// <summary>In Debug, checks that the score kept up with the changes equals the score counted anew.</summary>
    [Conditional("DEBUG")]
    public void AssertScore()
    {
        double kept = Score;
        (int shortRows, int missing) = (_shortRows, _missing);
        Renew();
        Debug.Assert(Math.Abs(kept - Score) <= 1e-7 * (1 + Math.Abs(kept)), $"score {kept:R} kept, {Score:R} counted anew");
        Debug.Assert((shortRows, missing) == (_shortRows, _missing), "what is missing was counted wrong");
    }

    // Only moves ask; a first plan can do without.
    private bool[] ScoredColumns()
    {
        var scored = new bool[_columns.Count];
        for (int c = 0; c < scored.Length; c++)
            foreach (int row in _columns.RowsOf(c))
                scored[c] |= _scored[row];
        return scored;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUse(int column, int sign)
    {
        for (int e = _columns.UseStart[column], end = _columns.UseStart[column + 1]; e < end; e++)
        {
            int row = _columns.UseRow[e];
            bool wasShort = Used[row] < _floor[row];
            Used[row] += sign * _columns.UseAmount[e];
            if (sign < 0 && _members.Of(row).IsEmpty)
                Used[row] = 0;
            _shortRows += (Used[row] < _floor[row] ? 1 : 0) - (wasShort ? 1 : 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double RowScore(int row, double used)
    {
        double score = used < _floor[row] ? _objective.ShortCost[row] * (used - _limits.Lower[row]) - _objective.MissedCost : 0;
        return _limits.HasWorth(row) ? score + _objective.ValueScale * _limits.Worth(row, used) : score;
    }
}
