namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// Minimises the dual by Nesterov's accelerated gradient steps on its smoothed version (Nesterov 2005, Smooth minimization of non-smooth
/// functions), with a step length per row from a running estimate of the curvature, restarts (O'Donoghue &amp; Candès 2015) and a temperature
/// that falls over a first part of the iterations. Prices of the least true L seen are kept.
/// </summary>
internal sealed class PriceSearch
{
    private const int CurvatureEvery = 5;

    private readonly PricingModel _model;
    private readonly SmoothedDual _dual;
    private readonly double[] _point, _next, _last, _gradient, _lastGradient, _lastPoint, _curvature, _newCurvature;

    public PriceSearch(PricingModel model, int threads)
    {
        _model = model;
        _dual = new SmoothedDual(model, threads);
        int rows = model.Terms.Count;
        (_point, _next, _last) = (new double[rows], new double[rows], new double[rows]);
        (_gradient, _lastGradient, _lastPoint) = (new double[rows], new double[rows], new double[rows]);
        (_curvature, _newCurvature) = (new double[rows], new double[rows]);
        Best = new double[rows];
    }

    /// <summary>Prices of the least true L so far.</summary>
    public double[] Best { get; }

    /// <summary>The least true L so far, summed plainly: a guide, not yet a bound to publish.</summary>
    public double BestTrue { get; private set; } = double.PositiveInfinity;

    /// <summary>Runs from <paramref name="prices"/>, projected to the right signs. Without an iteration, that point is the best.</summary>
    /// <param name="prices">Where to start, one a row.</param>
    /// <param name="firstTemperature">Temperature of the first iteration, in units of value.</param>
    /// <param name="lastTemperature">Temperature of the last.</param>
    /// <param name="cooling">Part of the iterations over which it falls.</param>
    /// <param name="iterations">How many there are, unless the pace is faster.</param>
    /// <param name="pace">Told the part of them that is done, tells the part of the work that counts as done; 1 ends it.</param>
    public void Run(ReadOnlySpan<double> prices, double firstTemperature, double lastTemperature, double cooling, int iterations, Func<double, double> pace)
    {
        for (int i = 0; i < _point.Length; i++)
            _point[i] = _last[i] = Best[i] = _model.Terms.Project(i, prices[i]);
        BestTrue = double.PositiveInfinity;
        double momentum = 1, scale = 0.5;
        double fall = Math.Log(lastTemperature / firstTemperature) / cooling;
        for (int k = 0; k < iterations; k++)
        {
            double done = pace((double)k / iterations);
            if (done >= 1)
                break;
            double temperature = Math.Max(lastTemperature, firstTemperature * Math.Exp(fall * done));
            bool measure = k % CurvatureEvery == 0;
            (_, double exact) = _dual.Evaluate(_point, temperature, _gradient, measure ? _newCurvature : null);
            if (exact < BestTrue)
            {
                BestTrue = exact;
                _point.CopyTo(Best, 0);
            }
            if (measure)
                RenewCurvature(first: k == 0);
            if (k > 0)
                scale = RenewScale(scale, temperature);
            _gradient.CopyTo(_lastGradient, 0);
            _point.CopyTo(_lastPoint, 0);
            momentum = Step(momentum, temperature / scale);
        }
    }

    /// <summary>One accelerated step with lengths <paramref name="step"/> / curvature; gives the new momentum.</summary>
    private double Step(double momentum, double step)
    {
        double turn = 0;
        for (int i = 0; i < _point.Length; i++)
        {
            _next[i] = _model.Terms.Project(i, _point[i] - _gradient[i] * step / _curvature[i]);
            turn += _curvature[i] * (_point[i] - _next[i]) * (_next[i] - _last[i]);
        }
        double newMomentum = turn > 0 ? 1 : (1 + Math.Sqrt(1 + 4 * momentum * momentum)) / 2;
        double carry = turn > 0 ? 0 : (momentum - 1) / newMomentum;
        for (int i = 0; i < _point.Length; i++)
        {
            _point[i] = _model.Terms.Project(i, _next[i] + carry * (_next[i] - _last[i]));
            _last[i] = _next[i];
        }
        return newMomentum;
    }

    /// <summary>A row that nobody wants at its present price still has the curvature of a full row, or its next step would overshoot.</summary>
    private void RenewCurvature(bool first)
    {
        for (int i = 0; i < _curvature.Length; i++)
        {
            double full = _model.Terms.Reach(i) * _model.MeanAmount[i];
            double now = Math.Max(_newCurvature[i], Math.Max(full, _model.MeanAmount[i] * _model.MeanAmount[i]));
            _curvature[i] = first ? now : 0.5 * (_curvature[i] + now);
        }
    }

    /// <summary>Compares the curvature met along the last step with the estimate and moves the common factor towards it.</summary>
    private double RenewScale(double scale, double temperature)
    {
        double met = 0, expected = 0;
        for (int i = 0; i < _point.Length; i++)
        {
            double moved = _point[i] - _lastPoint[i];
            met += moved * (_gradient[i] - _lastGradient[i]);
            expected += _curvature[i] * moved * moved;
        }
        if (!(expected > 0))
            return scale;
        double ratio = met * temperature / expected;
        return Math.Clamp(ratio > scale ? ratio : 0.9 * scale + 0.1 * ratio, 0.05, 4);
    }
}
