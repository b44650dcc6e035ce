namespace SkillsGap.Engine.Model;

/// <summary>What can be decided about a person.</summary>
public enum OptionKind
{
    /// <summary>Nothing changes.</summary>
    Stay,

    /// <summary>A learning path towards a target's capability; the title stays.</summary>
    Path,

    /// <summary>A move to another role, with a bridging path where there are gaps.</summary>
    Transition,
}
