namespace SkillsGap.Wire.Plans;

/// <summary>Somebody whose use of a tool is sustained, broad and deep beyond that of their peers.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">Their role.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="ActiveShare">Share of working days with use, 0–1.</param>
/// <param name="Features">Features used.</param>
/// <param name="Sessions">Sessions a day of use.</param>
/// <param name="ActiveWeeks">Weeks with use.</param>
/// <param name="LeadingWeeks">Weeks among these at the top of their peers.</param>
/// <param name="Probability">Probability of so many by chance.</param>
/// <param name="Level">Estimated level in the tool's skill, or null.</param>
/// <param name="IsProficient">Whether they can mentor in it.</param>
public sealed record ChampionDocument(
    string Person, string Role, string Unit, double ActiveShare, int Features, double Sessions, int ActiveWeeks, int LeadingWeeks, double Probability,
    double? Level, bool IsProficient);
