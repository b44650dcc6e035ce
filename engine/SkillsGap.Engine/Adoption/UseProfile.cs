namespace SkillsGap.Engine.Adoption;

/// <summary>How one person uses a tool, over the window.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="ActiveShare">Share of working days with use, 0–1.</param>
/// <param name="Features">Different features used.</param>
/// <param name="Sessions">Sessions a day of use.</param>
/// <param name="Level">How far they have come.</param>
public readonly record struct UseProfile(int Person, double ActiveShare, int Features, double Sessions, Maturity Level)
{
    /// <summary>Features used in a week of use, on average.</summary>
    public double Breadth { get; init; }
}
