using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency;

/// <summary>A model that was learned from a workforce, and what there is to know about how.</summary>
/// <param name="SkillIds">The skills the model is of, by id, in its order: workforces may hold them in another.</param>
/// <param name="Model">The model.</param>
/// <param name="Training">Where it comes from.</param>
public sealed record LearnedModel(ImmutableArray<string> SkillIds, EvidenceModel Model, TrainingRecord Training);
