namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>A normal belief as precision and precision × mean, in which independent knowledge adds up.</summary>
internal readonly record struct Belief(double Precision, double Shift)
{
    /// <summary>Its mean; only where the precision is positive.</summary>
    internal double Mean => Shift / Precision;

    /// <summary>Its variance; only where the precision is positive.</summary>
    internal double Variance => 1 / Precision;

    /// <summary>The belief of this mean and variance.</summary>
    internal static Belief Of(double mean, double variance) => new(1 / variance, mean / variance);

    /// <summary>What it says of something that differs from this by independent noise with mean 0.</summary>
    internal Belief Blurred(double variance)
    {
        var factor = 1 / (1 + (variance * Precision));
        return new(Precision * factor, Shift * factor);
    }

    public static Belief operator +(Belief a, Belief b) => new(a.Precision + b.Precision, a.Shift + b.Shift);

    public static Belief operator -(Belief a, Belief b) => new(a.Precision - b.Precision, a.Shift - b.Shift);
}
