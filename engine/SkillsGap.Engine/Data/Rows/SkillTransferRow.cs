using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of skill_transfer.csv.</summary>
internal sealed class SkillTransferRow : Row
{
    public static readonly Table<SkillTransferRow> Table = new("skill_transfer.csv", Presence.Optional, "from_skill", "to_skill")
    {
        { "from_skill", FieldTypes.Skill, row => ref row.From },
        { "to_skill", FieldTypes.Skill, row => ref row.To },
        { "transfer", FieldTypes.Level, row => ref row.Transfer },
    };

    public Ref From;
    public Ref To;
    public double Transfer;

    public override void Check(ReportFault report)
    {
        if (From.Id == To.Id)
            report("to_skill", To.Id, new("is the skill itself.", "Remove the row; transfer is between two skills."));
    }
}
