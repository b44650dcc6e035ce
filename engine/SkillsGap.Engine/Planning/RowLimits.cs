namespace SkillsGap.Engine.Planning;

/// <summary>
/// Limits and worth of all rows in flat arrays: Lower is 0 and Upper is +∞ where absent. The worth of row i is the concave function
/// with slopes SegmentEach up to SegmentUpTo over [SegmentStart[i], SegmentStart[i+1]), flat beyond. Read-only by convention.
/// </summary>
internal sealed class RowLimits(double[] lower, double[] upper, int[] segmentStart, double[] segmentUpTo, double[] segmentEach)
{
    /// <summary>Part of a limit by which use may miss it and still count as within: room for the rounding of sums, nothing else.</summary>
    public const double Tolerance = 1e-9;

    public readonly double[] Lower = lower;
    public readonly double[] Upper = upper;
    public readonly int[] SegmentStart = segmentStart;
    public readonly double[] SegmentUpTo = segmentUpTo;
    public readonly double[] SegmentEach = segmentEach;

    public int Count => Lower.Length;

    public static RowLimits Of(IReadOnlyList<AllocationRow> rows)
    {
        var start = new int[rows.Count + 1];
        for (int i = 0; i < rows.Count; i++)
            start[i + 1] = start[i] + rows[i].Worth.Count;
        double[] lower = new double[rows.Count], upper = new double[rows.Count], upTo = new double[start[^1]], each = new double[start[^1]];
        for (int i = 0; i < rows.Count; i++)
        {
            lower[i] = rows[i].Lower ?? 0;
            upper[i] = rows[i].Upper ?? double.PositiveInfinity;
            for (int k = 0; k < rows[i].Worth.Count; k++)
                (upTo[start[i] + k], each[start[i] + k]) = rows[i].Worth[k];
        }
        return new RowLimits(lower, upper, start, upTo, each);
    }

    public bool HasWorth(int row) => SegmentStart[row] < SegmentStart[row + 1];

    public double Worth(int row, double used)
    {
        double worth = 0, from = 0;
        for (int k = SegmentStart[row]; k < SegmentStart[row + 1] && used > from; k++)
        {
            worth += (Math.Min(used, SegmentUpTo[k]) - from) * SegmentEach[k];
            from = SegmentUpTo[k];
        }
        return worth;
    }

    /// <summary>Whether a total use keeps both limits, within <see cref="Tolerance"/> of each.</summary>
    public bool Allows(int row, double used) =>
        used >= Lower[row] - Tolerance * Lower[row] && (used <= Upper[row] || used <= Upper[row] + Tolerance * Upper[row]);

    /// <summary>What a plan's use and some prices make of each row.</summary>
    public RowReading[] Read(double[] used, double[] prices)
    {
        var readings = new RowReading[used.Length];
        for (int i = 0; i < used.Length; i++)
        {
            double? slack = double.IsFinite(Upper[i]) ? Upper[i] - used[i] : Lower[i] > 0 ? used[i] - Lower[i] : null;
            readings[i] = new RowReading(used[i], slack, prices[i]);
        }
        return readings;
    }
}
