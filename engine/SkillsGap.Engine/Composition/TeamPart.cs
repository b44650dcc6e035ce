namespace SkillsGap.Engine.Composition;

/// <summary>The part somebody plays in a composed team, told by data alone.</summary>
public enum TeamPart
{
    /// <summary>Does the work of a role that is a target of the scenario, be it for projects or as the role's existing work.</summary>
    Practitioner,

    /// <summary>Works for projects in another role that their demand names.</summary>
    Supporter,

    /// <summary>Stays with, or moves to, existing work.</summary>
    Kept,
}
