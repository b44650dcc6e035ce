namespace SkillsGap.Wire.Plans;

/// <summary>One point of a frontier. What is of people is null for an allocation problem, and everything of a plan where there is none.</summary>
/// <param name="Limit">The budget, the head-count or the row's upper limit; null for a deadline.</param>
/// <param name="Deadline">The deadline; null for anything else.</param>
/// <param name="Status"><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</param>
/// <param name="Stopped"><c>gap</c>, <c>time</c>, <c>iterations</c> or <c>cancelled</c>.</param>
/// <param name="Repeatable">Whether the same input gives the same again.</param>
/// <param name="Value">Value of the plan.</param>
/// <param name="Bound">No plan under this limit is worth more; null where there is none.</param>
/// <param name="BoundFrom">What proves the bound.</param>
/// <param name="Gap">(bound − value) / max(|value|, 1e-9).</param>
/// <param name="Price">What one more unit of the limit is worth; null for a deadline.</param>
/// <param name="Used">Use of the limit; null for a deadline and a head-count.</param>
/// <param name="Hours">Hours of those who learn.</param>
/// <param name="Cash">Cash of the plan.</param>
/// <param name="Learning">People who learn or move.</param>
/// <param name="Targets">Head-count forecast per target.</param>
/// <param name="Conflict">Rows that cannot be kept together; null unless infeasible and proven by prices.</param>
public sealed record FrontierPointDocument(
    double? Limit, DateOnly? Deadline, string Status, string Stopped, bool Repeatable, double? Value, double? Bound, string BoundFrom, double? Gap,
    double? Price, double? Used, double? Cash, double? Hours, int? Learning, IReadOnlyList<TargetDocument>? Targets, IReadOnlyList<string>? Conflict);
