namespace SkillsGap.Engine.Adjacency;

/// <summary>How much a person needs to meet a role's requirements.</summary>
public enum Tier
{
    /// <summary>Nothing: no gap skills.</summary>
    Ready,

    /// <summary>A few modules.</summary>
    Targeted,

    /// <summary>A structured path.</summary>
    Structured,

    /// <summary>Too much for a path alone, or too little to build on.</summary>
    Extensive,
}
