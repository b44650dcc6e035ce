namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>On which scale a parameter is learned, so that no step can leave its range.</summary>
internal enum ParameterScale
{
    /// <summary>As it is.</summary>
    Linear,

    /// <summary>Its logarithm: it is positive.</summary>
    Logarithm,

    /// <summary>Its log-odds: it lies between 0 and 1.</summary>
    Logit,
}
