using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>A change of a scenario under which there is a plan: one was found.</summary>
/// <param name="Text">The change in the planner's words, as in <c>raise the budget from 1,000 to 9,150 USD</c>.</param>
/// <param name="Limits">The same as limits of the problem; null for a change that makes other options: a later deadline, a pin dropped.</param>
public sealed record ScenarioRepair(string Text, AllocationRepair? Limits);
