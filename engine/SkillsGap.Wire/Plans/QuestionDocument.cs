namespace SkillsGap.Wire.Plans;

/// <summary>An assessment that could be made.</summary>
/// <param name="Person">The person.</param>
/// <param name="Skill">The skill.</param>
/// <param name="Mean">Estimated level today.</param>
/// <param name="Sd">Its standard deviation.</param>
/// <param name="Worth">By how much the expected value of the plan rises, at its prices.</param>
/// <param name="ChangeChance">Chance that something else is best to learn than what the plan decides.</param>
/// <param name="Now">Id of the option that the plan decides now.</param>
/// <param name="Answers">What would be decided, the likeliest first.</param>
public sealed record QuestionDocument(
    string Person, string Skill, double Mean, double Sd, double Worth, double ChangeChance, string Now, IReadOnlyList<AnswerDocument> Answers);
