namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// Writes an allocation problem as an integer model that is safe in one direction. For plans uses are rounded up against upper limits and
/// down against lower ones, and limits tightened, so that every solution is a plan; for bounds all of it the other way round, so that
/// every plan is a solution worth no less. Limits have the tolerance of <see cref="RowLimits"/>: plans use a quarter of it, bounds twice
/// it. The first variables are the options of the free groups in their order.
/// </summary>
internal sealed class CpModelBuilder
{
    private const double PlanRoom = RowLimits.Tolerance / 4, BoundRoom = 2 * RowLimits.Tolerance;

    private readonly Columns _columns;
    private readonly RowLimits _limits;
    private readonly bool _forBound;
    private readonly int[] _groups, _firstVariable, _base;
    private readonly double[] _fixedUse;
    private readonly CpRow[] _rows;
    private readonly CpWorth[] _worths;
    private readonly CpModel _model = new();
    private IntegerScale _value;
    private double _fixedValue, _over, _under;

    private CpModelBuilder(AllocationProblem problem, int[] groups, int[] baseChoice, bool forBound)
    {
        (_columns, _limits, _forBound, _groups, _base) = (problem.Columns, problem.Limits, forBound, groups, baseChoice);
        _firstVariable = new int[groups.Length];
        _fixedUse = new double[_limits.Count];
        AddFixed();
        _rows = CpRow.Collect(_columns, _limits.Count, groups);
        _worths = [.. _rows.Select(row => CpWorth.Of(row, _limits, _fixedUse[row.Index])).OfType<CpWorth>()];
    }

    /// <summary>The model of which every solution is a plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="freeGroups">Groups that may change, each once; the others keep their choice.</param>
    /// <param name="choice">Per group a column or −1: the incumbent.</param>
    /// <param name="hint">Whether the solver is told the incumbent.</param>
    public static CpAllocation ForPlan(AllocationProblem problem, ReadOnlySpan<int> freeGroups, ReadOnlySpan<int> choice, bool hint) =>
        new CpModelBuilder(problem, freeGroups.ToArray(), choice.ToArray(), forBound: false).Build(hint);

    /// <summary>The model of which every plan is a solution, worth no less: what bounds it bounds every plan.</summary>
    /// <param name="problem">The problem.</param>
    public static CpAllocation ForBound(AllocationProblem problem)
    {
        int[] nothing = new int[problem.GroupCount];
        Array.Fill(nothing, -1);
        return new CpModelBuilder(problem, [.. Enumerable.Range(0, problem.GroupCount)], nothing, forBound: true).Build(hint: false);
    }

    private CpAllocation Build(bool hint)
    {
        ScaleValues();
        AddOptions(hint);
        foreach (CpRow row in _rows)
            AddLimits(row);
        foreach (CpWorth worth in _worths)
            AddWorth(worth, hint);
        return new CpAllocation(_columns, _model, _groups, _firstVariable, _base, _value.Factor, _fixedValue, _over, _under);
    }

    // Uses and value of the groups that keep their choice.
    private void AddFixed()
    {
        bool[] free = new bool[_columns.GroupCount];
        foreach (int group in _groups)
            free[group] = true;
        for (int g = 0; g < free.Length; g++)
        {
            int column = _base[g];
            if (free[g] || column < 0)
                continue;
            _fixedValue += _columns.Value[column];
            for (int e = _columns.UseStart[column]; e < _columns.UseStart[column + 1]; e++)
                _fixedUse[_columns.UseRow[e]] += _columns.UseAmount[e];
        }
        for (int i = 0; i < _limits.Count; i++)
            _fixedValue += _limits.Worth(i, _fixedUse[i]);
    }

    private void ScaleValues()
    {
        double sum = 0;
        List<double> numbers = [];
        foreach (int group in _groups)
        {
            double largest = 0;
            for (int c = _columns.GroupStart[group]; c < _columns.GroupStart[group + 1]; c++)
            {
                numbers.Add(_columns.Value[c]);
                largest = Math.Max(largest, Math.Abs(_columns.Value[c]));
            }
            sum += largest;
        }
        foreach (CpWorth worth in _worths)
        {
            numbers.AddRange(worth.Numbers());
            sum += worth.MostSum();
        }
        _value = IntegerScale.Of(numbers, sum);
    }

    private void AddOptions(bool hint)
    {
        for (int k = 0; k < _groups.Length; k++)
        {
            int group = _groups[k], start = _columns.GroupStart[group], count = _columns.GroupStart[group + 1] - start;
            _firstVariable[k] = _model.VariableCount;
            double over = 0, under = 0;
            int[] variables = new int[count];
            for (int j = 0; j < count; j++)
            {
                double value = _columns.Value[start + j];
                long gain = _forBound ? _value.Up(value) : _value.Near(value);
                variables[j] = _model.AddVariable(0, 1, gain);
                over = Math.Max(over, gain / _value.Factor - value);
                under = Math.Max(under, value - gain / _value.Factor);
                if (hint)
                    _model.Hint(variables[j], _base[group] == start + j ? 1 : 0);
            }
            (_over, _under) = (_over + over, _under + under);
            if (count > 0)
                _model.Add(new CpGroup(variables, _columns.Required[group]));
        }
    }

    private void AddLimits(CpRow row)
    {
        double room = _forBound ? BoundRoom : PlanRoom, factor = row.Scale.Factor, used = _fixedUse[row.Index];
        double upper = Math.Floor((_limits.Upper[row.Index] * (1 + room) - used) * factor);
        double lower = Math.Ceiling((_limits.Lower[row.Index] * (1 - room) - used) * factor);
        bool upperBinds = upper < row.MostScaled(up: !_forBound), lowerBinds = lower > 0;
        if (upperBinds && lowerBinds && lower > upper)
            (lower, upper) = (double.NegativeInfinity, -1); // No sum is both; the solver wants the ends of a range in order.
        if (row.Scale.IsExact && (upperBinds || lowerBinds))
            Add(row, up: true, lowerBinds ? lower : double.NegativeInfinity, upperBinds ? upper : double.PositiveInfinity);
        else
        {
            if (upperBinds)
                Add(row, up: !_forBound, double.NegativeInfinity, upper);
            if (lowerBinds)
                Add(row, up: _forBound, lower, double.PositiveInfinity);
        }
    }

    private void Add(CpRow row, bool up, double lower, double upper)
    {
        // What lies beyond every sum is as good as any number beyond, and stays an integer.
        long Limit(double x) => (long)Math.Clamp(x, -2 * IntegerScale.LargestSum, 2 * IntegerScale.LargestSum);
        _model.Add(new CpLinear(VariablesOf(row), row.Scaled(up), double.IsFinite(lower) ? Limit(lower) : long.MinValue,
            double.IsFinite(upper) ? Limit(upper) : long.MaxValue));
    }

    /// <summary>A variable for what is missing to the most worth, above what is missing to each of the lines of which the worth is the
    /// least. What is missing, rather than what is there, because the solver tries low values first.</summary>
    private void AddWorth(CpWorth worth, bool hint)
    {
        long Integer(double value) => _forBound ? _value.Up(value) : _value.Near(value);
        int[] options = VariablesOf(worth.Row);
        long most = Integer(worth.Most), hinted = 0;
        int missing = _model.AddVariable(0, most, -1);
        double over = Math.Max(0, most / _value.Factor - worth.Most), under = Math.Max(0, worth.Most - most / _value.Factor);
        for (int line = 0; line < worth.LineCount; line++)
        {
            long[] gains = new long[options.Length];
            double[] excess = new double[options.Length];
            long intercept = Integer(worth.Intercept(line)), sum = intercept;
            for (int k = 0; k < gains.Length; k++)
            {
                gains[k] = Integer(worth.Gain(line, k));
                excess[k] = gains[k] / _value.Factor - worth.Gain(line, k);
                sum += gains[k] * (hint ? _model.Hinted(options[k]) : 0);
            }
            double first = intercept / _value.Factor - worth.Intercept(line);
            over = Math.Max(over, worth.Row.SumOfLargest(k => excess[k]) + Math.Max(0, first));
            under = Math.Max(under, worth.Row.SumOfLargest(k => -excess[k]) + Math.Max(0, -first));
            hinted = Math.Max(hinted, most - sum);
            _model.Add(new CpLinear([missing, .. options], [1, .. gains], most - intercept, long.MaxValue));
        }
        (_over, _under) = (_over + over, _under + under);
        _fixedValue += most / _value.Factor;
        if (hint)
            _model.Hint(missing, hinted);
    }

    private int[] VariablesOf(CpRow row)
    {
        int[] variables = new int[row.Count];
        for (int k = 0; k < variables.Length; k++)
            variables[k] = _firstVariable[row.GroupAt(k)] + row.ColumnAt(k) - _columns.GroupStart[_groups[row.GroupAt(k)]];
        return variables;
    }
}
