namespace SkillsGap.Engine.Matching;

/// <summary>By what matches are ranked.</summary>
public enum MatchMeasure
{
    /// <summary>By what is there.</summary>
    Fit = 0,

    /// <summary>By what is there or carries over.</summary>
    Reach = 1,
}
