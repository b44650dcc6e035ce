using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of a file of events. A module may be begun, failed and begun again, so nothing need be unique.</summary>
internal sealed class ProgressEventRow : Row
{
    public DateOnly Date;
    public Ref Person;
    public ProgressEventKind Kind;
    public Ref Module;
    public Ref Skill;
    public double? Value;
    public Ref Role;
    public Ref Mentor;
    public double? Hours;
    public string Note = "";

    /// <summary>The table of a file, which may have any name.</summary>
    public static Table<ProgressEventRow> Table(string file) => new(file, Presence.Required)
    {
        { "date", FieldTypes.Date, row => ref row.Date },
        { "person_id", FieldTypes.Person, row => ref row.Person },
        { "event", FieldTypes.Event, row => ref row.Kind },
        { "module_id", FieldTypes.OptionalModule, row => ref row.Module },
        { "skill_id", FieldTypes.OptionalSkill, row => ref row.Skill },
        { "value", FieldTypes.Level.OrNull(), row => ref row.Value },
        { "role_id", FieldTypes.OptionalRole, row => ref row.Role },
        { "mentor_id", FieldTypes.OptionalPerson, row => ref row.Mentor },
        { "hours", FieldTypes.MentorHours.OrNull(), row => ref row.Hours },
        { "note", FieldTypes.OptionalText, row => ref row.Note },
    };

    /// <summary>The event; its references are looked up.</summary>
    public ProgressEvent Event => new(
        Date, Person.Index, Kind, IndexOf(Module), IndexOf(Skill), Value, IndexOf(Role), IndexOf(Mentor), Hours, Note, Line);

    public override void Check(ReportFault report)
    {
        var word = Vocabulary.Events.Of(Kind);
        switch (Kind)
        {
            case ProgressEventKind.Started or ProgressEventKind.Completed or ProgressEventKind.Failed:
                Needs("module_id", Module.Id, "Name the module.");
                break;
            case ProgressEventKind.Assessed:
                Needs("skill_id", Skill.Id, "Name the skill that was tested.");
                Needs("value", Value is null ? "" : "given", "Give the level from 0 to 1 that the test found.");
                break;
            case ProgressEventKind.MentorSession:
                Needs("mentor_id", Mentor.Id, "Name the mentor.");
                break;
            case ProgressEventKind.MovedRole:
                Needs("role_id", Role.Id, "Name the role they hold now.");
                break;
            case ProgressEventKind.Offered:
                Needs("hours", Hours is null ? "" : "given", "Give the hours a week that they offer; 0 takes an offer back.");
                break;
        }

        if (Mentor.Id.Length > 0 && Mentor.Id == Person.Id)
            report("mentor_id", Mentor.Id, new("is the person themselves.", "Name somebody else as mentor, or leave it empty."));
        if (Kind == ProgressEventKind.Declined && Mentor.Id.Length > 0 && Role.Id.Length > 0)
            report("role_id", Role.Id, new("stands beside a mentor, and one thing is declined at a time.", "Write a row for each."));
        if (Kind == ProgressEventKind.Declined && Module.Id.Length > 0)
            report("module_id", Module.Id, new("stands beside declined, which is said of a path, a role or a mentor.", "Leave it empty, or write dropped where the module was given up."));
        if (Value is not null && Kind is not (ProgressEventKind.Completed or ProgressEventKind.Failed or ProgressEventKind.Assessed))
            report("value", $"{Value:R}", new($"says nothing of {word}.", "Leave it empty; scores belong to completed, failed and assessed."));

        void Needs(string column, string value, string cure)
        {
            if (value.Length == 0) report(column, "", new($"is empty, and {word} needs it.", cure));
        }
    }

    private static int? IndexOf(Ref reference) => reference.Index >= 0 ? reference.Index : null;
}
