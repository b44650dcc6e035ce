namespace SkillsGap.Wire.Plans;

/// <summary>Measures of one set of pairs of person and skill.</summary>
/// <param name="Pairs"><c>required</c> or <c>evidence</c>.</param>
/// <param name="All">Of all of them.</param>
/// <param name="ByEvidence">By quarters of the number of pieces of evidence.</param>
/// <param name="ByAge">By age of the newest evidence.</param>
public sealed record EvaluationPartDocument(
    string Pairs, EvaluationGroupDocument All, IReadOnlyList<EvaluationGroupDocument> ByEvidence, IReadOnlyList<EvaluationGroupDocument> ByAge);
