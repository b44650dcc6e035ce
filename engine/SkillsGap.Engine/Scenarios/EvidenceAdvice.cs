using System.Collections.Immutable;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Which assessments would help the plan most.</summary>
/// <param name="Questions">Those with a worth above 0, the most first.</param>
/// <param name="LookedAt">Pairs of person and skill of which the worth was worked out.</param>
/// <param name="Possible">Pairs there are: people in scope without a pin times skills in which they could be assessed.</param>
public sealed record EvidenceAdvice(ImmutableArray<EvidenceQuestion> Questions, int LookedAt, int Possible);
