using System.Collections.Immutable;

namespace SkillsGap.Engine.Adoption;

/// <summary>How one tool is used.</summary>
/// <param name="Tool">Index of the tool.</param>
/// <param name="Active">People who used it in the last <see cref="AdoptionSettings.RecentDays"/> days; where a unit only counts its users, the most of any day.</param>
/// <param name="ActiveByWeek">People who used it, per week of the window.</param>
/// <param name="IsShareHidden">Whether <paramref name="Active"/> may not be passed on: too few people use the tool, or too few do not.</param>
/// <param name="HiddenWeeks">The same, per week.</param>
/// <param name="Roles">By role, by id.</param>
/// <param name="Units">By unit with all below it, each after the one above it.</param>
/// <param name="Users">How each person with a record uses it.</param>
/// <param name="Champions">Those who lead, by id.</param>
/// <param name="LowTeams">Teams of low adoption, the lowest first.</param>
/// <param name="Return">What it cost and what came with it.</param>
/// <param name="Programmes">What came of learning for it.</param>
public sealed record ToolAdoption(
    int Tool, int Active, ImmutableArray<int> ActiveByWeek, bool IsShareHidden, ImmutableArray<bool> HiddenWeeks, ImmutableArray<GroupAdoption> Roles,
    ImmutableArray<GroupAdoption> Units, ImmutableArray<UseProfile> Users, ImmutableArray<Champion> Champions, ImmutableArray<LowTeam> LowTeams, ToolReturn Return,
    ImmutableArray<ProgrammeReturn> Programmes)
{
    /// <summary>People of each level, from <see cref="Maturity.None"/> on.</summary>
    /// <param name="people">People of the workforce.</param>
    public ImmutableArray<int> Levels(int people)
    {
        var counts = new int[4];
        foreach (var user in Users) counts[(int)user.Level]++;
        counts[0] = people - counts[1] - counts[2] - counts[3];
        return [.. counts];
    }
}
