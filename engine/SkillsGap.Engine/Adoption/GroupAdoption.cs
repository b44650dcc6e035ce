using System.Collections.Immutable;

namespace SkillsGap.Engine.Adoption;

/// <summary>How many people of a role, or of a unit and those below it, use a tool.</summary>
/// <param name="Group">Index of the role or unit.</param>
/// <param name="Depth">Of a unit, units above it; 0 of a role.</param>
/// <param name="People">People in it.</param>
/// <param name="Active">Those who used the tool in the last <see cref="AdoptionSettings.RecentDays"/> days.</param>
/// <param name="ActiveByWeek">Those who used it, per week of the window.</param>
/// <param name="Typical">The level that at least half of them have reached.</param>
/// <param name="IsTeam">Whether it is a unit with people of its own.</param>
/// <param name="IsCounted">Whether the figures hold counts of a unit, and not of known people alone: of these the most of any day.</param>
/// <param name="IsHidden">Whether no figure of it may be passed on (<see cref="Audit.Privacy.PublishedGroups"/>).</param>
/// <param name="IsShareHidden">Whether no share of it may be: too few people use the tool, or too few do not.</param>
/// <param name="HiddenWeeks">The same, per week.</param>
public sealed record GroupAdoption(
    int Group, int Depth, int People, int Active, ImmutableArray<int> ActiveByWeek, Maturity Typical, bool IsTeam, bool IsCounted, bool IsHidden,
    bool IsShareHidden, ImmutableArray<bool> HiddenWeeks)
{
    /// <summary>Share of the people who use it, 0–1.</summary>
    public double Share => People == 0 ? 0 : Math.Min(1, (double)Active / People);
}
