using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of skill_prerequisites.csv.</summary>
internal sealed class SkillPrerequisiteRow : Row
{
    public static readonly Table<SkillPrerequisiteRow> Table = new(
        "skill_prerequisites.csv", Presence.Optional, "skill_id", "needs_skill_id")
    {
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "needs_skill_id", FieldTypes.Skill, row => ref row.Needs },
    };

    public Ref Skill;
    public Ref Needs;
}
