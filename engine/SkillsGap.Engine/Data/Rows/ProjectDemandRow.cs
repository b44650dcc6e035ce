using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of project_demand.csv.</summary>
internal sealed class ProjectDemandRow : Row
{
    public static readonly Table<ProjectDemandRow> Table = new("project_demand.csv", Presence.Optional, "project_id", "role_id")
    {
        { "project_id", FieldTypes.Project, row => ref row.Project },
        { "role_id", FieldTypes.Role, row => ref row.Role },
        { "person_months", FieldTypes.PersonMonths, row => ref row.PersonMonths },
        { "value_per_month", FieldTypes.Money.OrNull(), row => ref row.ValuePerMonth },
    };

    public Ref Project;
    public Ref Role;
    public double PersonMonths;
    public double? ValuePerMonth;
}
