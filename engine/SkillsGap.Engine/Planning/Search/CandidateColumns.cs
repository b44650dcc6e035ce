using System.Runtime.CompilerServices;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Per group the columns worth trying: those whose reduced value is near the group's best and, where the group cannot take nothing, the one
/// that leaves most to others, since a plan is often mended by somebody who steps back.
/// </summary>
internal sealed class CandidateColumns
{
    private const int AlwaysKept = 3, GroupsPerPart = 1024, MostParts = 16;

    private readonly Columns _all;
    private readonly double[] _prices;
    private readonly int[] _start;
    private readonly int[] _columns;
    private readonly double[] _regrets, _nothing, _best;
    private readonly int[] _group;
    private readonly int[] _userStart;
    private readonly int[] _users;

    /// <summary>Keeps columns with a regret of at most <paramref name="mostRegret"/>, and the best three, and a required group's thriftiest, in any case.</summary>
    public CandidateColumns(Columns columns, double[] prices, double mostRegret, int threads = 1)
    {
        (_all, _prices) = (columns, prices);
        _start = new int[columns.GroupCount + 1];
        (_nothing, _best) = (new double[columns.GroupCount], new double[columns.GroupCount]);
        var parts = new (List<int> Columns, List<double> Regrets)[Math.Clamp(columns.GroupCount / GroupsPerPart, 1, MostParts)];
        int End(int part) => (int)((long)columns.GroupCount * part / parts.Length);
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, k => parts[k] = Kept(End(k), End(k + 1), mostRegret));
        int count = parts.Sum(part => part.Columns.Count), before = 0;
        (_columns, _regrets, _group) = (new int[count], new double[count], new int[count]);
        for (int k = 0; k < parts.Length; k++)
        {
            parts[k].Columns.CopyTo(_columns, before);
            parts[k].Regrets.CopyTo(_regrets, before);
            for (int g = End(k); g < End(k + 1); g++)
            {
                _start[g + 1] += before;
                _group.AsSpan(_start[g], _start[g + 1] - _start[g]).Fill(g);
            }
            before += parts[k].Columns.Count;
            parts[k] = default;
        }
        (_userStart, _users) = UsersByRow(columns, prices.Length);
    }

    /// <summary>What is kept of some groups; where each of them ends in it is noted as the start of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (List<int> Columns, List<double> Regrets) Kept(int from, int to, double mostRegret)
    {
        var kept = new List<int>((to - from) * 4);
        var keptRegrets = new List<double>((to - from) * 4);
        double[] regret = [];
        int[] order = [];
        for (int g = from; g < to; g++)
        {
            int first = _all.GroupStart[g], count = _all.GroupStart[g + 1] - first, mine = kept.Count;
            if (regret.Length < count)
                (regret, order) = (new double[count], new int[count]);
            bool required = _all.Required[g];
            double best = required ? double.NegativeInfinity : 0, leastSpent = double.PositiveInfinity;
            int thriftiest = -1;
            for (int k = 0; k < count; k++)
            {
                int c = first + k;
                double reduced = _all.Value[c], spent = 0;
                for (int e = _all.UseStart[c]; e < _all.UseStart[c + 1]; e++)
                {
                    double payment = _all.UseAmount[e] * _prices[_all.UseRow[e]];
                    reduced -= payment;
                    spent += Math.Max(0, payment);
                }
                (regret[k], order[k]) = (-reduced, c);
                best = Math.Max(best, reduced);
                if (spent < leastSpent)
                    (leastSpent, thriftiest) = (spent, c);
            }
            // Few are near: there is no need to order the others.
            int near = 0;
            for (int k = 0; k < count; k++)
                if (regret[k] + best <= mostRegret)
                {
                    (regret[near], regret[k]) = (regret[k], regret[near]);
                    (order[near], order[k]) = (order[k], order[near]);
                    near++;
                }
            int ordered = near < AlwaysKept ? count : near;
            regret.AsSpan(0, ordered).Sort(order.AsSpan(0, ordered));
            for (int k = 0; k < Math.Min(count, Math.Max(near, AlwaysKept)); k++)
            {
                kept.Add(order[k]);
                keptRegrets.Add(regret[k] + best);
            }
            if (required && kept.IndexOf(thriftiest, mine) < 0)
            {
                kept.Add(thriftiest);
                keptRegrets.Add(best - Reduced(thriftiest));
            }
            (_nothing[g], _best[g], _start[g + 1]) = (required ? double.PositiveInfinity : best, best, kept.Count);
        }
        return (kept, keptRegrets);
    }

    /// <summary>A group's candidates, best first.</summary>
    public ReadOnlySpan<int> Of(int group) => _columns.AsSpan(_start[group], _start[group + 1] - _start[group]);

    /// <summary>Regrets of <see cref="Of"/>, rising.</summary>
    public ReadOnlySpan<double> RegretsOf(int group) => _regrets.AsSpan(_start[group], _start[group + 1] - _start[group]);

    /// <summary>Regret of a handle of <see cref="UsersOf"/>.</summary>
    public double RegretAt(int handle) => _regrets[handle];

    /// <summary>Regret of taking nothing; +∞ where that is not allowed.</summary>
    public double RegretOfNothing(int group) => _nothing[group];

    /// <summary>Regret of any choice of a group.</summary>
    public double RegretOf(int group, int column) => column < 0 ? _nothing[group] : _best[group] - Reduced(column);

    /// <summary>A column's value less what its uses cost; 0 for −1, taking nothing.</summary>
    public double Reduced(int column) => _all.Reduced(column, _prices);

    /// <summary>The candidates of all groups that use a row, as handles for <see cref="At"/>.</summary>
    public ReadOnlySpan<int> UsersOf(int row) => _users.AsSpan(_userStart[row], _userStart[row + 1] - _userStart[row]);

    /// <summary>Group and column of a handle.</summary>
    public (int Group, int Column) At(int handle) => (_group[handle], _columns[handle]);

    private (int[] Start, int[] Users) UsersByRow(Columns columns, int rows)
    {
        var start = new int[rows + 1];
        foreach (int column in _columns)
            foreach (int row in columns.RowsOf(column))
                start[row + 1]++;
        for (int i = 0; i < rows; i++)
            start[i + 1] += start[i];
        int[] next = start[..^1], users = new int[start[^1]];
        for (int k = 0; k < _columns.Length; k++)
            foreach (int row in columns.RowsOf(_columns[k]))
                users[next[row]++] = k;
        return (start, users);
    }
}
