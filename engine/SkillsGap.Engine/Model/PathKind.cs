namespace SkillsGap.Engine.Model;

/// <summary>The kinds of path whose success is learned apart: few, so that each gathers outcomes.</summary>
public enum PathKind
{
    /// <summary>Self-paced, alone.</summary>
    SelfPaced,

    /// <summary>Self-paced, with a mentor.</summary>
    SelfPacedMentored,

    /// <summary>With at least one cohort, alone.</summary>
    Cohort,

    /// <summary>With at least one cohort and a mentor.</summary>
    CohortMentored,
}
