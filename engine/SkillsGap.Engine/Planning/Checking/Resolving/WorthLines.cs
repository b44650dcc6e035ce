using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Planning.Checking.Resolving;

/// <summary>A row's worth as a variable: falling steps lie below the line through each of them, and below the worth of the most use.</summary>
internal sealed class WorthLines
{
    private readonly RowUses _uses;
    private readonly List<(double Start, double[] Gains)> _lines = [];

    /// <param name="row">The row.</param>
    /// <param name="uses">What uses it.</param>
    /// <param name="upper">The most that a plan may use.</param>
    public WorthLines(AllocationRow row, RowUses uses, double upper)
    {
        _uses = uses;
        double use = Math.Min(uses.Most, upper), from = 0;
        Most = RowConjugate.Worth(row, use).Value;
        foreach (WorthSegment step in row.Worth)
        {
            if (from >= use)
                break;
            double start = (RowConjugate.Worth(row, from) - DoubleDouble.Product(step.Each, from)).Value;
            // A gain beyond the most is as good as the most.
            _lines.Add((start, [.. uses.Amounts.Select(amount => Math.Min(amount * step.Each, Most))]));
            from = step.UpTo;
        }
    }

    /// <summary>The worth of the most use.</summary>
    public double Most { get; }

    /// <summary>All numbers in which it is told.</summary>
    public IEnumerable<double> Numbers => [Most, .. _lines.SelectMany(line => line.Gains.Append(line.Start))];

    /// <summary>What no sum of them along a line exceeds.</summary>
    public double LargestSum => Most + _lines.Max(line => line.Start + _uses.MostOf(line.Gains));

    /// <summary>Adds the variable under its lines.</summary>
    /// <returns>The variable.</returns>
    public int AddTo(CpModel model, WholeScale scale)
    {
        double room = 8 * WholeScale.Blur * Most;
        int worth = model.AddVariable(0, scale.Up(Most + room), 0);
        foreach ((double start, double[] gains) in _lines)
            model.Add(new CpLinear([worth, .. _uses.Variables], [1, .. gains.Select(gain => -scale.Up(gain))], long.MinValue, scale.Up(start + room)));
        return worth;
    }
}
