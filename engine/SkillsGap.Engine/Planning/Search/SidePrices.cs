using System.Numerics;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Prices on either side of the best: one row's alone is higher or lower, by so much that the bound is worse by about what a plan is away from it.
/// Each bounds every plan as the best prices do. So a partial plan that uses much of a row, or little, soon gives up more at one of them than any
/// better plan could. Its regrets at all of them are kept side by side, padded to whole vectors.
/// </summary>
internal sealed class SidePrices
{
    // Rows beyond the dearest add less than it takes to look at them.
    private const int MostRows = 16, Padding = 8, Halvings = 20;
    private const double MostRaise = 8;

    private readonly List<Regrets> _regrets = [];
    private readonly List<double> _bounds = [];

    /// <param name="columns">The choices.</param>
    /// <param name="limits">The rows.</param>
    /// <param name="prices">The best prices.</param>
    /// <param name="priceBound">What those prove.</param>
    /// <param name="value">What a plan is worth.</param>
    public SidePrices(Columns columns, RowLimits limits, double[] prices, double priceBound, double value)
    {
        var terms = new RowTerms(limits, new double[limits.Count]);
        double most = priceBound + (priceBound - value);
        IEnumerable<int> dearest = Enumerable.Range(0, limits.Count).Where(i => prices[i] != 0 && double.IsFinite(limits.Upper[i]))
            .OrderByDescending(i => Math.Abs(prices[i]) * limits.Upper[i]).Take(MostRows);
        foreach (int row in dearest)
            foreach (double farthest in (double[])[MostRaise, -1])
            {
                double[] side = [.. prices];
                double within = 0, beyond = farthest;
                for (int k = 0; k < Halvings; k++)
                {
                    double part = (within + beyond) / 2;
                    side[row] = prices[row] * (1 + part);
                    if (DualBound.Of(columns, terms, side) > most)
                        beyond = part;
                    else
                        within = part;
                }
                side[row] = prices[row] * (1 + within);
                _regrets.Add(new Regrets(columns, side));
                _bounds.Add(DualBound.Of(columns, terms, side));
            }
        Count = (_regrets.Count + Padding - 1) / Padding * Padding;
    }

    /// <summary>Number of prices, with the padding.</summary>
    public int Count { get; }

    /// <summary>The regrets of choices of a group, those of one choice at all prices together; 0 in the padding.</summary>
    public double[] RegretsOf(int group, int[] choices)
    {
        double[] all = new double[choices.Length * Count];
        for (int at = 0; at < choices.Length; at++)
            for (int k = 0; k < _regrets.Count; k++)
                all[at * Count + k] = _regrets[k].Of(group, choices[at]);
        return all;
    }

    /// <summary>The most regret of a plan worth more than <paramref name="value"/>, by prices; <paramref name="room"/> is for rounding.</summary>
    public double[] Limits(double value, double room)
    {
        double[] limits = new double[Count];
        for (int k = 0; k < _bounds.Count; k++)
            limits[k] = _bounds[k] - value + room;
        Array.Fill(limits, double.PositiveInfinity, _bounds.Count, Count - _bounds.Count);
        return limits;
    }

    /// <summary>Adds the regrets of a choice to those of the first <paramref name="place"/> groups, as those of one group more; whether all of the sums are
    /// within the limits.</summary>
    public bool Add(double[] sums, int place, double[] regrets, int choice, double[] limits)
    {
        int from = place * Count, add = choice * Count;
        Vector<long> over = Vector<long>.Zero;
        for (int k = 0; k < Count; k += Vector<double>.Count)
        {
            Vector<double> sum = new Vector<double>(sums, from + k) + new Vector<double>(regrets, add + k);
            sum.CopyTo(sums, from + Count + k);
            over |= Vector.GreaterThan(sum, new Vector<double>(limits, k));
        }
        return over == Vector<long>.Zero;
    }
}
