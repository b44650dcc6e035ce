using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of project_skills.csv.</summary>
internal sealed class ProjectSkillRow : Row
{
    public static readonly Table<ProjectSkillRow> Table = new("project_skills.csv", Presence.Required, "project_id", "skill_id")
    {
        { "project_id", FieldTypes.Project, row => ref row.Project },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "level", FieldTypes.Level, row => ref row.Level },
    };

    public Ref Project;
    public Ref Skill;
    public double Level;
}
