using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of people.csv.</summary>
internal sealed class PersonRow : KeyedRow
{
    public static readonly Table<PersonRow> Table = new("people.csv", Presence.Filled, "person_id")
    {
        { "person_id", FieldTypes.Id, row => ref row.Id },
        { "unit_id", FieldTypes.Unit, row => ref row.Unit },
        { "role_id", FieldTypes.Role, row => ref row.Role },
        { "hours_per_week", FieldTypes.HoursPerWeek, row => ref row.HoursPerWeek },
        { "hourly_cost", FieldTypes.Money, row => ref row.HourlyCost },
        { "mentor_capacity", FieldTypes.MentorHours, row => ref row.MentorCapacity },
        { "open_to_change", FieldTypes.Flag, row => ref row.OpenToChange },
        { "preferred_format", FieldTypes.Format.OrNull(), row => ref row.PreferredFormat },
        { "name", FieldTypes.OptionalText, row => ref row.Name },
    };

    public Ref Unit;
    public Ref Role;
    public double HoursPerWeek;
    public double HourlyCost;
    public double MentorCapacity;
    public bool OpenToChange;
    public LearningFormat? PreferredFormat;
    public string Name = "";
}
