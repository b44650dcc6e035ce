using System.Runtime.CompilerServices;

namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// Prices from one look at what everybody would like best: far from the least L, yet enough for a first plan. Each wish offers what it is worth in
/// equal parts for the rows that it uses; a row costs what it is offered a unit, times the part of the wishes that has to go elsewhere.
/// </summary>
internal static class ScarcityPrices
{
    /// <param name="columns">The options.</param>
    /// <param name="terms">The rows' terms.</param>
    /// <returns>Per row its price, of the right sign.</returns>
    public static double[] Of(Columns columns, RowTerms terms)
    {
        double[] asked = new double[terms.Count], offered = new double[terms.Count], prices = new double[terms.Count];
        AddUp(columns, asked, offered);
        for (int i = 0; i < prices.Length; i++)
            prices[i] = terms.Project(i, asked[i] > terms.Reach(i) ? offered[i] / asked[i] * (1 - terms.Reach(i) / asked[i]) : 0);
        return prices;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddUp(Columns columns, double[] asked, double[] offered)
    {
        for (int g = 0; g < columns.GroupCount; g++)
        {
            int best = -1;
            double most = columns.Required[g] ? double.NegativeInfinity : 0, least = columns.Required[g] ? double.PositiveInfinity : 0;
            for (int c = columns.GroupStart[g]; c < columns.GroupStart[g + 1]; c++)
            {
                if (columns.Value[c] > most)
                    (best, most) = (c, columns.Value[c]);
                least = Math.Min(least, columns.Value[c]);
            }
            if (best < 0)
                continue;
            double each = (most - least) / Math.Max(1, columns.UseStart[best + 1] - columns.UseStart[best]);
            for (int e = columns.UseStart[best]; e < columns.UseStart[best + 1]; e++)
            {
                asked[columns.UseRow[e]] += columns.UseAmount[e];
                offered[columns.UseRow[e]] += each;
            }
        }
    }
}
