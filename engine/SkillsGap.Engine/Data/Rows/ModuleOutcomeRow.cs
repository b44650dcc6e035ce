using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of module_outcomes.csv.</summary>
internal sealed class ModuleOutcomeRow : Row
{
    public static readonly Table<ModuleOutcomeRow> Table = new("module_outcomes.csv", Presence.Required, "module_id", "skill_id")
    {
        { "module_id", FieldTypes.Module, row => ref row.Module },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "level_from", FieldTypes.Level, row => ref row.LevelFrom },
        { "level_to", FieldTypes.Level, row => ref row.LevelTo },
    };

    public Ref Module;
    public Ref Skill;
    public double LevelFrom;
    public double LevelTo;

    public override void Check(ReportFault report)
    {
        if (LevelFrom >= LevelTo)
            report("level_to", $"{LevelTo}", new($"is not above level_from {LevelFrom}.", "A module raises a level; swap the two."));
    }
}
