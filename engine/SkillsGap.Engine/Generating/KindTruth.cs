using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// How one kind of evidence really works in a world. A score is <c>y = a + c·x + b + ε</c>, b shared by a person's scores of the kind,
/// then cut to 0–1 and rounded to hundredths; evidence comes about with the odds <c>rate/(1 − rate)·e^(γ·(x − 0.5)/σ)</c>, x the level on its day,
/// times what the person's zeal adds.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Offset">a.</param>
/// <param name="Slope">c; positive.</param>
/// <param name="Validity">r: correlation of the uncut score with levels that spread by σ, 0–1.</param>
/// <param name="SharedSd">Standard deviation of b.</param>
/// <param name="OwnSd">Standard deviation of ε at weight 1.</param>
/// <param name="Selection">γ: log-odds per σ of level. Above 0, who is good gives more evidence.</param>
/// <param name="Rate">Probability at level 0.5 on a full occasion, for a skill the role requires and a person of ordinary zeal.</param>
public sealed record KindTruth(
    EvidenceKind Kind, double Offset, double Slope, double Validity, double SharedSd, double OwnSd, double Selection, double Rate);
