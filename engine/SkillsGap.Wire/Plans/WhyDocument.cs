namespace SkillsGap.Wire.Plans;

/// <summary>Everything behind one person's decision.</summary>
/// <param name="Person">The person towards the target.</param>
/// <param name="Skills">One entry per requirement, with the evidence behind it.</param>
/// <param name="Foundations">What was taught and never applied since.</param>
/// <param name="NotUsed">Evidence that was left out.</param>
/// <param name="Decision">What the plan decides; null out of scope or without a plan.</param>
/// <param name="Reason">Why; null with the decision.</param>
public sealed record WhyDocument(
    PersonGapsDocument Person, IReadOnlyList<SkillWhyDocument> Skills, IReadOnlyList<FoundationDocument> Foundations,
    IReadOnlyList<NotUsedDocument> NotUsed, DecisionDocument? Decision, ReasonDocument? Reason);
