using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of evidence.csv.</summary>
internal sealed class EvidenceRow : Row
{
    public static readonly Table<EvidenceRow> Table = new Table<EvidenceRow>("evidence.csv", Presence.Required)
    {
        { "person_id", FieldTypes.Person, row => ref row.Person },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "kind", FieldTypes.Kind, row => ref row.Kind },
        { "date", FieldTypes.Date, row => ref row.Date },
        { "value", FieldTypes.Level.OrNull(), row => ref row.Value },
        { "weight", FieldTypes.Weight.Or(1), row => ref row.Weight },
        { "source", FieldTypes.OptionalText, row => ref row.Source },
        { "expires", FieldTypes.Date.OrNull(), row => ref row.Expires },
        { "note", FieldTypes.OptionalText, row => ref row.Note },
    }.IdentifiedBy("person_id", "skill_id", "kind", "date", "source");

    public Ref Person;
    public Ref Skill;
    public EvidenceKind Kind;
    public DateOnly Date;
    public double? Value;
    public double Weight;
    public string Source = "";
    public DateOnly? Expires;
    public string Note = "";

    public override void Check(ReportFault report)
    {
        if (Value is null && !EvidenceKinds.MayBeUnscored(Kind))
        {
            report("value", "", new($"is empty, and {EvidenceKinds.Words.Of(Kind)} says nothing without a score.",
                "Give the observed level from 0 to 1, or remove the row."));
        }
        if (Expires < Date)
            report("expires", $"{Expires:yyyy-MM-dd}", new($"is before its date {Date:yyyy-MM-dd}.", "Correct one of the two dates."));
        if (Kind == EvidenceKind.Override && string.IsNullOrWhiteSpace(Source))
            report("source", Source, new("is empty, and an override needs one.", "Name the person who decided it."));
        if (Kind == EvidenceKind.Override && string.IsNullOrWhiteSpace(Note))
            report("note", Note, new("is empty, and an override needs a reason.", "Write down why the level was set by hand."));
    }
}
