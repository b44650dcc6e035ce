namespace SkillsGap.Wire.Plans;

/// <summary>A tier of the plan.</summary>
/// <param name="Tier"><c>ready</c>, <c>targeted</c>, <c>structured</c> or <c>extensive</c>, when the plan was made.</param>
/// <param name="People">People in it.</param>
/// <param name="States">They by state.</param>
/// <param name="Matched">Those of them who are out and for whom an open role is kept.</param>
public sealed record TierStatesDocument(string Tier, int People, StatesDocument States, int Matched);
