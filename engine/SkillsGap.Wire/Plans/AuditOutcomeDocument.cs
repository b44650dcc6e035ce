namespace SkillsGap.Wire.Plans;

/// <summary>One metric of a person's or unit's work.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Pillar">The pillar that it enters; null for none.</param>
/// <param name="Better"><c>higher</c>, <c>lower</c> or <c>near_one</c>.</param>
/// <param name="Value">What counts now; null where nothing does.</param>
/// <param name="Before">What counted on the earlier day.</param>
/// <param name="Benchmark">What counts as fully reached.</param>
/// <param name="Reached">How far it is reached now, 0–1.</param>
/// <param name="ReachedBefore">The same on the earlier day.</param>
/// <param name="Rows">Rows that count now.</param>
/// <param name="Computed">The value before a human's adjustment; the same where none holds; null where there are no rows.</param>
public sealed record AuditOutcomeDocument(
    string Metric, string? Pillar, string Better, double? Value, double? Before, double? Benchmark, double? Reached, double? ReachedBefore, int Rows,
    double? Computed);
