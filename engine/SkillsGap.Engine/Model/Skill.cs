namespace SkillsGap.Engine.Model;

/// <summary>One sub-skill of a competency.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="CompetencyId">The competency the skill belongs to.</param>
/// <param name="Pillar">The pillar it belongs to.</param>
/// <param name="HalfLifeMonths">Months of disuse after which the fading part of a proficiency has halved; positive.</param>
/// <param name="Demand">Demand today, 0–100.</param>
/// <param name="DemandGrowth">Relative growth of demand per year; 0.1 is ten per cent.</param>
public sealed record Skill(
    string Id, string Name, string CompetencyId, Pillar Pillar, double HalfLifeMonths, double Demand, double DemandGrowth);
