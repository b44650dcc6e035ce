using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of role_requirements.csv.</summary>
internal sealed class RoleRequirementRow : Row
{
    public static readonly Table<RoleRequirementRow> Table = new("role_requirements.csv", Presence.Required, "role_id", "skill_id")
    {
        { "role_id", FieldTypes.Role, row => ref row.Role },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "level", FieldTypes.Level, row => ref row.Level },
        { "weight", FieldTypes.Weight, row => ref row.Weight },
    };

    public Ref Role;
    public Ref Skill;
    public double Level;
    public double Weight;
}
