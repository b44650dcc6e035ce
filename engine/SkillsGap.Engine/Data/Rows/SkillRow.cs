using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of skills.csv.</summary>
internal sealed class SkillRow : KeyedRow
{
    public static readonly Table<SkillRow> Table = new("skills.csv", Presence.Filled, "skill_id")
    {
        { "skill_id", FieldTypes.Id, row => ref row.Id },
        { "name", FieldTypes.Text, row => ref row.Name },
        { "competency_id", FieldTypes.Id, row => ref row.CompetencyId },
        { "pillar", FieldTypes.Pillar, row => ref row.Pillar },
        { "half_life_months", FieldTypes.HalfLifeMonths, row => ref row.HalfLifeMonths },
        { "demand", FieldTypes.Demand, row => ref row.Demand },
        { "demand_growth", FieldTypes.Growth, row => ref row.DemandGrowth },
    };

    public string Name = "";
    public string CompetencyId = "";
    public Pillar Pillar;
    public double HalfLifeMonths;
    public double Demand;
    public double DemandGrowth;
}
