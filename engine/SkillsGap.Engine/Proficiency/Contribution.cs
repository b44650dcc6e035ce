using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>What one observation adds to an estimate.</summary>
/// <param name="Skill">Index of the skill it observes; it may inform another one.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Date">Day of the evidence, the latest of a count; the day asked about where there was none to count.</param>
/// <param name="Observed">The level it shows; of unscored evidence the level that its count stands for (<see cref="CountScale"/>).</param>
/// <param name="Expected">The level it was expected to show before any evidence.</param>
/// <param name="Amount">What it adds to the mean: its weight in this estimate times (observed − expected).</param>
/// <param name="Evidence">Indices of the evidence: one where it is scored, all that is counted where it is not, none where there was
/// none.</param>
public sealed record Contribution(
    int Skill, EvidenceKind Kind, DateOnly Date, double Observed, double Expected, double Amount, ImmutableArray<int> Evidence);
