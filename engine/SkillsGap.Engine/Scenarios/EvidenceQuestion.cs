using System.Collections.Immutable;

namespace SkillsGap.Engine.Scenarios;

/// <summary>An assessment that could be made, and what it would be worth to know its result before anything is decided.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Mean">The estimated level today.</param>
/// <param name="Sd">Its standard deviation.</param>
/// <param name="Worth">By how much the expected value of the plan rises, at its prices; in the scenario's currency.</param>
/// <param name="Answers">What would be decided, the likeliest first; chances sum to 1.</param>
/// <param name="ChangeChance">Chance that something else is best to learn than what the plan decides.</param>
public sealed record EvidenceQuestion(
    int Person, int Skill, double Mean, double Sd, double Worth, ImmutableArray<AnsweredDecision> Answers, double ChangeChance);
