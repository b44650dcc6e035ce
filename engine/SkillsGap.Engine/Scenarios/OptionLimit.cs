using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>A limit on what options use together, beside those that make things scarce.</summary>
/// <param name="Row">Id of its row; no other row has it.</param>
/// <param name="Most">Most total use, at least 0.</param>
/// <param name="Use">What an option of a person (an index) uses, at least 0.</param>
public sealed record OptionLimit(string Row, double Most, Func<int, LearningOption, double> Use);
