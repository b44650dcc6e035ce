namespace SkillsGap.Engine.Planning.Checking;

/// <summary>A block solved again: by backward induction over its groups, the best that the rest of them reach with what is left of its rows.</summary>
internal sealed class BlockRecount
{
    private const double MostStates = 1 << 16;

    private readonly List<int> _rows = [];
    private readonly List<int> _capacity = [];
    private readonly List<Dictionary<int, DoubleDouble>> _groups = [];
    private DoubleDouble[] _reached;

    private BlockRecount(AllocationProblem problem, IEnumerable<int> rows, Allowance allowance)
    {
        int states = 1;
        foreach (int row in rows)
        {
            _rows.Add(row);
            _capacity.Add((int)Whole(problem.Rows[row].Upper!.Value, allowance));
            states *= _capacity[^1] + 1;
        }
        _reached = new DoubleDouble[states];
    }

    /// <summary>The block, or null with why it cannot be solved so.</summary>
    public static BlockRecount? Of(AllocationProblem problem, Names names, int block, string where, Allowance allowance, FaultLog faults)
    {
        bool sound = true;
        double states = 1;
        foreach (string id in problem.Blocks[block].Rows)
        {
            AllocationRow row = problem.Rows[names.Rows[id]];
            string? wrong = row.Upper is null ? "has no upper limit" : row.Lower > 0 ? "has a lower limit" : row.Worth.Count > 0 ? "has worth" : null;
            if (wrong is not null)
                faults.Add(where, $"its row \"{id}\" {wrong}, so more than its use counts");
            sound &= wrong is null;
            states *= Whole(row.Upper ?? 0, allowance) + 1;
        }
        if (sound && !(states <= MostStates))
            faults.Add(where, $"has {states:R} states, more than the {MostStates:N0} that are gone through here");
        return sound && states <= MostStates ? new BlockRecount(problem, problem.Blocks[block].Rows.Select(id => names.Rows[id]), allowance) : null;
    }

    // What a plan may use of a limit, within the tolerance that is stated.
    private static double Whole(double limit, Allowance allowance) => Math.Floor(limit + limit * allowance.Tolerance);

    /// <summary>Begins with the next group of the block.</summary>
    /// <param name="required">Whether it may not take nothing.</param>
    public void Open(bool required)
    {
        _groups.Add([]);
        if (!required)
            _groups[^1][0] = 0;
    }

    /// <summary>Adds an option of the group begun last; false where it uses a part of a unit.</summary>
    public bool Add(ReadOnlySpan<int> rows, ReadOnlySpan<double> amounts, DoubleDouble reduced)
    {
        int code = 0, unit = 1;
        for (int q = 0; q < _rows.Count; q++)
        {
            int at = rows.IndexOf(_rows[q]);
            double use = at < 0 ? 0 : amounts[at];
            if (use != Math.Floor(use))
                return false;
            if (use > _capacity[q])
                return true;
            code += unit * (int)use;
            unit *= _capacity[q] + 1;
        }
        Dictionary<int, DoubleDouble> options = _groups[^1];
        options[code] = options.TryGetValue(code, out DoubleDouble known) ? DoubleDouble.Max(known, reduced) : reduced;
        return true;
    }

    /// <summary>The best sum of reduced values of its groups; −∞ where they cannot all be given an option.</summary>
    public DoubleDouble Best()
    {
        var next = new DoubleDouble[_reached.Length];
        foreach (Dictionary<int, DoubleDouble> options in _groups)
        {
            Array.Fill(next, double.NegativeInfinity);
            foreach ((int use, DoubleDouble value) in options)
                for (int left = use; left < next.Length; left++)
                    if (IsLeft(left, use) && !double.IsNegativeInfinity(_reached[left - use].Value))
                        next[left] = DoubleDouble.Max(next[left], _reached[left - use] + value);
            (_reached, next) = (next, _reached);
        }
        return _reached[^1];
    }

    private bool IsLeft(int left, int use)
    {
        foreach (int capacity in _capacity)
        {
            if (left % (capacity + 1) < use % (capacity + 1))
                return false;
            left /= capacity + 1;
            use /= capacity + 1;
        }
        return true;
    }
}
