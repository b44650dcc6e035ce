namespace SkillsGap.Engine.Planning.Core;

/// <summary>A row as the free groups use it. Members come group by group.</summary>
internal sealed class CpRow(int index)
{
    private readonly List<int> _group = [], _variable = [];
    private readonly List<double> _amount = [];

    /// <summary>Index of the row in the problem.</summary>
    public int Index { get; } = index;

    /// <summary>Number of columns that use it.</summary>
    public int Count => _variable.Count;

    /// <summary>What the free groups use at most: the sum of each group's largest use.</summary>
    public double MostUse { get; private set; }

    /// <summary>How its uses and limits are told in integers.</summary>
    public IntegerScale Scale { get; private set; }

    /// <summary>The members' variables.</summary>
    public int[] Variables() => [.. _variable];

    public double AmountAt(int member) => _amount[member];

    /// <summary>All rows, in their order; one that no free group uses has no members.</summary>
    public static CpRow[] Collect(Columns columns, int rowCount, FreeGroups free)
    {
        CpRow[] rows = [.. Enumerable.Range(0, rowCount).Select(i => new CpRow(i))];
        for (int k = 0; k < free.Groups.Length; k++)
            for (int j = 0; j < free.ColumnsAt(k).Length; j++)
            {
                int c = free.ColumnsAt(k)[j];
                for (int e = columns.UseStart[c]; e < columns.UseStart[c + 1]; e++)
                    if (columns.UseAmount[e] > 0)
                        rows[columns.UseRow[e]].Add(k, free.FirstVariable[k] + j, columns.UseAmount[e]);
            }
        foreach (CpRow row in rows)
        {
            row.MostUse = row.SumOfLargest(row.AmountAt);
            row.Scale = IntegerScale.Of(row._amount, row.MostUse);
        }
        return rows;
    }

    /// <summary>The uses as integers.</summary>
    public long[] Scaled(bool up)
    {
        var scaled = new long[Count];
        for (int k = 0; k < scaled.Length; k++)
            scaled[k] = up ? Scale.Up(_amount[k]) : Scale.Down(_amount[k]);
        return scaled;
    }

    /// <summary>What the free groups use at most, as integers.</summary>
    public double MostScaled(bool up) => SumOfLargest(k => up ? Scale.Up(_amount[k]) : Scale.Down(_amount[k]));

    /// <summary>Sum over groups of the largest number of any member, 0 for taking none.</summary>
    public double SumOfLargest(Func<int, double> of)
    {
        double sum = 0, largest = 0;
        for (int k = 0; k < Count; k++)
        {
            largest = Math.Max(largest, of(k));
            if (k + 1 == Count || _group[k + 1] != _group[k])
                (sum, largest) = (sum + largest, 0);
        }
        return sum;
    }

    private void Add(int group, int variable, double amount)
    {
        _group.Add(group);
        _variable.Add(variable);
        _amount.Add(amount);
    }
}
