using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What would be decided after some of the results that an assessment may have.</summary>
/// <param name="Option">The best at the plan's prices; of options that learn the same, the one that is best most often.</param>
/// <param name="Chance">How likely such a result is.</param>
public sealed record AnsweredDecision(LearningOption Option, double Chance);
