namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// How far figures may be from what they are. Limits may be missed by the stated tolerance, a part of the limit; every other figure may
/// be off by that part of the sum of its absolute terms. On top comes 10⁻¹² of the same for the rounding of whoever summed in doubles.
/// </summary>
internal readonly struct Allowance
{
    /// <summary>The loosest tolerance that a result may state.</summary>
    public const double Loosest = 1e-6;

    private const double Default = 1e-9, Rounding = 1e-12;

    /// <summary>Allows the stated tolerance, or 10⁻⁹ in place of one that may not be stated.</summary>
    public Allowance(double stated)
    {
        IsAcceptable = stated is >= 0 and <= Loosest;
        Tolerance = IsAcceptable ? stated : Default;
    }

    /// <summary>Whether the stated tolerance may be stated.</summary>
    public bool IsAcceptable { get; }

    /// <summary>What is allowed.</summary>
    public double Tolerance { get; }

    /// <summary>How far a figure made of these absolute terms may be off.</summary>
    public double Of(double magnitude) => (Tolerance + Rounding) * magnitude;

    /// <summary>How far rounding alone may take it: what a bound may be below what proves it.</summary>
    public static double RoundingOf(double magnitude) => Rounding * magnitude;
}
