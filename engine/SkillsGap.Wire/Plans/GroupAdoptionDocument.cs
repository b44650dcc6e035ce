namespace SkillsGap.Wire.Plans;

/// <summary>How many people of a role or unit use a tool.</summary>
/// <param name="Id">The role or unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Depth">Of a unit, units above it; 0 of a role.</param>
/// <param name="People">People in it; null where nothing may be said of it.</param>
/// <param name="Active">Those who used it lately.</param>
/// <param name="Share">The same as a share, 0–1.</param>
/// <param name="ActiveByWeek">Those who used it, per week.</param>
/// <param name="Typical">The level of maturity that at least half of them have reached, given where the share is.</param>
/// <param name="IsCounted">Whether units counted users without naming them: then the most of any day.</param>
public sealed record GroupAdoptionDocument(
    string Id, string Name, int Depth, int? People, int? Active, double? Share, IReadOnlyList<int?> ActiveByWeek, string? Typical, bool IsCounted);
