using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>
/// Lowers the bound of prices by Nesterov steps on the dual of <see cref="SmoothedPass"/>, from prices that are nearly right: the scheme of
/// <see cref="PriceSearch"/> without its long way from nothing. Prices of the least bound met are kept, so it never rises.
/// </summary>
internal sealed class TightenedPrices
{
    private const int CurvatureEvery = 5, ExactEvery = 4;

    private readonly BlockLayout _layout;
    private readonly PricingModel _model;
    private readonly int _threads;
    private readonly ExactPass _exact;
    private readonly double[] _point, _next, _last, _gradient, _lastGradient, _lastPoint, _curvature, _newCurvature;

    /// <param name="layout">Clusters and blocks.</param>
    /// <param name="model">Options with what they use of derived rows, and all rows.</param>
    /// <param name="prices">Prices to start from, of the right signs.</param>
    /// <param name="threads">Threads to use.</param>
    public TightenedPrices(BlockLayout layout, PricingModel model, double[] prices, int threads)
    {
        (_layout, _model, _threads) = (layout, model, threads);
        _exact = new ExactPass(layout, threads);
        int rows = model.Terms.Count;
        (_point, _next, _last) = ([.. prices], new double[rows], [.. prices]);
        (_gradient, _lastGradient, _lastPoint) = (new double[rows], new double[rows], new double[rows]);
        (_curvature, _newCurvature) = (new double[rows], new double[rows]);
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
        double momentum = 1, scale = 0.5;
        for (int k = 0; k < steps; k++)
        {
            double done = pace((double)k / steps);
            if (done >= 1)
                break;
            double temperature = first * Math.Pow(last / first, done);
            bool measure = k % CurvatureEvery == 0;
            Smoothed.Evaluate(_point, temperature, _gradient, measure ? _newCurvature : null, null);
            if (measure)
                RenewCurvature(first: k == 0);
            if (k > 0)
                scale = RenewScale(scale, temperature);
            _gradient.CopyTo(_lastGradient, 0);
            _point.CopyTo(_lastPoint, 0);
            momentum = Step(momentum, temperature / scale);
            if (k % ExactEvery == ExactEvery - 1 || k == steps - 1)
                Look();
        }
    }

    /// <summary>Each column's share at the prices of the last step.</summary>
    public double[] Shares(double temperature)
    {
        double[] shares = new double[_model.Columns.Count];
        Smoothed.Evaluate(_last, temperature, _gradient, null, shares);
        return shares;
    }

    private void Look()
    {
        double bound = BoundOf(_next);
        if (bound >= Bound)
            return;
        Bound = bound;
        _next.CopyTo(Best, 0);
    }

    private double BoundOf(double[] prices)
    {
        double[] outside = [.. prices];
        for (int i = 0; i < _layout.SolvedRow.Length; i++)
            if (_layout.SolvedRow[i])
                outside[i] = 0;
        return _exact.Of(_model.Columns, _model.Terms, outside);
    }

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

    private void RenewCurvature(bool first)
    {
        for (int i = 0; i < _curvature.Length; i++)
        {
            double full = _model.Terms.Reach(i) * _model.MeanAmount[i];
            double now = Math.Max(_newCurvature[i], Math.Max(full, _model.MeanAmount[i] * _model.MeanAmount[i]));
            _curvature[i] = first ? now : 0.5 * (_curvature[i] + now);
        }
    }

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
