using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From a look ahead to its document.</summary>
internal static class ForecastMapping
{
    public static ForecastDocument ToDocument(Obsolescence look, string? role)
    {
        var workforce = look.Workforce;
        string Skill(int s) => workforce.Taxonomy.Skills[s].Id;
        return new(
            look.Days[0], role, look.Days,
            [
                .. look.Skills().OrderByDescending(one => one.Days[^1].Below - one.Days[0].Below).ThenByDescending(one => one.Days[^1].ExpectedBelow)
                    .ThenBy(one => Skill(one.Skill), StringComparer.Ordinal)
                    .Select(one => new SkillForecastDocument(
                        Skill(one.Skill), one.Days[0].People, [.. one.Days.Select(d => d.Below)], [.. one.Days.Select(d => d.ExpectedBelow)],
                        [.. one.Days.Select(d => d.Gap)])),
            ],
            [
                .. look.Falling().Select(one =>
                {
                    var (day, person) = (one.Falls!.Value, workforce.People[one.Person]);
                    var (today, then) = (one.Days[0], one.Days[day]);
                    return new FallDocument(
                        person.Id, workforce.Roles[person.Role].Id, Skill(one.Skill), look.Days[day], today.Mean, today.Needed, then.Needed, then.Mean,
                        then.Sd, then.Probability, [.. one.Days.Select(d => d.Gap)]);
                }),
            ]);
    }
}
