using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.Usage;

/// <summary>A row of a usage export: a person, as the tool knows them, or a unit; a tool, and a day or the first of some.</summary>
internal sealed class UsageExportRow : Row
{
    public static readonly Table<UsageExportRow> Table = new("usage export", Presence.Filled)
    {
        { "person", FieldTypes.OptionalText, row => ref row.Person },
        { "unit", FieldTypes.OptionalUnit, row => ref row.Unit },
        { "tool", FieldTypes.Id, row => ref row.Tool },
        { "date", FieldTypes.Date, row => ref row.Date },
        { "days", FieldTypes.UsageDays.Or(1), row => ref row.Days },
        { "active", FieldTypes.Active, row => ref row.Active },
        { "sessions", FieldTypes.Factor.Or(0), row => ref row.Sessions },
        { "features", FieldTypes.OptionalText, row => ref row.Features },
        { "hours_saved", FieldTypes.Factor.OrNull(), row => ref row.HoursSaved },
    };

    public string Person = "";
    public Ref Unit;
    public string Tool = "";
    public DateOnly Date;
    public int Days = 1;
    public double Active;
    public double Sessions;
    public string Features = "";
    public double? HoursSaved;

    public override void Check(ReportFault report)
    {
        if ((Person.Length == 0) == (Unit.Id.Length == 0))
        {
            report("person", Person, new(Unit.Id.Length == 0 ? "is empty, and so is unit." : "is there, and unit is too.",
                "Name who used the tool, or the unit whose people are counted, and not both."));
        }
    }
}
