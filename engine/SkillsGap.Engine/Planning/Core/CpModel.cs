namespace SkillsGap.Engine.Planning.Core;

/// <summary>An integer model: maximise a linear objective over bounded integer variables under groups and linear constraints. A variable
/// is addressed by its position.</summary>
internal sealed class CpModel
{
    private readonly List<long> _lower = [], _upper = [], _objective = [], _hint = [];
    private readonly List<CpGroup> _groups = [];
    private readonly List<CpLinear> _linear = [];

    public int VariableCount => _lower.Count;

    public IReadOnlyList<CpGroup> Groups => _groups;

    public IReadOnlyList<CpLinear> Linear => _linear;

    /// <summary>Whether a hint is given to the solver: a value for every variable, best a solution.</summary>
    public bool HasHint { get; private set; }

    public long Lower(int variable) => _lower[variable];

    public long Upper(int variable) => _upper[variable];

    /// <summary>Coefficient in the objective.</summary>
    public long Gain(int variable) => _objective[variable];

    public long Hinted(int variable) => _hint[variable];

    public int AddVariable(long lower, long upper, long gain)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lower, upper);
        _lower.Add(lower);
        _upper.Add(upper);
        _objective.Add(gain);
        _hint.Add(lower);
        return _lower.Count - 1;
    }

    /// <summary>Sets the coefficient in the objective.</summary>
    public void SetGain(int variable, long gain) => _objective[variable] = gain;

    public void Add(CpGroup group) => _groups.Add(group);

    public void Add(CpLinear linear) => _linear.Add(linear);

    public void Hint(int variable, long value)
    {
        HasHint = true;
        _hint[variable] = value;
    }

    /// <summary>What no sum in the objective or a constraint exceeds in size, whatever the values of the variables.</summary>
    public double LargestSum()
    {
        double Size(int variable) => Math.Max(Math.Abs((double)_lower[variable]), Math.Abs((double)_upper[variable]));
        double largest = 0;
        for (int v = 0; v < VariableCount; v++)
            largest += Math.Abs((double)_objective[v]) * Size(v);
        foreach (CpLinear linear in _linear)
        {
            double sum = 0;
            for (int k = 0; k < linear.Variables.Length; k++)
                sum += Math.Abs((double)linear.Coefficients[k]) * Size(linear.Variables[k]);
            largest = Math.Max(largest, sum);
        }
        return largest;
    }

    /// <summary>Objective of a solution.</summary>
    public long Objective(ReadOnlySpan<long> solution)
    {
        Int128 sum = 0;
        for (int v = 0; v < solution.Length; v++)
            sum += (Int128)_objective[v] * solution[v];
        return (long)sum;
    }

    /// <summary>Whether a solution has a value for each variable and keeps every bound and constraint.</summary>
    public bool Allows(ReadOnlySpan<long> solution)
    {
        if (solution.Length != VariableCount)
            return false;
        for (int v = 0; v < solution.Length; v++)
            if (solution[v] < _lower[v] || solution[v] > _upper[v])
                return false;
        foreach (CpGroup group in _groups)
            if (!Allows(group, solution))
                return false;
        foreach (CpLinear linear in _linear)
            if (!Allows(linear, solution))
                return false;
        return true;
    }

    private static bool Allows(CpGroup group, ReadOnlySpan<long> solution)
    {
        long taken = 0;
        foreach (int variable in group.Variables)
            taken += solution[variable];
        return taken == 1 || (taken == 0 && !group.Exactly);
    }

    private static bool Allows(CpLinear linear, ReadOnlySpan<long> solution)
    {
        Int128 sum = 0;
        for (int k = 0; k < linear.Variables.Length; k++)
            sum += (Int128)linear.Coefficients[k] * solution[linear.Variables[k]];
        return sum >= linear.Lower && sum <= linear.Upper;
    }
}
