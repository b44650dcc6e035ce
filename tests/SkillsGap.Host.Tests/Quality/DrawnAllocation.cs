using SkillsGap.Engine.Planning;

namespace SkillsGap.Host.Tests.Quality;

/// <summary>A workforce allocation by the rules of the measured instances: a budget, cost centres, seats, mentors' hours, roles of which some have
/// lower limits, and each team's four quarters.</summary>
internal static class DrawnAllocation
{
    private const int Centres = 40, Roles = 100, TeamSize = 12, Quarters = 4, Families = 20;

    public static AllocationProblem Of(int people, int seed)
    {
        var random = new Random(seed);
        int Whole(int from, int to) => random.Next(from, to + 1);
        int teams = (people + TeamSize - 1) / TeamSize, cohorts = people / 20, mentors = people / 50;
        int[] centreOf = [.. Enumerable.Range(0, teams).Select(_ => random.Next(Centres))];
        List<AllocationRow> rows = [new("budget", null, 620.0 * people)];
        rows.AddRange(Enumerable.Range(0, Centres).Select(c => new AllocationRow($"cc{c}", null, Math.Max(2000, 700.0 * TeamSize * centreOf.Count(of => of == c)))));
        rows.AddRange(Enumerable.Range(0, cohorts).Select(c => new AllocationRow($"co{c}", null, Whole(4, 14))));
        rows.AddRange(Enumerable.Range(0, mentors).Select(m => new AllocationRow($"me{m}", null, Whole(2, 6))));
        for (int r = 0; r < Roles; r++)
        {
            int upper = Math.Max(2, Whole(60, 140) * people / 10000);
            rows.Add(new AllocationRow($"ro{r}", r < 90 && r % 3 == 0 ? Math.Round(upper * Whole(15, 45) / 100.0, 1) : null, upper));
        }
        rows.AddRange(Enumerable.Range(0, teams * Quarters).Select(t => new AllocationRow($"t{t / Quarters}q{t % Quarters}", null, Whole(2, 3))));
        int[] roleWorth = [.. Enumerable.Range(0, Roles).Select(_ => Whole(4000, 26000))];

        AllocationOption Option(int id, int team, int family, int talent)
        {
            int role = random.Next(10) > 0 ? (family * Roles / Families + random.Next(10)) % Roles : random.Next(Roles);
            int success = Whole(350, 970), first = Math.Min(random.Next(Quarters), random.Next(Quarters)), cash = Whole(6, 120) * 50;
            List<RowUse> uses = [new("budget", cash), new($"cc{centreOf[team]}", cash)];
            for (int quarter = first; quarter < Math.Min(Quarters, first + (random.Next(4) == 0 ? 2 : 1)); quarter++)
                uses.Add(new RowUse($"t{team}q{quarter}", 1));
            if (random.Next(10) < 6)
                uses.Add(new RowUse($"co{(family * cohorts / Families + random.Next(Math.Max(3, cohorts / 10))) % cohorts}", 1));
            uses.Add(new RowUse($"ro{role}", success / 1000.0));
            if (random.Next(10) < 3)
            {
                uses.Add(new RowUse($"me{(family * mentors / Families + random.Next(Math.Max(2, mentors / 10))) % mentors}", Whole(1, 2)));
                success = Math.Min(970, success + 120);
            }
            long worth = (long)roleWorth[role] * success * talent * (12 - 3 * first) / (1000 * 100 * 12);
            return new AllocationOption($"o{id}", worth - cash, uses);
        }

        var groups = new List<AllocationGroup>();
        for (int p = 0; p < people; p++)
        {
            int family = random.Next(Families), talent = Whole(60, 140), team = p / TeamSize;
            groups.Add(new AllocationGroup($"p{p}", false, [.. Enumerable.Range(0, Whole(8, 30)).Select(id => Option(id, team, family, talent))]));
        }
        AllocationProblemCheck check = AllocationProblem.Create(rows, groups, []);
        Assert.Empty(check.Errors);
        return check.Problem!;
    }
}
