namespace SkillsGap.Wire.Plans;

/// <summary>How good estimates are, beside simpler ways.</summary>
/// <param name="Against"><c>truth</c> where true levels are known, else <c>assessments</c>: each predicted from what else was known on its day.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Cases">Pairs of person and skill that were compared.</param>
/// <param name="Parts">The same measures of two sets of them: <c>required</c> by the person's role, and those with any <c>evidence</c>.</param>
/// <param name="Unsaid">What cannot be said, and why.</param>
public sealed record EvaluationDocument(
    string Against, DateOnly AsOf, int Cases, IReadOnlyList<EvaluationPartDocument> Parts, IReadOnlyList<string> Unsaid);
