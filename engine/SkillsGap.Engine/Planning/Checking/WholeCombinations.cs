namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// Goes through all that the groups of a conflict may choose, and so shows that nothing keeps its members, where that takes few steps. The group
/// with the fewest options left that fit chooses next. Limits may be missed by twice the tolerance: what is impossible then is impossible.
/// </summary>
internal sealed class WholeCombinations
{
    private const int MostSteps = 100_000, MostGroups = 1000;

    private readonly AllocationProblem _problem;
    private readonly ClaimedConflict _conflict;
    private readonly List<int> _open = [];
    private readonly double[] _used, _most, _least;
    private int _steps;

    public WholeCombinations(AllocationProblem problem, ClaimedConflict conflict, double tolerance)
    {
        (_problem, _conflict) = (problem, conflict);
        int rows = problem.Rows.Count;
        _used = new double[rows];
        _most = [.. Enumerable.Range(0, rows).Select(i => conflict.Upper(i) is double upper ? upper * (1 + 2 * tolerance) : double.PositiveInfinity)];
        _least = [.. Enumerable.Range(0, rows).Select(i => conflict.Lower(i) * (1 - 2 * tolerance))];
        for (int g = 0; g < problem.GroupCount; g++)
            if (conflict.IsRequired(g) || Enumerable.Range(0, problem.OptionCount(g)).Any(option => Serves(g, option)))
                _open.Add(g);
    }

    /// <summary>Whether some choice keeps all members; null where that takes too long to say.</summary>
    public bool? CanBeKept() => _open.Count > MostGroups ? null : Choose();

    private bool? Choose()
    {
        if (++_steps > MostSteps)
            return null;
        for (int i = 0; i < _least.Length; i++)
            if (_least[i] > 0 && _used[i] + _open.Sum(g => Reach(g, i)) < _least[i])
                return false;
        if (_open.Count == 0)
            return true;
        int at = Enumerable.Range(0, _open.Count).MinBy(k => Choices(_open[k]).Count());
        int group = _open[at];
        _open.RemoveAt(at);
        bool? found = false;
        foreach (int option in Choices(group).ToList())
        {
            double[] before = [.. _used];
            Add(group, option);
            found = Choose();
            before.CopyTo(_used, 0);
            if (found != false)
                break;
        }
        _open.Insert(at, group);
        return found;
    }

    private IEnumerable<int> Choices(int group)
    {
        int first = _conflict.IsRequired(group) ? 0 : -1;
        return Enumerable.Range(first, _problem.OptionCount(group) - first).Where(option => Fits(group, option));
    }

    private bool Fits(int group, int option)
    {
        if (option < 0)
            return true;
        ReadOnlySpan<int> rows = _problem.UsedRows(group, option);
        ReadOnlySpan<double> amounts = _problem.UsedAmounts(group, option);
        for (int k = 0; k < rows.Length; k++)
            if (_used[rows[k]] + amounts[k] > _most[rows[k]])
                return false;
        return true;
    }

    private void Add(int group, int option)
    {
        for (int k = 0; option >= 0 && k < _problem.UsedRows(group, option).Length; k++)
            _used[_problem.UsedRows(group, option)[k]] += _problem.UsedAmounts(group, option)[k];
    }

    private double Reach(int group, int row)
    {
        double most = 0;
        for (int option = 0; option < _problem.OptionCount(group); option++)
            if (_problem.UsedRows(group, option).IndexOf(row) is >= 0 and int k)
                most = Math.Max(most, _problem.UsedAmounts(group, option)[k]);
        return most;
    }

    private bool Serves(int group, int option)
    {
        foreach (int row in _problem.UsedRows(group, option))
            if (_least[row] > 0)
                return true;
        return false;
    }
}
