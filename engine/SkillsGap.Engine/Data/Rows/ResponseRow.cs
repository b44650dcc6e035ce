using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of responses.csv. An item may be answered several times, even in a day.</summary>
internal sealed class ResponseRow : Row
{
    public static readonly Table<ResponseRow> Table = new Table<ResponseRow>("responses.csv", Presence.Optional)
    {
        { "person_id", FieldTypes.Person, row => ref row.Person },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "item_id", FieldTypes.Id, row => ref row.Item },
        { "correct", FieldTypes.Correct, row => ref row.Correct },
        { "date", FieldTypes.Date, row => ref row.Date },
    }.IdentifiedBy("person_id", "skill_id", "item_id", "date");

    public Ref Person;
    public Ref Skill;
    public string Item = "";
    public bool Correct;
    public DateOnly Date;
}
