using System.Collections.Immutable;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Building;

/// <summary>All tables of a workforce as they were given, before anything is looked up.</summary>
internal sealed record WorkforceRows(
    TableRows<SkillRow> Skills,
    TableRows<SkillPrerequisiteRow> SkillPrerequisites,
    TableRows<SkillComponentRow> SkillComponents,
    TableRows<SkillTransferRow> SkillTransfers,
    TableRows<RoleRow> Roles,
    TableRows<RoleWorthRow> RoleWorths,
    TableRows<RoleRequirementRow> RoleRequirements,
    TableRows<UnitRow> Units,
    TableRows<PersonRow> People,
    TableRows<EvidenceRow> Evidence,
    TableRows<ResponseRow> Responses,
    TableRows<ModuleRow> Modules,
    TableRows<ModuleOutcomeRow> ModuleOutcomes,
    TableRows<ModulePrerequisiteRow> ModulePrerequisites,
    TableRows<CohortRow> Cohorts,
    TableRows<ProjectRow> Projects,
    TableRows<ProjectSkillRow> ProjectSkills,
    TableRows<ProjectDemandRow> ProjectDemands,
    TableRows<OutcomeRow> Outcomes,
    TableRows<AuditAdjustmentRow> Adjustments,
    TableRows<AuditAttributeRow> AuditAttributes,
    TableRows<ToolRow> Tools,
    TableRows<ToolUsageRow> ToolUsage)
{
    public IEnumerable<ITableRows> All =>
    [
        Skills, SkillPrerequisites, SkillComponents, SkillTransfers, Roles, RoleWorths, RoleRequirements, Units, People, Evidence,
        Responses, Modules, ModuleOutcomes, ModulePrerequisites, Cohorts, Projects, ProjectSkills, ProjectDemands, Outcomes,
        Adjustments, AuditAttributes, Tools, ToolUsage,
    ];

    // Reading nothing from everywhere is the one list of tables that cannot fall behind the tables.
    /// <summary>The files of all tables.</summary>
    public static ImmutableArray<string> Files { get; } = [.. Read(new EmptyTables()).All.Select(table => table.File)];

    public static WorkforceRows Read(ITableSource source) => new(
        source.Read(SkillRow.Table),
        source.Read(SkillPrerequisiteRow.Table),
        source.Read(SkillComponentRow.Table),
        source.Read(SkillTransferRow.Table),
        source.Read(RoleRow.Table),
        source.Read(RoleWorthRow.Table),
        source.Read(RoleRequirementRow.Table),
        source.Read(UnitRow.Table),
        source.Read(PersonRow.Table),
        source.Read(EvidenceRow.Table),
        source.Read(ResponseRow.Table),
        source.Read(ModuleRow.Table),
        source.Read(ModuleOutcomeRow.Table),
        source.Read(ModulePrerequisiteRow.Table),
        source.Read(CohortRow.Table),
        source.Read(ProjectRow.Table),
        source.Read(ProjectSkillRow.Table),
        source.Read(ProjectDemandRow.Table),
        source.Read(OutcomeRow.Table),
        source.Read(AuditAdjustmentRow.Table),
        source.Read(AuditAttributeRow.Table),
        source.Read(ToolRow.Table),
        source.Read(ToolUsageRow.Table));
}
