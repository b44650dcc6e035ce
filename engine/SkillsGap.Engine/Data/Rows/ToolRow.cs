using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of tools.csv.</summary>
internal sealed class ToolRow : KeyedRow
{
    public static readonly Table<ToolRow> Table = new("tools.csv", Presence.Optional, "tool_id")
    {
        { "tool_id", FieldTypes.Id, row => ref row.Id },
        { "name", FieldTypes.Text, row => ref row.Name },
        { "cost_per_seat", FieldTypes.Money.OrNull(), row => ref row.CostPerSeat },
        { "seats", FieldTypes.Seats.OrNull(), row => ref row.Seats },
        { "skill_id", FieldTypes.OptionalSkill, row => ref row.Skill },
        { "introduced", FieldTypes.Date.OrNull(), row => ref row.Introduced },
    };

    public string Name = "";
    public double? CostPerSeat;
    public int? Seats;
    public Ref Skill;
    public DateOnly? Introduced;
}
