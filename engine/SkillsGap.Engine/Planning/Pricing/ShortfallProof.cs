namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// Phase 1: how much of the lower limits and required choices can be reached at all? Each lower limit becomes a worth of 1 for reaching it
/// whole (1 / lower a unit), each required choice is worth 1, everything else 0; upper limits stay. If the bound of that problem is below
/// the number of limits and required groups, something is missing from every plan.
/// </summary>
internal sealed class ShortfallProof
{
    // Part of the goal by which the bound must miss it: what the tolerance of limits lets a plan miss, and so must not be called missing.
    private const double Room = 10 * RowLimits.Tolerance;

    private readonly PricingModel _model;
    private readonly double _goal;

    public ShortfallProof(Columns columns, RowLimits limits)
    {
        double[] value = new double[columns.Count];
        int required = 0, lowers = limits.Lower.Count(lower => lower > 0);
        for (int g = 0; g < columns.GroupCount; g++)
            if (columns.Required[g])
            {
                required++;
                value.AsSpan(columns.GroupStart[g], columns.GroupStart[g + 1] - columns.GroupStart[g]).Fill(1);
            }
        var start = new int[limits.Count + 1];
        double[] upTo = new double[lowers], each = new double[lowers];
        for (int i = 0; i < limits.Count; i++)
        {
            start[i + 1] = start[i];
            if (limits.Lower[i] > 0)
                (upTo[start[i]], each[start[i + 1]++]) = (limits.Lower[i], 1 / limits.Lower[i]);
        }
        var elastic = new RowLimits(new double[limits.Count], limits.Upper, start, upTo, each);
        var free = new Columns(
            new bool[columns.GroupCount], columns.GroupStart, value, columns.UseStart, columns.UseRow, columns.UseAmount);
        _model = new PricingModel(free, new RowTerms(elastic, new double[limits.Count]));
        _goal = required + lowers;
    }

    /// <summary>Prices that prove it, 0 but for the rows whose limits cannot be kept together; null where that was not proven.</summary>
    public double[]? Prices(int iterations, int threads, Func<double, double> pace)
    {
        if (_goal == 0)
            return null;
        var search = new PriceSearch(_model, threads);
        search.Run(new double[_model.Terms.Count], 0.3 * _model.Spread, 1e-4 * _model.Spread, 2.0 / 3, iterations, pace);
        double[] prices = search.Best;
        if (!Proves(prices))
            return null;
        double largest = 0;
        for (int i = 0; i < prices.Length; i++)
            largest = Math.Max(largest, Weight(prices, i));
        // Smoothing leaves crumbs on rows that have no part in it; the coarsest sieve that keeps the proof drops most of them.
        for (double sieve = 0.5; sieve > 1e-6; sieve /= 2)
        {
            double[] sieved = [.. prices.Select((price, i) => Weight(prices, i) < sieve * largest ? 0 : price)];
            if (Proves(sieved))
            {
                prices = sieved;
                break;
            }
        }
        return prices;
    }

    private bool Proves(double[] prices) => DualBound.Of(_model.Columns, _model.Terms, prices) < _goal * (1 - Room);

    private double Weight(double[] prices, int row) => Math.Abs(prices[row]) * _model.MeanAmount[row];
}
