namespace SkillsGap.Engine.Planning;

/// <summary>What of a problem a <see cref="ConflictMember"/> is.</summary>
public enum ConflictSide
{
    /// <summary>The lower limit of a row.</summary>
    Lower,

    /// <summary>The upper limit of a row.</summary>
    Upper,

    /// <summary>That a group has to take an option; one of a single option is pinned to it.</summary>
    Required,
}
