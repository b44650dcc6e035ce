using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of cohorts.csv.</summary>
internal sealed class CohortRow : KeyedRow
{
    public static readonly Table<CohortRow> Table = new("cohorts.csv", Presence.Required, "cohort_id")
    {
        { "cohort_id", FieldTypes.Id, row => ref row.Id },
        { "module_id", FieldTypes.Module, row => ref row.Module },
        { "start_date", FieldTypes.Date, row => ref row.StartDate },
        { "weeks", FieldTypes.Weeks, row => ref row.Weeks },
        { "seats", FieldTypes.Seats, row => ref row.Seats },
    };

    public Ref Module;
    public DateOnly StartDate;
    public int Weeks;
    public int Seats;
}
