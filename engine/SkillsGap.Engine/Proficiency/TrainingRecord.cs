using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency;

/// <summary>What a model was learned from, and how sure each of its parameters is.</summary>
/// <param name="AsOf">The day the training data are of; later evidence was not looked at.</param>
/// <param name="DataFingerprint">Fingerprint of the data it was trained on.</param>
/// <param name="People">People it was trained on.</param>
/// <param name="Observations">Observations of these people.</param>
/// <param name="Parameters">Every parameter but the correlations.</param>
public sealed record TrainingRecord(
    DateOnly AsOf, string DataFingerprint, int People, long Observations, ImmutableArray<LearnedParameter> Parameters)
{
    /// <summary>The day it was trained on; null where nobody says.</summary>
    public DateOnly? Trained { get; init; }

    /// <summary>Version of the engine that trained it; empty where nobody says.</summary>
    public string Engine { get; init; } = "";
}
