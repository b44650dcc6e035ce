namespace SkillsGap.Engine.Composition;

/// <summary>What a composition of a team assumes beyond its data.</summary>
/// <param name="Availability">Part of a month that somebody who works for projects gives to them; the rest stays with the work of the role they
/// hold. Above 0 and at most 1; default 0.5. Projects need person-months ÷ (months of the horizon × availability) heads.</param>
public sealed record DesignSettings(double Availability = 0.5)
{
    /// <summary>Relative gap at which a composition is good enough unless told otherwise: it is a direction, not a schedule.</summary>
    public const double DefaultGap = 0.005;

    /// <summary>Throws where a setting is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The availability is not above 0 and at most 1.</exception>
    public void Check()
    {
        if (!(Availability is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(Availability), Availability, "Availability is above 0 and at most 1.");
    }
}
