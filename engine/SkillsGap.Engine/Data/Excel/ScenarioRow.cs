using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>A row of the sheet <c>scenario</c>.</summary>
internal sealed class ScenarioRow : Row
{
    public static readonly Table<ScenarioRow> Table = new(ScenarioReader.File, Presence.Filled)
    {
        { "key", FieldTypes.Text, row => ref row.Key },
        { "value", FieldTypes.OptionalText, row => ref row.Value },
        { "meaning", FieldTypes.OptionalText, row => ref row.Meaning },
    };

    public string Key = "";
    public string Value = "";
    public string Meaning = "";
}
