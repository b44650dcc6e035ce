namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// What a parameter does in a model. To add one: give it a line in <see cref="ParameterList"/>, its place in <see cref="ParameterSpace"/> and its
/// derivative in <see cref="PersonGradient"/>.
/// </summary>
internal enum ParameterRole
{
    /// <summary>a of a kind.</summary>
    Offset,

    /// <summary>c of a kind.</summary>
    Slope,

    /// <summary>β of a kind.</summary>
    SharedSd,

    /// <summary>ν of a kind.</summary>
    OwnSd,

    /// <summary>What the presence of a kind's scores adds.</summary>
    Presence,

    /// <summary>Typical log(1 + count) of a kind.</summary>
    CountTypical,

    /// <summary>Growth of log(1 + count) per level.</summary>
    CountPerLevel,

    /// <summary>Standard deviation of log(1 + count) at one level.</summary>
    CountSd,

    /// <summary>The role bonus.</summary>
    RoleBonus,

    /// <summary>The pull towards the level that a role requires.</summary>
    RolePull,

    /// <summary>The bonus of skills that no role requires and that there is evidence of.</summary>
    EvidencedBonus,

    /// <summary>ρ.</summary>
    StableShare,

    /// <summary>κ.</summary>
    FadingTogether,

    /// <summary>A factor on every σ.</summary>
    Spread,

    /// <summary>A factor on every half-life.</summary>
    HalfLives,

    /// <summary>m of a skill.</summary>
    Mean,
}
