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

    private readonly AllocationProblem _problem;
    private readonly double _tolerance;
    private readonly int[] _firstOption;
    private readonly RowUses[] _rows;

    /// <param name="problem">The problem.</param>
    /// <param name="threshold">What the plan must be worth more than; null for any plan.</param>
    /// <param name="allowance">How far a plan may miss limits.</param>
    public CounterexampleModel(AllocationProblem problem, double? threshold, Allowance allowance)
    {
        (_problem, _tolerance) = (problem, allowance.Of(1) + Room);
        _firstOption = new int[problem.GroupCount];
        _rows = [.. problem.Rows.Select(_ => new RowUses())];
        AddGroups();
        for (int i = 0; i < _rows.Length; i++)
            AddLimits(problem.Rows[i], _rows[i]);
        if (threshold is double least)
            AddValue(least);
    }

    public CpModel Model { get; } = new();

    /// <summary>Per group the position of its option in a solution, −1 for none.</summary>
    public int[] ChoiceOf(long[] solution) => [.. Enumerable.Range(0, _problem.GroupCount).Select(g =>
        Array.IndexOf(solution, 1, _firstOption[g], _problem.OptionCount(g)) is >= 0 and int at ? at - _firstOption[g] : -1)];

    private void AddGroups()
    {
        for (int g = 0; g < _firstOption.Length; g++)
        {
            _firstOption[g] = Model.VariableCount;
            for (int option = 0; option < _problem.OptionCount(g); option++)
                AddOption(g, option);
            if (_problem.OptionCount(g) > 0)
                Model.Add(new CpGroup([.. Enumerable.Range(_firstOption[g], _problem.OptionCount(g))], _problem.IsRequired(g)));
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
        int variable = Model.AddVariable(0, fits ? 1 : 0, 0);
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
            Model.Add(new CpLinear(variables, less, least, most));
        else
        {
            if (below)
                Model.Add(new CpLinear(variables, less, long.MinValue, most));
            if (above)
                Model.Add(new CpLinear(variables, more, least, long.MaxValue));
        }
    }

    private void AddValue(double threshold)
    {
        List<int> variables = [];
        List<double> values = [];
        double size = 0;
        for (int g = 0; g < _firstOption.Length; g++)
        {
            double largest = 0;
            for (int option = 0; option < _problem.OptionCount(g); option++)
            {
                variables.Add(_firstOption[g] + option);
                values.Add(_problem.Value(g, option));
                largest = Math.Max(largest, Math.Abs(values[^1]));
            }
            size += largest;
        }
        WorthLines[] worths = [.. _rows.Select((uses, i) => new WorthLines(_problem.Rows[i], uses, Upper(_problem.Rows[i]))).Where(worth => worth.Most > 0)];
        WholeScale scale = WholeScale.Of([.. values, .. worths.SelectMany(worth => worth.Numbers)], size + worths.Sum(worth => worth.LargestSum));
        List<long> gains = [.. values.Select(scale.Up)];
        foreach (WorthLines worth in worths)
        {
            variables.Add(worth.AddTo(Model, scale));
            gains.Add(1);
        }
        double blurred = threshold - Room * (size + worths.Sum(worth => worth.Most));
        Model.Add(new CpLinear([.. variables], [.. gains], scale.Most(blurred) + 1, long.MaxValue));
    }

    private double Upper(AllocationRow row) => (row.Upper ?? double.PositiveInfinity) * (1 + _tolerance);
}
