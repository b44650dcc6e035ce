namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>Whether archetypes help a model, as held-out assessments say.</summary>
/// <param name="Model">The model, with archetypes where they help and unchanged where they do not.</param>
/// <param name="HeldOut">Assessments held out to decide.</param>
/// <param name="Gain">By how much the best archetypes raise the mean log likelihood of a held-out assessment; 0 where none were tried.</param>
/// <param name="StandardError">Its standard error, over people; 0 where none were tried.</param>
/// <param name="KeptBecause">Why there are none, in words; null where they help.</param>
public sealed record ArchetypeDecision(EvidenceModel Model, int HeldOut, double Gain, double StandardError, string? KeptBecause);
