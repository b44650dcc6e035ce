using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>A workforce in columns: a property a table of a workforce folder, a property a column, and in a column a value a row. Dates are texts such
/// as <c>2026-01-05</c>; an optional column may be left out, and its values may be null. A name that is no table or column is an error.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WorkforceTables
{
    /// <summary>What can be known.</summary>
    [JsonPropertyName("skills")]
    public required SkillsTable Skills { get; init; }

    /// <summary>What must be known before something else. Absent for none.</summary>
    [JsonPropertyName("skill_prerequisites")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkillPrerequisitesTable? SkillPrerequisites { get; init; }

    /// <summary>What skills are made of. Absent for none.</summary>
    [JsonPropertyName("skill_components")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkillComponentsTable? SkillComponents { get; init; }

    /// <summary>Declared transfer; overrides the computed one. Absent for none.</summary>
    [JsonPropertyName("skill_transfer")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkillTransferTable? SkillTransfer { get; init; }

    /// <summary>Roles people hold or may move to.</summary>
    [JsonPropertyName("roles")]
    public required RolesTable Roles { get; init; }

    /// <summary>Worth that falls with head-count; overrides the value of the role. Absent for none.</summary>
    [JsonPropertyName("role_worth")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoleWorthTable? RoleWorth { get; init; }

    /// <summary>What roles require.</summary>
    [JsonPropertyName("role_requirements")]
    public required RoleRequirementsTable RoleRequirements { get; init; }

    /// <summary>Organisational units.</summary>
    [JsonPropertyName("units")]
    public required UnitsTable Units { get; init; }

    /// <summary>The people.</summary>
    [JsonPropertyName("people")]
    public required PeopleTable People { get; init; }

    /// <summary>What was observed of people.</summary>
    [JsonPropertyName("evidence")]
    public required EvidenceTable Evidence { get; init; }

    /// <summary>Answers to items of tests and quizzes. Absent for none.</summary>
    [JsonPropertyName("responses")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResponsesTable? Responses { get; init; }

    /// <summary>The learning catalogue.</summary>
    [JsonPropertyName("modules")]
    public required ModulesTable Modules { get; init; }

    /// <summary>What modules teach.</summary>
    [JsonPropertyName("module_outcomes")]
    public required ModuleOutcomesTable ModuleOutcomes { get; init; }

    /// <summary>What modules ask for.</summary>
    [JsonPropertyName("module_prerequisites")]
    public required ModulePrerequisitesTable ModulePrerequisites { get; init; }

    /// <summary>Modules taught on dates.</summary>
    [JsonPropertyName("cohorts")]
    public required CohortsTable Cohorts { get; init; }

    /// <summary>Projects to practise on.</summary>
    [JsonPropertyName("projects")]
    public required ProjectsTable Projects { get; init; }

    /// <summary>What projects need.</summary>
    [JsonPropertyName("project_skills")]
    public required ProjectSkillsTable ProjectSkills { get; init; }

    /// <summary>What came of people's and units' work; read by the audit alone. Absent for none.</summary>
    [JsonPropertyName("outcomes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OutcomesTable? Outcomes { get; init; }

    /// <summary>Figures of the audit that humans set. Absent for none.</summary>
    [JsonPropertyName("audit_adjustments")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditAdjustmentsTable? AuditAdjustments { get; init; }

    /// <summary>Work that projects have for people of each role; no plan is made from it. Absent for none.</summary>
    [JsonPropertyName("project_demand")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProjectDemandTable? ProjectDemand { get; init; }

    /// <summary>Protected attributes; read by the audit alone. Absent for none.</summary>
    [JsonPropertyName("audit_attributes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditAttributesTable? AuditAttributes { get; init; }

    /// <summary>Tools whose use is recorded. Absent for none.</summary>
    [JsonPropertyName("tools")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ToolsTable? Tools { get; init; }

    /// <summary>The use of tools. Absent for none.</summary>
    [JsonPropertyName("tool_usage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ToolUsageTable? ToolUsage { get; init; }
}
