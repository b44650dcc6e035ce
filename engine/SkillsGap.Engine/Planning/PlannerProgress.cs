namespace SkillsGap.Engine.Planning;

/// <summary>How far the planner is.</summary>
/// <param name="Stage">What it is doing: <c>pricing</c>, <c>tightening</c>, <c>diving</c>, <c>repairing</c>, <c>searching</c>,
/// <c>enumerating</c>, <c>solving</c> or <c>proving</c>.</param>
/// <param name="Done">Part of the stage that is done, 0–1.</param>
/// <param name="Value">Value of the best plan so far; null before there is one.</param>
/// <param name="Bound">Least upper bound so far; null before there is one. Estimated until the result publishes the safe one.</param>
public sealed record PlannerProgress(string Stage, double Done, double? Value, double? Bound);
