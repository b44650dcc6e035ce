namespace SkillsGap.Engine.Planning;

/// <summary>How far the planner is.</summary>
/// <param name="Stage">What it is doing: <c>pricing</c>, <c>diving</c>, <c>repairing</c>, <c>searching</c>, <c>tightening</c>, <c>mending</c>,
/// <c>enumerating</c>, <c>solving</c> or <c>proving</c>; <c>relaxing</c> while <see cref="Repairs"/> are looked for.</param>
/// <param name="Done">Part of the stage that is done, 0–1.</param>
/// <param name="Value">Value of the best plan so far; null before there is one.</param>
/// <param name="Bound">Least upper bound so far; null before there is one. Estimated until the result publishes the safe one.</param>
public sealed record PlannerProgress(string Stage, double Done, double? Value, double? Bound)
{
    /// <summary>(bound − value) / max(|value|, 1e-9), at least 0; null before there are both.</summary>
    public double? Gap => Value is double value && Bound is double bound ? AllocationResult.GapOf(value, Math.Max(value, bound)) : null;
}
