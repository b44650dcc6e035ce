using System.Collections.Immutable;

namespace SkillsGap.Engine.Adoption;

/// <summary>How many people of a role or unit use a tool.</summary>
/// <param name="Group">Index of the role or unit.</param>
/// <param name="People">People in it.</param>
/// <param name="Active">Those who used the tool in the last <see cref="AdoptionSettings.RecentDays"/> days.</param>
/// <param name="ActiveByWeek">Those who used it, per week of the window.</param>
/// <param name="Typical">The level that at least half of them have reached.</param>
/// <param name="IsCounted">Whether the figures are counts of a unit, not of known people: then the most of any day.</param>
/// <param name="IsHidden">Whether nobody may be shown these figures, since the group is small or would give away a small one.</param>
public sealed record GroupAdoption(
    int Group, int People, int Active, ImmutableArray<int> ActiveByWeek, Maturity Typical, bool IsCounted, bool IsHidden)
{
    /// <summary>Share of the people who use it, 0–1.</summary>
    public double Share => People == 0 ? 0 : Math.Min(1, (double)Active / People);
}
