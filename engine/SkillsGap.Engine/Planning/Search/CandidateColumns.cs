namespace SkillsGap.Engine.Planning.Search;

/// <summary>Per group the columns worth trying: those whose reduced value is near the group's best.</summary>
internal sealed class CandidateColumns
{
    private const int AlwaysKept = 3;

    private readonly int[] _start;
    private readonly int[] _columns;

    /// <summary>Keeps columns with a regret of at most <paramref name="mostRegret"/>, and the best three in any case.</summary>
    public CandidateColumns(Columns columns, ReadOnlySpan<double> prices, double mostRegret)
    {
        _start = new int[columns.GroupCount + 1];
        var kept = new List<int>(columns.GroupCount * 4);
        double[] regret = [];
        int[] order = [];
        for (int g = 0; g < columns.GroupCount; g++)
        {
            int first = columns.GroupStart[g], count = columns.GroupStart[g + 1] - first;
            if (regret.Length < count)
                (regret, order) = (new double[count], new int[count]);
            double best = columns.Required[g] ? double.NegativeInfinity : 0;
            for (int k = 0; k < count; k++)
            {
                int c = first + k;
                double reduced = columns.Value[c];
                for (int e = columns.UseStart[c]; e < columns.UseStart[c + 1]; e++)
                    reduced -= columns.UseAmount[e] * prices[columns.UseRow[e]];
                (regret[k], order[k]) = (-reduced, c);
                best = Math.Max(best, reduced);
            }
            regret.AsSpan(0, count).Sort(order.AsSpan(0, count));
            for (int k = 0; k < count && (k < AlwaysKept || regret[k] + best <= mostRegret); k++)
                kept.Add(order[k]);
            _start[g + 1] = kept.Count;
        }
        _columns = [.. kept];
    }

    /// <summary>A group's candidates, best first.</summary>
    public ReadOnlySpan<int> Of(int group) => _columns.AsSpan(_start[group], _start[group + 1] - _start[group]);
}
