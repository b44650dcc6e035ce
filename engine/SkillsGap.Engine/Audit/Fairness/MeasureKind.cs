namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>When what a measure counts is given.</summary>
public enum MeasureKind
{
    /// <summary>The plan gives it.</summary>
    Plan,

    /// <summary>A score that the plan used.</summary>
    Score,

    /// <summary>It was given before, and stands in the evidence.</summary>
    SoFar,
}
