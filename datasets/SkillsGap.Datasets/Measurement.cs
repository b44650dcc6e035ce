namespace SkillsGap.Datasets;

/// <summary>
/// How a scored kind shows a level: <c>y = a + x + b + ε</c>, b shared per person and kind, ε fresh; their variances follow from the kind's
/// validity r as <c>σ²(1 − r²)/r²</c>, σ = 0.22, a quarter of it shared where <paramref name="Shared"/>. Written out here on its own so
/// that a slip in the engine's table is not copied into its test data.
/// </summary>
/// <param name="Leniency">a.</param>
/// <param name="Validity">r.</param>
/// <param name="Shared">Whether a quarter of the variance is shared.</param>
public sealed record Measurement(double Leniency, double Validity, bool Shared)
{
    /// <summary>Standard deviation of levels among people.</summary>
    public const double Sigma = 0.22;

    /// <summary>The kinds that are drawn with a score.</summary>
    public static readonly IReadOnlyDictionary<string, Measurement> Of = new Dictionary<string, Measurement>
    {
        ["self_report"] = new(0.07, 0.29, true),
        ["project"] = new(0, 0.45, false),
        ["code"] = new(0, 0.50, false),
        ["supervisor"] = new(0, 0.72, true),
        ["tool_usage"] = new(0, 0.40, false),
        ["assessment"] = new(0, 0.90, false),
    };

    private double Variance => Sigma * Sigma * (1 - (Validity * Validity)) / (Validity * Validity);

    /// <summary>Standard deviation of b.</summary>
    public double SharedSd => Shared ? Math.Sqrt(Variance / 4) : 0;

    /// <summary>Standard deviation of ε at weight 1.</summary>
    public double OwnSd => Math.Sqrt(Shared ? Variance * 3 / 4 : Variance);
}
