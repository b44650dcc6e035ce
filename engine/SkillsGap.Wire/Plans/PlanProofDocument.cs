using System.Text.Json.Serialization;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Wire.Plans;

/// <summary>How good the plan is: why the planner stopped, what it holds and what is proven are three things.</summary>
/// <param name="Status"><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</param>
/// <param name="Stopped"><c>gap</c>, <c>time</c>, <c>iterations</c> or <c>cancelled</c>.</param>
/// <param name="Repeatable">Whether the same input gives the same bytes again.</param>
/// <param name="Value">Value of the plan, less what moves cost; null without one.</param>
/// <param name="Bound">No plan is worth more.</param>
/// <param name="BoundFrom">What proves the bound.</param>
/// <param name="PriceBound">The bound that the prices prove.</param>
/// <param name="Gap">(bound − value) / max(|value|, 1e-9); null without a plan.</param>
/// <param name="Conflict">Rows that cannot be kept together; empty unless infeasible.</param>
/// <param name="Proof">Prices of phase 1 of the rows in conflict, every other one being 0; null unless prices prove that there is no plan.</param>
/// <param name="Tolerance">Part of a limit by which the plan may miss it; 1e-9 where a plan does not say.</param>
/// <param name="CoreFailures">What went wrong with the exact core; null where nothing did.</param>
/// <param name="ConflictMembers">The limits and required groups that cannot all be kept; null where none are named.</param>
/// <param name="Irreducible">Whether the planner found a plan for the members with any one of them dropped; null without a conflict.</param>
/// <param name="Repairs">What could be changed about the scenario, each verified by a plan; null where nothing was found or there is a plan.</param>
/// <param name="Moves">What is changed of the decisions of an earlier plan; null where it was made from none.</param>
/// <param name="Certificate">What proves a bound below the price bound; null where nothing is gained.</param>
public sealed record PlanProofDocument(
    string Status, string Stopped, bool Repeatable, double? Value, double Bound, string BoundFrom, double PriceBound, double? Gap,
    IReadOnlyList<string> Conflict, IReadOnlyDictionary<string, double>? Proof = null, double Tolerance = 1e-9,
    IReadOnlyList<string>? CoreFailures = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ConflictMemberDocument>? ConflictMembers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Irreducible = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ScenarioRepairDocument>? Repairs = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MovesDocument? Moves = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CertificateDocument? Certificate = null);
