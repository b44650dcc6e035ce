namespace SkillsGap.Engine.Planning;

/// <summary>What a run has proven, from each source.</summary>
internal sealed class RunBounds
{
    /// <summary>From prices; what regrets are measured against.</summary>
    public double Prices { get; set; } = double.PositiveInfinity;

    /// <summary>What lowers it; null for nothing.</summary>
    public BoundCertificate? Certificate { get; set; }

    /// <summary>From going through all that could be better; +∞ where that was not done.</summary>
    public double Enumerated { get; set; } = double.PositiveInfinity;

    /// <summary>The least of them.</summary>
    public double Least => Math.Min(Certificate?.Bound ?? Prices, Enumerated);

    /// <summary>The bound to publish beside a plan, and where it is from.</summary>
    /// <param name="value">Value of the plan; null without one.</param>
    /// <param name="core">What the core says; null where it was not asked.</param>
    public (double Bound, BoundSource Source) Published(double? value, double? core)
    {
        // A bound below a plan that is held is a lie, whoever tells it.
        double least = value - Math.Abs(value ?? 0) * RowLimits.Tolerance ?? double.NegativeInfinity;
        if (Certificate?.Bound < least)
            Certificate = null;
        (double bound, BoundSource source) = (Certificate?.Bound ?? Prices, Certificate is null ? BoundSource.Prices : BoundSource.Certificate);
        if (Enumerated < bound && Enumerated >= least)
            (bound, source) = (Enumerated, BoundSource.Enumeration);
        if (core < bound && core >= least)
            (bound, source) = (core.Value, BoundSource.CpSat);
        return (Math.Max(bound, value ?? bound), source);
    }
}
