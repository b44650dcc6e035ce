namespace SkillsGap.Engine.Audit;

/// <summary>What the people of a group of an audit have in common.</summary>
public enum GroupKind
{
    /// <summary>Everybody.</summary>
    Whole,

    /// <summary>The role they hold.</summary>
    Role,

    /// <summary>The unit they belong to themselves; the people of units below it are in those.</summary>
    Unit,
}
