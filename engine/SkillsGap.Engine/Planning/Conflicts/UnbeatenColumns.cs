namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>Leaves out of a group what another of its columns does as well: on every row that counts, no more of what is limited from above and no
/// less of what is limited from below.</summary>
/// <param name="columns">The columns.</param>
/// <param name="limits">Limits of the rows that count.</param>
/// <param name="local">Per row of the problem its place among them, −1 where it does not count.</param>
internal sealed class UnbeatenColumns(Columns columns, RowLimits limits, int[] local)
{
    private readonly double[] _use = new double[limits.Count];
    private readonly int[] _seen = new int[limits.Count];
    private readonly List<int> _kept = [];
    private int _look;

    /// <summary>The columns of a group; of one that may take nothing, only those that serve a lower limit.</summary>
    public IReadOnlyList<int> Of(int group, bool required)
    {
        _kept.Clear();
        for (int c = columns.GroupStart[group]; c < columns.GroupStart[group + 1]; c++)
        {
            if (!required && !Serves(c))
                continue;
            Spread(c, 1);
            if (!_kept.Exists(other => BeatsSpread(other, c)))
            {
                Spread(c, 0);
                _kept.RemoveAll(other => IsBeatenBy(other, c));
                _kept.Add(c);
            }
            else
                Spread(c, 0);
        }
        return _kept;
    }

    private bool IsBeatenBy(int column, int by)
    {
        Spread(column, 1);
        bool beaten = BeatsSpread(by, column);
        Spread(column, 0);
        return beaten;
    }

    private bool Serves(int column)
    {
        for (int e = columns.UseStart[column]; e < columns.UseStart[column + 1]; e++)
            if (local[columns.UseRow[e]] is >= 0 and int row && limits.Lower[row] > 0 && columns.UseAmount[e] > 0)
                return true;
        return false;
    }

    private void Spread(int column, int on)
    {
        for (int e = columns.UseStart[column]; e < columns.UseStart[column + 1]; e++)
            if (local[columns.UseRow[e]] is >= 0 and int row)
                _use[row] = on * columns.UseAmount[e];
    }

    /// <summary>Whether a column is as good as <paramref name="spread"/>, whose uses are spread out.</summary>
    private bool BeatsSpread(int column, int spread)
    {
        _look++;
        for (int e = columns.UseStart[column]; e < columns.UseStart[column + 1]; e++)
        {
            if (local[columns.UseRow[e]] is not (>= 0 and int row))
                continue;
            _seen[row] = _look;
            if (!IsAsGood(row, columns.UseAmount[e], _use[row]))
                return false;
        }
        for (int e = columns.UseStart[spread]; e < columns.UseStart[spread + 1]; e++)
            if (local[columns.UseRow[e]] is >= 0 and int row && _seen[row] != _look && !IsAsGood(row, 0, _use[row]))
                return false;
        return true;
    }

    private bool IsAsGood(int row, double use, double other) =>
        (use <= other || !double.IsFinite(limits.Upper[row])) && (use >= other || !(limits.Lower[row] > 0));
}
