using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of module_prerequisites.csv.</summary>
internal sealed class ModulePrerequisiteRow : Row
{
    public static readonly Table<ModulePrerequisiteRow> Table = new("module_prerequisites.csv", Presence.Required, "module_id", "skill_id")
    {
        { "module_id", FieldTypes.Module, row => ref row.Module },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "level", FieldTypes.Level, row => ref row.Level },
    };

    public Ref Module;
    public Ref Skill;
    public double Level;
}
