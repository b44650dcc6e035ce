using SkillsGap.Engine.Planning.Search;

namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// Goes through all that prices leave open. What a plan that keeps the members gives up, column by column, against each group's best by the prices adds up
/// to no more than the bound exceeds the goal by (reduced-cost fixing): where the prices all but prove a conflict, few columns remain for few groups,
/// however many groups there are.
/// </summary>
internal sealed class FewRegrets
{
    private const int MostNodes = 30_000;

    private readonly Columns _columns;
    private readonly double[] _cap, _floor, _used;
    private readonly double _most;

    // Per group that has a choice, the columns in question with what each gives up, the least first; −1 takes nothing.
    private readonly List<(int Group, (double Regret, int Column)[] Open)> _open = [];
    private readonly int[] _choice;
    private readonly bool[] _concerned;
    private readonly double _least;
    private readonly bool _isEmpty;
    private int _nodes;
    private bool _gaveUp;

    /// <param name="sub">The members.</param>
    /// <param name="elastic">Their phase 1; a plan that keeps them is worth at least its goal.</param>
    /// <param name="prices">Prices of it that do not prove a conflict.</param>
    public FewRegrets(SubProblem sub, ElasticModel elastic, double[] prices)
    {
        _columns = sub.Columns;
        _cap = [.. sub.Limits.Upper.Select(upper => double.IsFinite(upper) ? upper * (1 + 2 * RowLimits.Tolerance) : upper)];
        _floor = [.. sub.Limits.Lower.Select(lower => lower * (1 - 2 * RowLimits.Tolerance))];
        _used = new double[sub.Limits.Count];
        _concerned = [.. prices.Select(price => price != 0)];
        _most = -elastic.Missing(prices) + RowLimits.Tolerance * (1 + elastic.Goal);
        _choice = new int[_columns.GroupCount];
        // Phase 1 lets every group take nothing; a plan does not.
        var regrets = new Regrets(elastic.Columns, prices);
        for (int g = 0; g < _choice.Length; g++)
        {
            double nothing = _columns.Required[g] ? double.PositiveInfinity : regrets.Of(g, -1);
            int least = nothing <= _most ? -1 : int.MaxValue, left = nothing <= _most ? 1 : 0;
            double regret = nothing;
            for (int c = _columns.GroupStart[g]; c < _columns.GroupStart[g + 1]; c++)
            {
                if (regrets.Of(g, c) > _most)
                    continue;
                left++;
                if (least == int.MaxValue || regrets.Of(g, c) < regret)
                    (least, regret) = (c, regrets.Of(g, c));
            }
            _isEmpty |= left == 0;
            if (left == 0)
                continue;
            Take(g, least, 1);
            _least += regret;
            if (left > 1)
                _open.Add((g, Open(g, nothing, regrets)));
        }
        _open.Sort((one, other) => (Next(one), one.Group).CompareTo((Next(other), other.Group)));
    }

    /// <summary>The answer; null where it would take too long.</summary>
    public FeasibilityAnswer? Of(Effort effort)
    {
        if (_isEmpty || _least > _most)
            return new FeasibilityAnswer(false, Concerned: _concerned);
        bool found = Changes(0, _least, effort);
        effort.Spend((double)_nodes * _used.Length);
        if (_gaveUp)
            return null;
        return found ? new FeasibilityAnswer(true, null, _choice) : new FeasibilityAnswer(false, Concerned: _concerned);
    }

    /// <summary>Whether the choice, or one that changes groups from <paramref name="first"/> on, keeps all members.</summary>
    private bool Changes(int first, double regret, Effort effort)
    {
        if (++_nodes > MostNodes || _nodes % 256 == 0 && effort.IsSpent)
            _gaveUp = true;
        if (_gaveUp)
            return false;
        int broken = Broken(2);
        if (broken < 0)
        {
            // Within twice the tolerance is not yet within it.
            _gaveUp = Broken(1) >= 0;
            return !_gaveUp;
        }
        _concerned[broken] = true;
        for (int k = first; k < _open.Count; k++)
        {
            (int group, (double Regret, int Column)[] open) = _open[k];
            // They stand in the order of what their next column gives up: none of the others has one either.
            if (regret + Next(_open[k]) > _most)
                break;
            for (int j = 1; j < open.Length && regret + (open[j].Regret - open[0].Regret) <= _most; j++)
            {
                Take(group, open[0].Column, -1);
                Take(group, open[j].Column, 1);
                if (Changes(k + 1, regret + (open[j].Regret - open[0].Regret), effort))
                    return true;
                Take(group, open[j].Column, -1);
                Take(group, open[0].Column, 1);
            }
        }
        return false;
    }

    // The least first, in the order in which the constructor chose it.
    private (double Regret, int Column)[] Open(int group, double nothing, Regrets regrets)
    {
        var open = new List<(double Regret, int Column)>();
        if (nothing <= _most)
            open.Add((nothing, -1));
        for (int c = _columns.GroupStart[group]; c < _columns.GroupStart[group + 1]; c++)
            if (regrets.Of(group, c) <= _most)
                open.Add((regrets.Of(group, c), c));
        open.Sort();
        return [.. open];
    }

    private void Take(int group, int column, int sign)
    {
        _choice[group] = column;
        if (column < 0)
            return;
        for (int e = _columns.UseStart[column]; e < _columns.UseStart[column + 1]; e++)
            _used[_columns.UseRow[e]] += sign * _columns.UseAmount[e];
    }

    private static double Next((int Group, (double Regret, int Column)[] Open) one) => one.Open[1].Regret - one.Open[0].Regret;

    // A row that the choice breaks, rather one that has part in the answer already; −1 for none.
    private int Broken(int tolerances)
    {
        int broken = -1;
        double give = (2 - tolerances) * RowLimits.Tolerance;
        for (int i = 0; i < _used.Length; i++)
        {
            bool isKept = _used[i] <= _cap[i] - (double.IsFinite(_cap[i]) ? give * _cap[i] : 0) && _used[i] >= _floor[i] + give * _floor[i];
            if (!isKept && (broken < 0 || (_concerned[i] && !_concerned[broken])))
                broken = i;
        }
        return broken;
    }
}
