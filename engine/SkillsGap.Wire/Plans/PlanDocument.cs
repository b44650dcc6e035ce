using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>A plan as it is stored (<c>plan.json</c>): what was decided for whom, what it costs, how good it is, and what is needed to make it again.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Model">The evidence model: <c>default</c>, or <c>sha256:</c> and the hash of the model file.</param>
/// <param name="DataFingerprint">SHA-256 of the workforce and scenario that were read, hexadecimal. Of a job of the service they were read with people
/// under pseudonyms, so that nobody can be searched for by it: equal for plans of one version and scenario, never equal to that of a folder.</param>
/// <param name="Settings">What the planner was told.</param>
/// <param name="Scenario">The scenario in figures.</param>
/// <param name="Proof">How good the plan is.</param>
/// <param name="Targets">Head-count forecast per target.</param>
/// <param name="Roles">Holders per role, today and expected.</param>
/// <param name="Tiers">People in scope per tier towards the first target.</param>
/// <param name="Comparison">The plan beside the generic programme; null without one.</param>
/// <param name="People">Everybody in scope, by id.</param>
/// <param name="Rows">What is scarce or wanted: use, slack and price.</param>
/// <param name="Corrections">Levels that humans set, by person; null where there are none.</param>
/// <param name="Erased">Names that stand in place of people who were erased since: of them it says only what its sums need. Null where nobody was.</param>
public sealed record PlanDocument(
    string Format, string Engine, string Model, string DataFingerprint, PlanSettingsDocument Settings, PlanScenarioDocument Scenario,
    PlanProofDocument Proof, IReadOnlyList<TargetDocument> Targets, IReadOnlyList<RoleDocument> Roles, TiersDocument Tiers,
    ComparisonDocument? Comparison, IReadOnlyList<PersonPlanDocument> People, IReadOnlyList<PlanRowDocument> Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CorrectionDocument>? Corrections = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Erased = null)
{
    /// <summary>The only format there is so far.</summary>
    public const string CurrentFormat = "skillsgap-plan/1";
}
