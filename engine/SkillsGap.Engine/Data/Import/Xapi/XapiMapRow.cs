using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>
/// A row of an activity mapping: an activity id, or the beginning of some followed by <c>*</c>, and what it says about a skill.
/// </summary>
internal sealed class XapiMapRow : Row
{
    public static readonly Table<XapiMapRow> Table = new("activity mapping", Presence.Filled, "activity", "skill_id")
    {
        { "activity", FieldTypes.Text, row => ref row.Activity },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "weight", FieldTypes.Weight.Or(1), row => ref row.Weight },
        { "kind", FieldTypes.Kind.OrNull(), row => ref row.Kind },
        { "level", FieldTypes.Level.Or(1), row => ref row.Level },
    };

    public string Activity = "";
    public Ref Skill;

    /// <summary>How many ordinary observations a statement is worth.</summary>
    public double Weight;

    /// <summary>The kind of evidence; null leaves it to the verb.</summary>
    public EvidenceKind? Kind;

    /// <summary>The level that a full score shows, 0–1.</summary>
    public double Level;

    public override void Check(ReportFault report)
    {
        if (Kind == EvidenceKind.Override)
            report("kind", EvidenceKinds.Words.Of(EvidenceKind.Override), new("is a human's correction, which no activity is.", "Name another kind, or none."));
    }
}
