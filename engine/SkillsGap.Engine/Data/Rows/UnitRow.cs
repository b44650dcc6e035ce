using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of units.csv.</summary>
internal sealed class UnitRow : KeyedRow
{
    public static readonly Table<UnitRow> Table = new("units.csv", Presence.Filled, "unit_id")
    {
        { "unit_id", FieldTypes.Id, row => ref row.Id },
        { "name", FieldTypes.Text, row => ref row.Name },
        { "parent_id", FieldTypes.OptionalUnit, row => ref row.Parent },
        { "budget", FieldTypes.Money.OrNull(), row => ref row.Budget },
        { "max_share_in_training", FieldTypes.Level.OrNull(), row => ref row.MaxShareInTraining },
    };

    public string Name = "";
    public Ref Parent;
    public double? Budget;
    public double? MaxShareInTraining;
}
