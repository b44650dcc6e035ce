using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of projects.csv.</summary>
internal sealed class ProjectRow : KeyedRow
{
    public static readonly Table<ProjectRow> Table = new("projects.csv", Presence.Required, "project_id")
    {
        { "project_id", FieldTypes.Id, row => ref row.Id },
        { "name", FieldTypes.Text, row => ref row.Name },
        { "start_date", FieldTypes.Date, row => ref row.StartDate },
        { "places", FieldTypes.Seats, row => ref row.Places },
    };

    public string Name = "";
    public DateOnly StartDate;
    public int Places;
}
