using System.Runtime.CompilerServices;

namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>The bound that prices prove, safe against rounding.</summary>
internal static class DualBound
{
    private const int GroupsAtOnce = 1024;
    private const double HalfUlp = 1.0 / (1L << 53);

    /// <summary>
    /// L(u), summed in the order of the input with compensation and rounded up: a reduced value of n uses is computed with a relative error of
    /// at most (n + 2)·2⁻⁵³ of its absolute terms, so the sum of the largest absolute terms per group and row, times twice that, is added.
    /// The result is never below L(u) in exact arithmetic, and so never below the value of any plan.
    /// </summary>
    /// <param name="columns">The options.</param>
    /// <param name="terms">The rows' terms.</param>
    /// <param name="prices">Per row, of the right sign.</param>
    /// <param name="threads">Most threads; they never change the result.</param>
    public static double Of(Columns columns, RowTerms terms, double[] prices, int threads = 1)
    {
        double[] most = new double[columns.GroupCount], largest = new double[columns.GroupCount];
        Parallel.For(0, (columns.GroupCount + GroupsAtOnce - 1) / GroupsAtOnce, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
            Best(columns, prices, part * GroupsAtOnce, Math.Min(columns.GroupCount, (part + 1) * GroupsAtOnce), most, largest));
        CompensatedSum bound = default;
        double magnitude = 0;
        int longest = Math.Max(1, columns.LongestColumn());
        for (int g = 0; g < most.Length; g++)
        {
            bound.Add(most[g]);
            magnitude += largest[g];
        }
        for (int i = 0; i < terms.Count; i++)
        {
            bound.Add(terms.Term(i, prices[i]));
            longest = Math.Max(longest, terms.Start[i + 1] - terms.Start[i]);
            magnitude += AbsoluteTerm(terms, i, prices[i]);
        }
        return bound.Total + 2 * (longest + 4) * HalfUlp * magnitude;
    }

    /// <summary>Of some groups the most that a choice is worth, and the largest sum of absolute terms that one comes from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Best(Columns columns, double[] prices, int from, int to, double[] most, double[] largest)
    {
        for (int g = from; g < to; g++)
        {
            double best = columns.Required[g] ? double.NegativeInfinity : 0, size = 0;
            for (int c = columns.GroupStart[g]; c < columns.GroupStart[g + 1]; c++)
            {
                double reduced = columns.Value[c], absolute = Math.Abs(reduced);
                for (int e = columns.UseStart[c]; e < columns.UseStart[c + 1]; e++)
                {
                    double paid = columns.UseAmount[e] * prices[columns.UseRow[e]];
                    reduced -= paid;
                    absolute += Math.Abs(paid);
                }
                best = Math.Max(best, reduced);
                size = Math.Max(size, absolute);
            }
            (most[g], largest[g]) = (best, size);
        }
    }

    private static double AbsoluteTerm(RowTerms terms, int row, double price)
    {
        double largest = 0;
        for (int k = terms.Start[row]; k < terms.Start[row + 1]; k++)
            largest = Math.Max(largest, Math.Abs(terms.WorthAt[k]) + Math.Abs(price * terms.At[k]));
        return largest;
    }
}
