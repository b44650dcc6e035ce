using System.Collections.Immutable;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Building;

/// <summary>All ids that something may refer to.</summary>
internal sealed class Ids
{
    private readonly IdIndex[] indices;

    private Ids(IdIndex competencies, IdIndex attributes, params IdIndex[] indices) =>
        (Competencies, Attributes, this.indices) = (competencies, attributes, indices);

    /// <summary>None: for files that refer to nothing outside.</summary>
    public static Ids None { get; } = Of(new Workforce(new([], [], [], []), [], [], [], [], [], [], []));

    /// <summary>The competencies that skills belong to.</summary>
    public IdIndex Competencies { get; }

    /// <summary>The protected attributes that anybody has.</summary>
    public IdIndex Attributes { get; }

    public IdIndex this[Entity entity] => indices[(int)entity];

    public static Ids Of(WorkforceRows rows)
    {
        return new(
            new IdIndex("competency", SkillRow.Table.File, rows.Skills.Rows.Select(skill => skill.CompetencyId), rows.Skills.Complete),
            OfAttributes(rows.AuditAttributes.Rows.Select(row => row.Attribute), rows.AuditAttributes.Complete),
            Of("skill", rows.Skills), Of("role", rows.Roles), Of("unit", rows.Units), Of("person", rows.People),
            Of("module", rows.Modules), Of("project", rows.Projects), Of("tool", rows.Tools));

        static IdIndex Of<TRow>(string noun, TableRows<TRow> table)
            where TRow : KeyedRow, new() => new(noun, table.File, table.Rows.Select(row => row.Id), table.Complete);
    }

    public static Ids Of(Workforce workforce) => Of(workforce, []);

    public static Ids Of(Workforce workforce, ImmutableArray<AuditAttribute> attributes) => new(
        new IdIndex("competency", SkillRow.Table.File, workforce.Taxonomy.Skills.Select(skill => skill.CompetencyId), true),
        OfAttributes(attributes.Select(one => one.Attribute), true),
        new IdIndex("skill", SkillRow.Table.File, workforce.Taxonomy.Skills.Select(skill => skill.Id), true),
        new IdIndex("role", RoleRow.Table.File, workforce.Roles.Select(role => role.Id), true),
        new IdIndex("unit", UnitRow.Table.File, workforce.Units.Select(unit => unit.Id), true),
        new IdIndex("person", PersonRow.Table.File, workforce.People.Select(person => person.Id), true),
        new IdIndex("module", ModuleRow.Table.File, workforce.Modules.Select(module => module.Id), true),
        new IdIndex("project", ProjectRow.Table.File, workforce.Projects.Select(project => project.Id), true),
        new IdIndex("tool", ToolRow.Table.File, workforce.Tools.Select(tool => tool.Id), true));

    private static IdIndex OfAttributes(IEnumerable<string> attributes, bool complete) =>
        new("protected attribute", AuditAttributeRow.Table.File, attributes, complete);
}
