namespace SkillsGap.Wire.Plans;

/// <summary>Probability of success of a kind of path, declared and as outcomes say.</summary>
/// <param name="Kind"><c>self-paced</c>, <c>self-paced-mentored</c>, <c>cohort</c> or <c>cohort-mentored</c>.</param>
/// <param name="Ended">Paths that ended.</param>
/// <param name="Succeeded">Those of them that succeeded.</param>
/// <param name="Declared">Mean probability that was declared for them; for those planned where none ended.</param>
/// <param name="Observed">Share that succeeded; null where none ended.</param>
/// <param name="Posterior">Mean of the posterior.</param>
/// <param name="Low">Lower end of its 90 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record SuccessDocument(
    string Kind, int Ended, int Succeeded, double Declared, double? Observed, double Posterior, double Low, double High);
