namespace SkillsGap.Engine.Planning.Core;

/// <summary>What the exact core answers, in the planner's terms.</summary>
/// <param name="Status">What the solver says of the model that it was given.</param>
/// <param name="Choice">Per group a column or −1; null without a solution. To be believed only once it is counted in doubles.</param>
/// <param name="Bound">No plan is worth more; null where the solver gave none.</param>
/// <param name="Repeatable">Whether the same call gives the same answer again.</param>
/// <param name="Failure">Why there is no answer; empty where there is one.</param>
internal sealed record CoreAnswer(CpStatus Status, int[]? Choice, double? Bound, bool Repeatable, string Failure);
