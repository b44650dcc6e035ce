namespace SkillsGap.Wire.Plans;

/// <summary>Which assessments would raise the expected value of the plan most.</summary>
/// <param name="Currency">Currency of all worths.</param>
/// <param name="LookedAt">Pairs of person and skill of which the worth was worked out.</param>
/// <param name="Possible">Pairs that there are.</param>
/// <param name="Cancelled">Whether it was ended early: there may be assessments that are worth more.</param>
/// <param name="Questions">Assessments, the one that is worth most first.</param>
public sealed record AskDocument(string Currency, int LookedAt, int Possible, bool Cancelled, IReadOnlyList<QuestionDocument> Questions);
