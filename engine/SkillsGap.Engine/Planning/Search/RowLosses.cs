using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// What rows lose against the price bound: term − price·use − worth, at least 0 within the limits (DESIGN 8.3), with what falling short of a lower
/// limit costs on top. Less than nothing where more is used than there is.
/// </summary>
internal sealed class RowLosses(RowLimits limits, double[] prices, Objective objective)
{
    private readonly double[] _term = Terms(limits, prices);

    /// <summary>What a required group without a choice loses.</summary>
    public double OfMissing => objective.MissingCost;

    /// <summary>The loss of a row at some use.</summary>
    public double Of(int row, double used)
    {
        double loss = _term[row] - prices[row] * used;
        if (limits.HasWorth(row))
            loss -= limits.Worth(row, used);
        double lower = limits.Lower[row];
        return lower > 0 && used < lower - RowLimits.Tolerance / 2 * lower ? loss + objective.ShortCost[row] * (lower - used) + objective.MissedCost : loss;
    }

    private static double[] Terms(RowLimits limits, double[] prices)
    {
        var terms = new RowTerms(limits, new double[limits.Count]);
        return [.. prices.Select((price, i) => terms.Term(i, price))];
    }
}
