using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Planning.Checking.Resolving;

/// <summary>
/// The question whether there is a plan, or one worth more than a threshold, as an integer model of which each such plan is a solution:
/// uses are rounded down under upper limits and up over lower ones, values and worth up, and limits give way by the stated tolerance. So a
/// model without solution proves that there is none, and a solution has to be counted again. Written from the definition of the problem
/// (DESIGN 8.1), and not from the planner's model, so that neither inherits the other's mistakes.
/// </summary>
internal sealed class CounterexampleModel
{
    // For the doubles in which limits and thresholds are multiplied out.
    private const double Room = 8 * WholeScale.Blur;

    private readonly CpModel _model = new();
    private readonly AllocationProblem _problem;
    private readonly double _tolerance;
    private readonly int[] _firstOption;
    private readonly RowUses[] _rows;
    private readonly long? _wanted;

    /// <param name="problem">The problem.</param>
    /// <param name="threshold">What the plan must be worth more than; null for any plan.</param>
    /// <param name="maximise">Whether to ask for the plan worth most, rather than for any beyond the threshold.</param>
    /// <param name="allowance">How far a plan may miss limits.</param>
    public CounterexampleModel(AllocationProblem problem, double? threshold, bool maximise, Allowance allowance)
    {
        (_problem, _tolerance) = (problem, allowance.Of(1) + Room);
        _firstOption = new int[problem.GroupCount];
        _rows = [.. problem.Rows.Select(_ => new RowUses())];
        AddGroups();
        for (int i = 0; i < _rows.Length; i++)
            AddLimits(problem.Rows[i], _rows[i]);
        if (threshold is double worth)
            _wanted = AddValue(worth, maximise);
    }

    public CpModel Model => _model;

    /// <summary>Whether an answer shows that there is no such plan.</summary>
    public bool IsExcludedBy(CpAnswer answer) => answer.Status == CpStatus.Infeasible || answer.Bound < _wanted;

    /// <summary>Per group the position of its option in a solution, −1 for none.</summary>
    public int[] ChoiceOf(long[] solution) => [.. Enumerable.Range(0, _problem.GroupCount).Select(g =>
        Array.IndexOf(solution, 1, _firstOption[g], _problem.OptionCount(g)) is >= 0 and int at ? at - _firstOption[g] : -1)];

    private void AddGroups()
    {
        for (int g = 0; g < _firstOption.Length; g++)
        {
            _firstOption[g] = _model.VariableCount;
            for (int option = 0; option < _problem.OptionCount(g); option++)
                AddOption(g, option);
            if (_problem.OptionCount(g) > 0)
                _model.Add(new CpGroup([.. Enumerable.Range(_firstOption[g], _problem.OptionCount(g))], _problem.IsRequired(g)));
        }
    }

    // What alone breaks a limit is in no plan, and must not decide how finely a row is told.
    private void AddOption(int group, int option)
    {
        ReadOnlySpan<int> rows = _problem.UsedRows(group, option);
        ReadOnlySpan<double> amounts = _problem.UsedAmounts(group, option);
        bool fits = true;
        for (int k = 0; k < rows.Length; k++)
            fits &= !(amounts[k] > Upper(_problem.Rows[rows[k]]));
        int variable = _model.AddVariable(0, fits ? 1 : 0, 0);
        for (int k = 0; fits && k < rows.Length; k++)
            if (amounts[k] > 0)
                _rows[rows[k]].Add(group, variable, amounts[k]);
    }

    private void AddLimits(AllocationRow row, RowUses uses)
    {
        WholeScale scale = WholeScale.Of(uses.Amounts, uses.Most);
        int[] variables = [.. uses.Variables];
        long[] less = [.. uses.Amounts.Select(scale.Down)], more = [.. uses.Amounts.Select(scale.Up)];
        long most = scale.Most(Upper(row)), least = scale.Least((row.Lower ?? 0) * (1 - _tolerance));
        bool above = least > 0, below = uses.Most > Upper(row);
        if (above && below && least <= most && less.SequenceEqual(more))
            _model.Add(new CpLinear(variables, less, least, most));
        else
        {
            if (below)
                _model.Add(new CpLinear(variables, less, long.MinValue, most));
            if (above)
                _model.Add(new CpLinear(variables, more, least, long.MaxValue));
        }
    }

    /// <summary>Adds values and worth, as what to maximise or as a constraint.</summary>
    /// <returns>The least to be reached by maximising.</returns>
    private long? AddValue(double threshold, bool maximise)
    {
        List<int> variables = [];
        List<double> values = [];
        double size = 0;
        for (int g = 0; g < _firstOption.Length; g++)
        {
            // An integer model counts nothing as 0, so options count against what taking none costs.
            double largest = 0, without = _problem.IsRequired(g) ? 0 : _problem.MoveCost(g, -1);
            threshold += without;
            size += without;
            for (int option = 0; option < _problem.OptionCount(g); option++)
            {
                variables.Add(_firstOption[g] + option);
                values.Add(_problem.Value(g, option) - _problem.MoveCost(g, option) + without);
                largest = Math.Max(largest, Math.Abs(values[^1]));
            }
            size += largest;
        }
        WorthLines[] worths = [.. _rows.Select((uses, i) => new WorthLines(_problem.Rows[i], uses, Upper(_problem.Rows[i]))).Where(worth => worth.Most > 0)];
        WholeScale scale = WholeScale.Of([.. values, .. worths.SelectMany(worth => worth.Numbers)], size + worths.Sum(worth => worth.LargestSum));
        List<long> gains = [.. values.Select(scale.Up)];
        foreach (WorthLines worth in worths)
        {
            variables.Add(worth.AddTo(_model, scale));
            gains.Add(1);
        }
        long least = scale.Most(threshold - Room * (size + worths.Sum(worth => worth.Most))) + 1;
        if (!maximise)
        {
            _model.Add(new CpLinear([.. variables], [.. gains], least, long.MaxValue));
            return null;
        }
        for (int k = 0; k < gains.Count; k++)
            _model.SetGain(variables[k], gains[k]);
        return least;
    }

    private double Upper(AllocationRow row) => (row.Upper ?? double.PositiveInfinity) * (1 + _tolerance);
}
