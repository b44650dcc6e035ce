namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// Minimises the dual by <see cref="AcceleratedSteps"/> on its smoothed version, at a temperature that falls over a first part of the
/// iterations. Prices of the least true L seen are kept.
/// </summary>
internal sealed class PriceSearch
{
    private readonly PricingModel _model;
    private readonly AcceleratedSteps _steps;
    private readonly double _reach;
    private readonly int _threads;
    private readonly CancellationToken _cancellation;

    /// <param name="model">What to price.</param>
    /// <param name="threads">Most threads.</param>
    /// <param name="reach">Columns that lose more than this at the first prices are not looked at.</param>
    /// <param name="cancellation">Cuts the preparations short; whoever gives it has a pace that ends the search with it.</param>
    public PriceSearch(PricingModel model, int threads, double reach = double.PositiveInfinity, CancellationToken cancellation = default)
    {
        (_model, _threads, _reach, _cancellation) = (model, threads, reach, cancellation);
        _steps = new AcceleratedSteps(model);
        Best = new double[model.Terms.Count];
    }

    /// <summary>Prices of the least true L so far.</summary>
    public double[] Best { get; }

    /// <summary>The least true L so far, summed plainly: a guide, not yet a bound to publish.</summary>
    public double BestTrue { get; private set; } = double.PositiveInfinity;

    /// <summary>By how much of itself the least L fell in the last fifth of the iterations: little once it is nearly as low as it can be.</summary>
    public double LateFall { get; private set; }

    /// <summary>Runs from <paramref name="prices"/>, projected to the right signs. Without an iteration, that point is the best.</summary>
    /// <param name="prices">Where to start, one a row.</param>
    /// <param name="firstTemperature">Temperature of the first iteration, in units of value.</param>
    /// <param name="lastTemperature">Temperature of the last.</param>
    /// <param name="cooling">Part of the iterations over which it falls.</param>
    /// <param name="iterations">How many there are, unless the pace is faster.</param>
    /// <param name="pace">Told the part of them that is done, tells the part of the work that counts as done; 1 ends it.</param>
    public void Run(ReadOnlySpan<double> prices, double firstTemperature, double lastTemperature, double cooling, int iterations, Func<double, double> pace)
    {
        _steps.Begin(prices);
        _steps.Point.CopyTo(Best, 0);
        var dual = new SmoothedDual(_model, _steps.Point, _reach, _threads, _cancellation);
        double late = BestTrue = double.PositiveInfinity;
        double fall = Math.Log(lastTemperature / firstTemperature) / cooling;
        for (int k = 0; k < iterations; k++)
        {
            double done = pace((double)k / iterations);
            if (done >= 1)
                break;
            if (k == iterations * 4 / 5)
                late = BestTrue;
            double temperature = Math.Max(lastTemperature, firstTemperature * Math.Exp(fall * done));
            double exact = dual.Evaluate(_steps.Point, temperature, _steps.Gradient, _steps.Curvature);
            if (exact < BestTrue)
            {
                BestTrue = exact;
                _steps.Point.CopyTo(Best, 0);
            }
            _steps.Advance(temperature);
        }
        LateFall = double.IsFinite(late) ? (late - BestTrue) / Math.Max(Math.Abs(BestTrue), 1) : 0;
    }
}
