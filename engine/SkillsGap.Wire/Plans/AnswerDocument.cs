namespace SkillsGap.Wire.Plans;

/// <summary>What would be decided after some of the results of an assessment.</summary>
/// <param name="Option">Id of an option, as in plans.</param>
/// <param name="Kind"><c>stay</c>, <c>path</c> or <c>transition</c>.</param>
/// <param name="Role">The role whose requirements are met at the end.</param>
/// <param name="Modules">What is learned, in order.</param>
/// <param name="AsPlanned">Whether the plan decides that the same is learned towards the same role.</param>
/// <param name="Chance">How likely such a result is.</param>
public sealed record AnswerDocument(string Option, string Kind, string Role, IReadOnlyList<string> Modules, bool AsPlanned, double Chance);
