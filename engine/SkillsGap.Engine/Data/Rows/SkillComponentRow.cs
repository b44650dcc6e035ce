using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of skill_components.csv.</summary>
internal sealed class SkillComponentRow : Row
{
    public static readonly Table<SkillComponentRow> Table = new("skill_components.csv", Presence.Optional, "skill_id", "component_id")
    {
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "component_id", FieldTypes.Id, row => ref row.ComponentId },
        { "weight", FieldTypes.Weight, row => ref row.Weight },
    };

    public Ref Skill;
    public string ComponentId = "";
    public double Weight;
}
