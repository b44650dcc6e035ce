namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// The search for prices in legs of falling temperature. A column far from the best of its group has no share that counts once it is cold, so each
/// leg looks at those alone that the prices of the leg before left within reach. That is a guess that saves most of the work; what is published
/// is counted over all columns by <see cref="DualBound"/>.
/// </summary>
internal sealed class PriceDescent(PricingModel model, int threads, CancellationToken cancellation)
{
    // Part of the iterations; part of the leg in which it cools; temperature at its end and reach at its start, both as parts of the spread.
    private static readonly (double Part, double Cooling, double Last, double Reach)[] Legs =
    [
        (0.25, 1, 0.015, double.PositiveInfinity),
        (0.30, 1, 7e-4, 0.2),
        (0.45, 0.4, 1e-4, 0.06),
    ];

    // Below this many groups the copies cost more than they save.
    private const int FewGroups = 500;

    /// <summary>Prices of about the least L, that L (+∞ if it ended before a first look), and by how much of itself it still fell in the end.</summary>
    /// <param name="prices">Where to start.</param>
    /// <param name="first">First temperature as a part of the spread; legs that end above it are left out.</param>
    /// <param name="iterations">Iterations of all legs.</param>
    /// <param name="pace">Told the part that is done and the least L so far, tells the part of the work that counts as done; 1 ends it.</param>
    public (double[] Prices, double Least, double LateFall) Run(double[] prices, double first, int iterations, Func<double, double, double> pace)
    {
        double begun = 0, late = 0, least = double.PositiveInfinity, all = Legs.Where(leg => leg.Last < first).Sum(leg => leg.Part);
        foreach ((double part, double cooling, double last, double reach) in Legs)
        {
            if (last >= first)
                continue;
            double share = part / all, before = begun;
            LargeHeap.Free(model.Columns);
            bool isFew = model.Columns.GroupCount < FewGroups;
            var search = new PriceSearch(model, threads, isFew ? double.PositiveInfinity : reach * model.Spread, cancellation);
            double ended = 0;
            search.Run(prices, first * model.Spread, last * model.Spread, cooling, (int)Math.Ceiling(share * iterations), done =>
            {
                ended = pace(before + done * share, search.BestTrue);
                return ended >= 1 ? 1 : Math.Max(done, (ended - before) / share);
            });
            (prices, least, late) = (search.Best, Math.Min(least, search.BestTrue), search.LateFall);
            if (ended >= 1)
                break;
            (first, begun) = (last, begun + share);
        }
        return (prices, least, late);
    }
}
