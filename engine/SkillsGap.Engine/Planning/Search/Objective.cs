namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// What a search climbs: value and worth times <paramref name="valueScale"/>, less what missed lower limits and missing required choices
/// cost. A missed limit costs a fixed part too, or a search would stay just short of it. Upper limits are never part of it: the search keeps
/// them always.
/// </summary>
/// <param name="valueScale">1, or 0 for a repair that looks at what is missing alone.</param>
/// <param name="shortCost">Per row the cost of each unit below its lower limit.</param>
/// <param name="missedCost">Cost of a missed lower limit, however little is missing.</param>
/// <param name="missingCost">Cost of a required group without a choice.</param>
internal sealed class Objective(double valueScale, double[] shortCost, double missedCost, double missingCost)
{
    public readonly double ValueScale = valueScale;
    public readonly double[] ShortCost = shortCost;
    public readonly double MissedCost = missedCost;
    public readonly double MissingCost = missingCost;

    /// <summary>What is missing alone: each lower limit counts 1 when missed whole, as does each required group.</summary>
    public static Objective Missing(RowLimits limits)
    {
        double[] cost = new double[limits.Count];
        for (int i = 0; i < cost.Length; i++)
            cost[i] = limits.Lower[i] > 0 ? 0.9 / limits.Lower[i] : 0;
        return new Objective(0, cost, 0.1, 1);
    }

    /// <summary>Value first, with what is missing dear enough that it seldom pays: beyond the price and the typical spread.</summary>
    public static Objective Value(RowLimits limits, double[] meanAmount, ReadOnlySpan<double> prices, double spread)
    {
        double[] cost = new double[limits.Count];
        for (int i = 0; i < cost.Length; i++)
            cost[i] = limits.Lower[i] > 0 ? 2 * Math.Abs(prices[i]) + spread / meanAmount[i] : 0;
        return new Objective(1, cost, spread, 10 * spread);
    }
}
