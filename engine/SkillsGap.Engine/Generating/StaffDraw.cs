using System.Collections.Immutable;

namespace SkillsGap.Engine.Generating;

/// <summary>Draws who works at the enterprise, in an order that says nothing.</summary>
internal static class StaffDraw
{
    private const double HasFormerRole = 0.55;
    private const double MeanTenureMonths = 60;
    private const double LongestTenureMonths = 420;
    private const double VolunteeringSd = 0.6;

    public static ImmutableArray<Staffer> Draw(Enterprise enterprise)
    {
        int[] roles = [.. enterprise.Heads.SelectMany((heads, role) => Enumerable.Repeat(role, heads))];
        enterprise.Draws(Purpose.Order).Shuffle(roles.AsSpan());
        double[][] former = [.. Enumerable.Range(0, enterprise.Heads.Length).Select(role => FormerWeights(enterprise, role))];
        return [.. roles.Select((role, person) => One(role, former[role], enterprise.Draws(Purpose.Staff, person)))];
    }

    private static Staffer One(int role, double[] formerWeights, Draws draws) => new(
        role,
        draws.Chance(HasFormerRole) ? draws.Weighted(formerWeights) : -1,
        Math.Min(LongestTenureMonths, 1 + draws.Exponential(MeanTenureMonths)),
        draws.Normal(),
        draws.Normal(VolunteeringSd),
        draws.Unit() switch { < .46 => "a", < .92 => AuditBias.Disadvantaged, < .96 => "c", _ => null },
        draws.Unit() switch { < .38 => "under 35", < .80 => "35-54", _ => AuditBias.PassedOver });

    // People come from roles that ask for much the same, and more of them from large ones.
    private static double[] FormerWeights(Enterprise enterprise, int role)
    {
        var levels = enterprise.Catalogue.Roles[role].Requirements.ToDictionary(need => need.Skill, need => need.Level);
        return
        [
            .. enterprise.Catalogue.Roles.Select((other, r) => r == role
                ? 0
                : enterprise.Heads[r] * (0.02 + other.Requirements.Sum(need => Math.Min(need.Level, levels.GetValueOrDefault(need.Skill))))),
        ];
    }
}
