namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// Writes an allocation problem as an integer model that is safe in one direction. For plans uses are rounded up against upper limits and
/// down against lower ones, and limits tightened, so that every solution is a plan; for bounds all of it the other way round, so that
/// every plan is a solution worth no less. Limits have the tolerance of <see cref="RowLimits"/>: plans use a quarter of it, bounds twice
/// it. The first variables are those of <see cref="FreeGroups"/>.
/// </summary>
internal sealed class CpModelBuilder
{
    private const double PlanRoom = RowLimits.Tolerance / 4, BoundRoom = 2 * RowLimits.Tolerance;

    private readonly Columns _columns;
    private readonly RowLimits _limits;
    private readonly bool _forBound;
    private readonly FreeGroups _free;
    private readonly int[] _base;
    private readonly double[] _fixedUse;
    private readonly CpRow[] _rows;
    private readonly CpWorth[] _worths;
    private readonly CpModel _model = new();
    private readonly RegretLimit? _regrets;
    private IntegerScale _value;
    private double _fixedValue, _over, _under;

    private CpModelBuilder(AllocationProblem problem, FreeGroups free, int[] baseChoice, RegretLimit? regrets, bool forBound)
    {
        _regrets = regrets;
        (_columns, _limits, _forBound, _free, _base) = (problem.Columns, problem.Limits, forBound, free, baseChoice);
        _fixedUse = new double[_limits.Count];
        AddFixed();
        _rows = CpRow.Collect(_columns, _limits.Count, free);
        _worths = [.. _rows.Select(row => CpWorth.Of(row, _limits, _fixedUse[row.Index])).OfType<CpWorth>()];
    }

    /// <summary>The model of which every solution is a plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="free">Groups that may change; the others keep their choice.</param>
    /// <param name="choice">Per group a column or −1: the incumbent.</param>
    /// <param name="hint">Whether the solver is told the incumbent.</param>
    /// <param name="regrets">What the free groups may give up by prices, if the solution is to be no worse than the incumbent; null for any plan.</param>
    public static CpAllocation ForPlan(
        AllocationProblem problem, FreeGroups free, ReadOnlySpan<int> choice, bool hint, RegretLimit? regrets = null) =>
        new CpModelBuilder(problem, free, choice.ToArray(), regrets, forBound: false).Build(hint);

    /// <summary>The model of which every plan is a solution, worth no less: what bounds it bounds every plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">Per group a column or −1: a plan that the solver is told; null for none.</param>
    /// <param name="regrets">What a plan no worse than that one may give up by prices: worse ones are then no solutions; null for every plan.</param>
    public static CpAllocation ForBound(AllocationProblem problem, int[]? plan = null, RegretLimit? regrets = null)
    {
        int[] start = plan ?? [.. Enumerable.Repeat(-1, problem.GroupCount)];
        return new CpModelBuilder(problem, FreeGroups.All(problem.Columns), start, regrets, forBound: true).Build(hint: plan is not null);
    }

    private CpAllocation Build(bool hint)
    {
        ScaleValues();
        AddOptions(hint);
        AddGroups(hint);
        foreach (CpRow row in _rows)
            AddLimits(row);
        foreach (CpWorth worth in _worths)
            AddWorth(worth, hint);
        return new CpAllocation(_model, _free, _base, _value.Factor, _fixedValue, _over, _under);
    }

    // Uses and value of the groups that keep their choice.
    private void AddFixed()
    {
        bool[] free = new bool[_columns.GroupCount];
        foreach (int group in _free.Groups)
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
        for (int k = 0; k < _free.Groups.Length; k++)
        {
            double largest = 0;
            foreach (int c in _free.ColumnsAt(k))
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
        for (int k = 0; k < _free.Groups.Length; k++)
        {
            int group = _free.Groups[k];
            double over = 0, under = 0;
            foreach (int column in _free.ColumnsAt(k))
            {
                double value = _columns.Value[column];
                long gain = _forBound ? _value.Up(value) : _value.Near(value);
                int variable = _model.AddVariable(0, 1, gain);
                over = Math.Max(over, gain / _value.Factor - value);
                under = Math.Max(under, value - gain / _value.Factor);
                if (hint)
                    _model.Hint(variable, _base[group] == column ? 1 : 0);
            }
            (_over, _under) = (_over + over, _under + under);
        }
    }

    private void AddGroups(bool hint)
    {
        CpRegretRow? regrets = _regrets is null ? null : new CpRegretRow(_regrets.Most, _model.VariableCount + _free.Groups.Length);
        for (int k = 0; k < _free.Groups.Length; k++)
        {
            int group = _free.Groups[k], first = _free.FirstVariable[k], count = _free.FirstVariable[k + 1] - first;
            List<int> variables = [.. Enumerable.Range(first, count)];
            for (int j = 0; j < count; j++)
                regrets?.Add(first + j, _regrets!.Regrets.Of(group, _free.ColumnsAt(k)[j]));
            double ofNothing = _regrets?.Regrets.Of(group, -1) ?? 0;
            if (regrets is not null && ofNothing > 0 && ofNothing <= _regrets!.Most)
            {
                // Taking nothing is given a variable, so that its regret counts as well.
                variables.Add(_model.AddVariable(0, 1, 0));
                regrets.Add(variables[^1], ofNothing);
                if (hint)
                    _model.Hint(variables[^1], _base[group] < 0 ? 1 : 0);
            }
            if (variables.Count > 0)
                _model.Add(new CpGroup([.. variables], _columns.Required[group] || ofNothing > 0));
        }
        regrets?.AddTo(_model);
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
        _model.Add(new CpLinear(row.Variables(), row.Scaled(up), double.IsFinite(lower) ? Limit(lower) : long.MinValue,
            double.IsFinite(upper) ? Limit(upper) : long.MaxValue));
    }

    /// <summary>A variable for what is missing to the most worth, above what is missing to each of the lines of which the worth is the
    /// least. What is missing, rather than what is there, because the solver tries low values first.</summary>
    private void AddWorth(CpWorth worth, bool hint)
    {
        long Integer(double value) => _forBound ? _value.Up(value) : _value.Near(value);
        int[] options = worth.Row.Variables();
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
}
