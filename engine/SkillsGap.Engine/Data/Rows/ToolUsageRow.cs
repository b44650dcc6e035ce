using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of tool_usage.csv: of a person or of a unit.</summary>
internal sealed class ToolUsageRow : Row
{
    public static readonly Table<ToolUsageRow> Table = new("tool_usage.csv", Presence.Optional, "person_id", "unit_id", "tool_id", "date")
    {
        { "person_id", FieldTypes.OptionalPerson, row => ref row.Person },
        { "unit_id", FieldTypes.OptionalUnit, row => ref row.Unit },
        { "tool_id", FieldTypes.Tool, row => ref row.Tool },
        { "date", FieldTypes.Date, row => ref row.Date },
        { "days", FieldTypes.UsageDays.Or(1), row => ref row.Days },
        { "active", FieldTypes.Active, row => ref row.Active },
        { "sessions", FieldTypes.Factor.Or(0), row => ref row.Sessions },
        { "features", FieldTypes.OptionalName, row => ref row.Features },
        { "hours_saved", FieldTypes.Factor.OrNull(), row => ref row.HoursSaved },
    };

    public Ref Person;
    public Ref Unit;
    public Ref Tool;
    public DateOnly Date;
    public int Days = 1;
    public double Active;
    public double Sessions;
    public string Features = "";
    public double? HoursSaved;

    public override void Check(ReportFault report)
    {
        if ((Person.Id.Length == 0) == (Unit.Id.Length == 0))
        {
            report("person_id", Person.Id, new(Unit.Id.Length == 0 ? "is empty, and so is unit_id." : "is there, and unit_id is too.",
                "Name the person who used the tool, or the unit whose people are counted, and not both."));
        }
        else if (Person.Id.Length > 0 && Active > Days)
        {
            report("active", $"{Active}", new($"is more days of use than the {Days} of the row.", "Correct active, or days (7 for a week)."));
        }
    }
}
