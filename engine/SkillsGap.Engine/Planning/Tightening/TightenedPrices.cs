using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>
/// Lowers the bound of prices by <see cref="AcceleratedSteps"/> on the dual of <see cref="SmoothedPass"/>, from prices that are nearly right.
/// Prices of the least bound met are kept, so it never rises.
/// </summary>
internal sealed class TightenedPrices
{
    private const int ExactEvery = 4;

    private readonly BlockLayout _layout;
    private readonly PricingModel _model;
    private readonly int _threads;
    private readonly ExactPass _exact;
    private readonly AcceleratedSteps _steps;

    /// <param name="layout">Clusters and blocks.</param>
    /// <param name="model">Options with what they use of derived rows, and all rows.</param>
    /// <param name="prices">Prices to start from, of the right signs.</param>
    /// <param name="threads">Threads to use.</param>
    public TightenedPrices(BlockLayout layout, PricingModel model, double[] prices, int threads)
    {
        (_layout, _model, _threads) = (layout, model, threads);
        _exact = new ExactPass(layout, threads);
        _steps = new AcceleratedSteps(model);
        _steps.Begin(prices);
        Best = [.. prices];
        Bound = BoundOf(prices);
    }

    // Room for each chunk and row, which the one exact pass of the largest problems does without.
    private SmoothedPass Smoothed => field ??= new SmoothedPass(_layout, _model, _threads);

    /// <summary>Prices of the least bound so far, those of the rows of blocks as they came.</summary>
    public double[] Best { get; }

    /// <summary>What <see cref="Best"/> proves.</summary>
    public double Bound { get; private set; }

    /// <summary>Makes steps while the temperature falls from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void Run(double first, double last, int steps, Func<double, double> pace)
    {
        _steps.Begin(_steps.Last);
        for (int k = 0; k < steps; k++)
        {
            double done = pace((double)k / steps);
            if (done >= 1)
                break;
            double temperature = first * Math.Pow(last / first, done);
            Smoothed.Evaluate(_steps.Point, temperature, _steps.Gradient, _steps.Curvature, null);
            _steps.Advance(temperature);
            if (k % ExactEvery == ExactEvery - 1 || k == steps - 1)
                Look();
        }
    }

    /// <summary>Each column's share at the prices of the last step.</summary>
    public double[] Shares(double temperature)
    {
        double[] shares = new double[_model.Columns.Count];
        Smoothed.Evaluate(_steps.Last, temperature, _steps.Gradient, null, shares);
        return shares;
    }

    private void Look()
    {
        double bound = BoundOf(_steps.Last);
        if (bound >= Bound)
            return;
        Bound = bound;
        _steps.Last.CopyTo(Best, 0);
    }

    private double BoundOf(double[] prices)
    {
        double[] outside = [.. prices];
        for (int i = 0; i < _layout.SolvedRow.Length; i++)
            if (_layout.SolvedRow[i])
                outside[i] = 0;
        return _exact.Of(_model.Columns, _model.Terms, outside);
    }
}
