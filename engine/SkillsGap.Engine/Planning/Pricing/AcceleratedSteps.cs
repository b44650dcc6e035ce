namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// Nesterov's accelerated gradient steps on a smoothed dual (Nesterov 2005, Smooth minimization of non-smooth functions), with a step length
/// per row from a running estimate of the curvature, and restarts (O'Donoghue &amp; Candès 2015). Whoever owns it evaluates the dual at
/// <see cref="Point"/> and calls <see cref="Advance"/>.
/// </summary>
internal sealed class AcceleratedSteps
{
    private const int CurvatureEvery = 5;

    private readonly PricingModel _model;
    private readonly double[] _next, _lastGradient, _lastPoint, _curvature, _newCurvature;
    private int _made;
    private double _momentum, _scale;

    public AcceleratedSteps(PricingModel model)
    {
        _model = model;
        int rows = model.Terms.Count;
        (Point, Last, Gradient) = (new double[rows], new double[rows], new double[rows]);
        (_next, _lastGradient, _lastPoint) = (new double[rows], new double[rows], new double[rows]);
        (_curvature, _newCurvature) = (new double[rows], new double[rows]);
    }

    /// <summary>Prices to evaluate the dual at.</summary>
    public double[] Point { get; }

    /// <summary>Prices that the last step came to, before what momentum adds; before the first step, where it began.</summary>
    public double[] Last { get; }

    /// <summary>Where the gradient at <see cref="Point"/> belongs.</summary>
    public double[] Gradient { get; }

    /// <summary>Where the curvature at <see cref="Point"/> belongs; null where it need not be measured for the next step.</summary>
    public double[]? Curvature => _made % CurvatureEvery == 0 ? _newCurvature : null;

    /// <summary>Begins at prices, projected to the right signs.</summary>
    public void Begin(ReadOnlySpan<double> prices)
    {
        for (int i = 0; i < Point.Length; i++)
            Point[i] = Last[i] = _model.Terms.Project(i, prices[i]);
        (_made, _momentum, _scale) = (0, 1, 0.5);
    }

    /// <summary>Makes a step by what was measured at <see cref="Point"/> and this temperature.</summary>
    public void Advance(double temperature)
    {
        if (Curvature is not null)
            RenewCurvature(first: _made == 0);
        if (_made > 0)
            _scale = RenewScale(_scale, temperature);
        Gradient.CopyTo(_lastGradient, 0);
        Point.CopyTo(_lastPoint, 0);
        _momentum = Step(_momentum, temperature / _scale);
        _made++;
    }

    /// <summary>One accelerated step with lengths <paramref name="step"/> / curvature; gives the new momentum.</summary>
    private double Step(double momentum, double step)
    {
        double turn = 0;
        for (int i = 0; i < Point.Length; i++)
        {
            _next[i] = _model.Terms.Project(i, Point[i] - Gradient[i] * step / _curvature[i]);
            turn += _curvature[i] * (Point[i] - _next[i]) * (_next[i] - Last[i]);
        }
        double newMomentum = turn > 0 ? 1 : (1 + Math.Sqrt(1 + 4 * momentum * momentum)) / 2;
        double carry = turn > 0 ? 0 : (momentum - 1) / newMomentum;
        for (int i = 0; i < Point.Length; i++)
        {
            Point[i] = _model.Terms.Project(i, _next[i] + carry * (_next[i] - Last[i]));
            Last[i] = _next[i];
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
        for (int i = 0; i < Point.Length; i++)
        {
            double moved = Point[i] - _lastPoint[i];
            met += moved * (Gradient[i] - _lastGradient[i]);
            expected += _curvature[i] * moved * moved;
        }
        if (!(expected > 0))
            return scale;
        double ratio = met * temperature / expected;
        return Math.Clamp(ratio > scale ? ratio : 0.9 * scale + 0.1 * ratio, 0.05, 4);
    }
}
