using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>How good a composition is.</summary>
/// <param name="Status"><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</param>
/// <param name="Stopped">Why the planner stopped: <c>gap</c>, <c>time</c>, <c>iterations</c> or <c>cancelled</c>.</param>
/// <param name="Repeatable">Whether the same data and seed give the same again.</param>
/// <param name="Value">Worth of the composition less what getting ready costs; null without one.</param>
/// <param name="Bound">No composition is worth more.</param>
/// <param name="BoundFrom">What proves the bound.</param>
/// <param name="Gap">Distance of the two, relative to the value; null without a composition.</param>
/// <param name="CoreFailures">What went wrong with the exact core; absent where nothing did.</param>
public sealed record DesignProofDocument(
    string Status, string Stopped, bool Repeatable, double? Value, double Bound, string BoundFrom, double? Gap,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? CoreFailures = null);
