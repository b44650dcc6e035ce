namespace SkillsGap.Engine.Composition;

/// <summary>The two kinds of work that a role may have.</summary>
public enum WorkKind
{
    /// <summary>Work of the projects, and of a target that the scenario wants people for.</summary>
    Projects,

    /// <summary>What holders of the role do anyway.</summary>
    Existing,
}
