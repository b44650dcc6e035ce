namespace SkillsGap.Engine.Adoption;

/// <summary>How far somebody has come with a tool; the limits are <see cref="AdoptionSettings"/>'s.</summary>
public enum Maturity
{
    /// <summary>Did not use it in the window.</summary>
    None,

    /// <summary>Used it.</summary>
    Basic,

    /// <summary>Reaches all of <see cref="AdoptionSettings.Intermediate"/>.</summary>
    Intermediate,

    /// <summary>Reaches all of <see cref="AdoptionSettings.Advanced"/>.</summary>
    Advanced,
}
