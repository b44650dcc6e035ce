using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of a log of answers: those of responses.csv, with ids of nobody's workforce, and a column that says what is held out.</summary>
internal sealed class LoggedResponseRow : Row
{
    private static readonly FieldType<string> Id = FieldTypes.Id;

    public string Person = "";
    public string Skill = "";
    public string Item = "";
    public bool Correct;
    public DateOnly Date;
    public bool HeldOut;

    /// <summary>The table of a file, with the name of its column that splits it.</summary>
    public static Table<LoggedResponseRow> Table(string file, string split) => new(file, Presence.Filled)
    {
        { "person_id", Id, row => ref row.Person },
        { "skill_id", Id, row => ref row.Skill },
        { "item_id", Id, row => ref row.Item },
        { "correct", FieldTypes.Correct, row => ref row.Correct },
        { "date", FieldTypes.Date, row => ref row.Date },
        { split, FieldTypes.Split, row => ref row.HeldOut },
    };
}
