namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// What the uses of free groups add to the worth of a row, beyond that of the fixed ones. Falling steps make a concave function of the use,
/// so it is the least of the lines through its steps, and of its value at the most use.
/// </summary>
internal sealed class CpWorth
{
    private readonly List<(double Intercept, double Each)> _lines = [];

    private CpWorth(CpRow row) => Row = row;

    public CpRow Row { get; }

    /// <summary>The worth at the most use.</summary>
    public double Most { get; private set; }

    public int LineCount => _lines.Count;

    /// <summary>The worth that free groups can reach; null if there is none.</summary>
    public static CpWorth? Of(CpRow row, RowLimits limits, double fixedUse)
    {
        var worth = new CpWorth(row);
        double from = fixedUse, end = fixedUse + row.MostUse;
        for (int k = limits.SegmentStart[row.Index]; k < limits.SegmentStart[row.Index + 1]; k++)
        {
            double to = Math.Min(limits.SegmentUpTo[k], end), each = limits.SegmentEach[k];
            if (to <= from || each <= 0)
                continue;
            worth._lines.Add((worth.Most - each * (from - fixedUse), each));
            worth.Most += each * (to - from);
            from = to;
        }
        return worth._lines.Count > 0 ? worth : null;
    }

    public double Intercept(int line) => _lines[line].Intercept;

    /// <summary>What a member's use adds along a line; more than the most is as good as the most.</summary>
    public double Gain(int line, int member) => Math.Min(_lines[line].Each * Row.AmountAt(member), Most);

    /// <summary>All numbers in which it is told.</summary>
    public IEnumerable<double> Numbers()
    {
        yield return Most;
        for (int line = 0; line < LineCount; line++)
        {
            yield return Intercept(line);
            for (int k = 0; k < Row.Count; k++)
                yield return Gain(line, k);
        }
    }

    /// <summary>What no sum of these numbers in one constraint exceeds.</summary>
    public double MostSum()
    {
        double most = Most;
        for (int line = 0; line < LineCount; line++)
            most = Math.Max(most, Intercept(line) + Row.SumOfLargest(k => Gain(line, k)));
        return most;
    }
}
