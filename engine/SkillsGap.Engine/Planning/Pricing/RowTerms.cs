namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// The rows' part of the dual. A row adds max over y in [lower, upper] of W(y) + u·y, which is reached at one of a few break-points:
/// the ends of the range and the ends of the worth's steps. Break-points of row i are At[k], their worth WorthAt[k], k in
/// [Start[i], Start[i+1]), rising. A price is never positive where use has no upper limit (the term would be infinite) and never negative
/// where a negative one could not lower the dual; elsewhere it is free.
/// </summary>
internal sealed class RowTerms
{
    public readonly int[] Start;
    public readonly double[] At;
    public readonly double[] WorthAt;
    public readonly double[] LeastPrice;
    public readonly double[] MostPrice;

    /// <summary>Terms of what is left of the rows once <paramref name="used"/> is taken (all zeros for whole rows).</summary>
    public RowTerms(RowLimits limits, double[] used)
    {
        int rows = limits.Count;
        Start = new int[rows + 1];
        LeastPrice = new double[rows];
        MostPrice = new double[rows];
        var at = new List<double>(rows);
        var worth = new List<double>(rows);
        for (int i = 0; i < rows; i++)
        {
            double low = Math.Max(0, limits.Lower[i] - used[i]), high = Math.Max(low, limits.Upper[i] - used[i]);
            double before = limits.Worth(i, used[i]);
            int first = at.Count;
            void Add(double y)
            {
                at.Add(y);
                worth.Add(limits.Worth(i, used[i] + y) - before);
            }
            Add(low);
            for (int k = limits.SegmentStart[i]; k < limits.SegmentStart[i + 1]; k++)
                if (limits.SegmentUpTo[k] - used[i] is double y && y > low && y < high)
                    Add(y);
            if (double.IsFinite(high) && high > low)
                Add(high);
            // Without worth and lower limit the only end that matters is the upper one, and its price the classic u ≥ 0.
            bool plain = low == 0 && !limits.HasWorth(i) && double.IsFinite(high);
            if (plain && at.Count - first == 2)
            {
                at.RemoveAt(first);
                worth.RemoveAt(first);
            }
            LeastPrice[i] = plain ? 0 : double.NegativeInfinity;
            MostPrice[i] = double.IsFinite(high) ? double.PositiveInfinity : 0;
            Start[i + 1] = at.Count;
        }
        At = [.. at];
        WorthAt = [.. worth];
    }

    public int Count => LeastPrice.Length;

    /// <summary>The largest use that a row's term can ask for.</summary>
    public double Reach(int row) => At[Start[row + 1] - 1];

    /// <summary>The nearest price of the right sign.</summary>
    public double Project(int row, double price) => Math.Clamp(price, LeastPrice[row], MostPrice[row]);

    /// <summary>The term: max over break-points of worth + price·use.</summary>
    public double Term(int row, double price)
    {
        double most = double.NegativeInfinity;
        for (int k = Start[row]; k < Start[row + 1]; k++)
            most = Math.Max(most, WorthAt[k] + price * At[k]);
        return most;
    }

    /// <summary>The soft-max of the break-points at a temperature, and the mean use under their shares, which is its derivative.</summary>
    public (double Term, double MeanUse) SoftTerm(int row, double price, double temperature)
    {
        double most = Term(row, price);
        int first = Start[row], end = Start[row + 1];
        if (end - first == 1)
            return (most, At[first]);
        double total = 0, use = 0;
        for (int k = first; k < end; k++)
        {
            double share = Math.Exp((WorthAt[k] + price * At[k] - most) / temperature);
            total += share;
            use += share * At[k];
        }
        return (most + temperature * Math.Log(total), use / total);
    }
}
