using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Chooses the roles of an enterprise, how many people hold each, and which of them it is short of.</summary>
internal static class EnterpriseDraw
{
    private const double RolesPerRootOfPeople = 1.5;
    private const int FewestRoles = 8;
    private const int MostRoles = 120;
    private const int MostSkills = 250;
    private const int MostTargets = 3;
    private const int MostOpenings = 3;
    private const double Zipf = 0.9;
    private const double SizeNoise = 0.4;

    public static Enterprise Draw(GeneratorSettings settings)
    {
        RoleCatalogue all = WithGrowth(settings.Catalogue, settings.Seed);
        World world = World.Draw(settings.WorldSeed, all.Taxonomy);
        var draws = new Draws(settings.Seed, Purpose.Roles);
        int wanted = Math.Clamp((int)Math.Round(RolesPerRootOfPeople * Math.Sqrt(settings.People)), FewestRoles, MostRoles);
        double[] size = [.. all.Commonness.Select(common => common * Math.Exp(draws.Normal(SizeNoise)))];
        int[] roles = [.. Choose(all, wanted, size, Given(all, settings), draws).OrderByDescending(role => size[role]).ThenBy(role => role)];
        var (catalogue, skills) = all.Only(roles);
        ImmutableArray<int> heads = HeadsOf(roles.Length, settings.People);
        ImmutableArray<int> wantedFirst = ByShortage(catalogue, heads);
        ImmutableArray<int> targets = settings.Targets.IsEmpty
            ? TargetsOf(catalogue, wantedFirst, settings.People)
            : [.. Given(catalogue, settings).Where(role => role >= 0)];
        return new(
            settings, world with { HalfLifeMonths = [.. skills.Select(skill => world.HalfLifeMonths[skill])] }, catalogue, heads, targets,
            [.. wantedFirst.Where(role => !targets.Contains(role)).Take(Math.Clamp(roles.Length / 10, 2, MostOpenings)).Order()]);
    }

    // Enterprises look for people where demand grows, and where they have people who could come near it.
    private static ImmutableArray<int> ByShortage(RoleCatalogue catalogue, ImmutableArray<int> heads)
    {
        double[] shortage = [.. catalogue.Roles.Select((role, r) => Math.Pow(Math.Max(0, catalogue.Growth(r)), 1.5) * Math.Sqrt(Near(catalogue, heads, role)))];
        return [.. Enumerable.Range(0, shortage.Length).OrderByDescending(role => shortage[role]).ThenBy(role => role)];
    }

    private static double Near(RoleCatalogue catalogue, ImmutableArray<int> heads, Role target)
    {
        var levels = target.Requirements.ToDictionary(need => need.Skill, need => need.Level);
        double whole = levels.Values.Sum();
        double near = 0;
        for (int r = 0; r < heads.Length; r++)
        {
            double share = catalogue.Roles[r].Requirements.Sum(need => Math.Min(need.Level, levels.GetValueOrDefault(need.Skill))) / whole;
            near += heads[r] * share * share;
        }
        return near;
    }

    private static int[] Given(RoleCatalogue catalogue, GeneratorSettings settings)
    {
        List<string> ids = [.. catalogue.Roles.Select(role => role.Id)];
        return [.. settings.Targets.Distinct().Select(id => ids.IndexOf(id))];
    }

    // A small enterprise has the roles of one family and of those nearest to it.
    private static List<int> Choose(RoleCatalogue all, int wanted, double[] size, int[] given, Draws draws)
    {
        int[] able = [.. Enumerable.Range(0, all.Roles.Length).Where(role => !all.Roles[role].Requirements.IsEmpty)];
        if (able.Length <= wanted)
            return WithFewSkills(all, able);
        var families = able.GroupBy(role => all.Roles[role].Family).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var home = families[draws.Weighted([.. families.Select(group => Math.Exp(20 * group.Average(all.Growth)))])];
        HashSet<int> core = Skills(home);
        var chosen = given.ToList();
        foreach (var family in families.OrderByDescending(group => group.Key == home.Key).ThenByDescending(group => Overlap(Skills(group), core)))
        {
            int growing = family.MaxBy(all.Growth);
            var ranked = family.Where(role => !chosen.Contains(role)).OrderByDescending(role => role == growing).ThenByDescending(role => size[role]);
            chosen.AddRange(ranked.Take(Math.Min(wanted - chosen.Count, Math.Max(4, wanted / 2))));
        }
        return WithFewSkills(all, chosen);

        HashSet<int> Skills(IEnumerable<int> roles) =>
            [.. roles.SelectMany(role => all.Roles[role].Requirements, (_, need) => need.Skill)];
    }

    // Nobody keeps books on a thousand skills: roles that would add too many are left out.
    private static List<int> WithFewSkills(RoleCatalogue all, IEnumerable<int> roles)
    {
        var skills = new HashSet<int>();
        var kept = new List<int>();
        foreach (int role in roles)
        {
            int[] more = [.. all.Roles[role].Requirements.Select(need => need.Skill).Where(skill => !skills.Contains(skill))];
            if (skills.Count > 0 && skills.Count + more.Length > MostSkills)
                continue;
            skills.UnionWith(more);
            kept.Add(role);
        }
        return kept;
    }

    // Taxonomies say what is, not what grows; where there is no growth at all, it is drawn.
    private static RoleCatalogue WithGrowth(RoleCatalogue catalogue, int seed) =>
        catalogue.Taxonomy.Skills.Any(skill => skill.DemandGrowth != 0) ? catalogue : catalogue with
        {
            Taxonomy = catalogue.Taxonomy with
            {
                Skills = [.. catalogue.Taxonomy.Skills.Select((skill, s) => skill with
                {
                    DemandGrowth = Math.Round(Math.Max(-.05, .03 + new Draws(seed, Purpose.Growth, s).Normal(.05)), 3),
                })],
            },
        };

    private static double Overlap(HashSet<int> skills, HashSet<int> with) => skills.Count(with.Contains) / Math.Sqrt(skills.Count);

    /// <summary>Everybody holds a role and every role is held; what is left over goes to the largest remainders, as seats in a parliament.</summary>
    private static ImmutableArray<int> HeadsOf(int roles, int people)
    {
        double[] weights = [.. Enumerable.Range(1, roles).Select(rank => Math.Pow(rank, -Zipf))];
        double[] share = [.. weights.Select(weight => (people - roles) * weight / weights.Sum())];
        int[] heads = [.. share.Select(part => 1 + (int)part)];
        int left = people - heads.Sum();
        foreach (int role in Enumerable.Range(0, roles).OrderByDescending(role => share[role] - Math.Floor(share[role])).ThenBy(role => role).Take(left))
            heads[role]++;
        return [.. heads];
    }

    // One target a family as long as there are families: a planner spreads them.
    private static ImmutableArray<int> TargetsOf(RoleCatalogue catalogue, ImmutableArray<int> wantedFirst, int people)
    {
        int count = Math.Clamp(1 + (int)Math.Log10(people / 50.0), 1, MostTargets);
        var seen = new HashSet<string>();
        return [.. wantedFirst.Where(role => seen.Add(catalogue.Roles[role].Family)).Concat(wantedFirst).Distinct().Take(count)];
    }
}
