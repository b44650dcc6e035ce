using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of modules.csv.</summary>
internal sealed class ModuleRow : KeyedRow
{
    public static readonly Table<ModuleRow> Table = new("modules.csv", Presence.Required, "module_id")
    {
        { "module_id", FieldTypes.Id, row => ref row.Id },
        { "name", FieldTypes.Text, row => ref row.Name },
        { "format", FieldTypes.Format, row => ref row.Format },
        { "hours", FieldTypes.Hours, row => ref row.Hours },
        { "cost", FieldTypes.Money, row => ref row.Cost },
    };

    public string Name = "";
    public LearningFormat Format;
    public double Hours;
    public double Cost;
}
