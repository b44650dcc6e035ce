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

/// <summary>Where an estimate comes from: prior, contributions and correction add up to the mean.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Mean">The estimate.</param>
/// <param name="Prior">What is believed before any evidence.</param>
/// <param name="Correction">What a human's correction adds; null without one.</param>
/// <param name="Contributions">What each observation adds, the largest first.</param>
public sealed record SkillWhyDocument(
    string Skill, double Mean, double Prior, double? Correction, IReadOnlyList<ContributionDocument> Contributions);

/// <summary>What one observation adds to an estimate.</summary>
/// <param name="Skill">The skill that was observed.</param>
/// <param name="Kind">Kind of evidence.</param>
/// <param name="Date">Its day.</param>
/// <param name="Observed">The level it shows.</param>
/// <param name="Expected">The level expected before.</param>
/// <param name="Adds">What it adds.</param>
public sealed record ContributionDocument(string Skill, string Kind, DateOnly Date, double Observed, double Expected, double Adds);

/// <summary>A skill taught and never applied since.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Kind"><c>training</c> or <c>certification</c>.</param>
/// <param name="Date">The day of the latest.</param>
/// <param name="Note">Its note.</param>
public sealed record FoundationDocument(string Skill, string Kind, DateOnly Date, string Note);

/// <summary>Evidence that was left out.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Kind">Kind of evidence.</param>
/// <param name="Date">Its day.</param>
/// <param name="Because">Why.</param>
public sealed record NotUsedDocument(string Skill, string Kind, DateOnly Date, string Because);
