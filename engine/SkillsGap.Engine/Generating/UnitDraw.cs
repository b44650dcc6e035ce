using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws the tree of units: the enterprise, divisions, departments, teams of five to fourteen; small enterprises do without the middle. A division is
/// the home of a job family; most people sit at the home of theirs, others are lent out. Divisions and departments have budgets, teams
/// a largest share in training.
/// </summary>
internal sealed class UnitDraw(Enterprise enterprise, ImmutableArray<Staffer> staff)
{
    private const int PeopleForDepartments = 150;
    private const int PeoplePerDivision = 700;
    private const int MostDivisions = 16;
    private const double AtHome = 0.8;
    private const int SmallestTeam = 5, LargestTeam = 14;
    private const int FewestTeams = 6, MostTeams = 10;

    private readonly List<Unit> units = [];
    private readonly int[] unitOf = new int[staff.Length];
    private readonly Draws draws = enterprise.Draws(Purpose.Units);

    public UnitTree Draw()
    {
        units.Add(new("enterprise", "Enterprise", null, null, null));
        string[] homes = Homes();
        List<int>[] members = [.. homes.Select(_ => new List<int>())];
        for (int person = 0; person < staff.Length; person++)
            members[DivisionOf(FamilyOf(person), homes)].Add(person);
        for (int d = 0; d < homes.Length; d++)
            AddDivision(d, homes, members[d]);
        return new([.. units], [.. unitOf]);
    }

    // Divisions are dealt to families by size (D'Hondt), so that a large family has several.
    private string[] Homes()
    {
        var sizes = Enumerable.Range(0, staff.Length).CountBy(FamilyOf).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToList();
        int count = staff.Length < PeopleForDepartments ? 1 : Math.Clamp(staff.Length / PeoplePerDivision, 2, MostDivisions);
        var dealt = new Dictionary<string, int>();
        for (int d = 0; d < count; d++)
        {
            string next = sizes.MaxBy(pair => pair.Value / (1.0 + dealt.GetValueOrDefault(pair.Key))).Key;
            dealt[next] = dealt.GetValueOrDefault(next) + 1;
        }
        return [.. sizes.SelectMany(pair => Enumerable.Repeat(pair.Key, dealt.GetValueOrDefault(pair.Key)))];
    }

    private int DivisionOf(string family, string[] homes)
    {
        int[] own = [.. Enumerable.Range(0, homes.Length).Where(d => homes[d] == family)];
        return own.Length > 0 && draws.Chance(AtHome) ? own[draws.Below(own.Length)] : draws.Below(homes.Length);
    }

    private void AddDivision(int d, string[] homes, List<int> members)
    {
        if (members.Count == 0)
            return;
        bool whole = homes.Length == 1;
        int division = whole ? 0 : Add($"d{d + 1:00}", $"{Capital(homes[d])} division {d + 1}", 0, Budget(members.Count, 200, 400));

        // Teams are of like people: the same family and nearly the same roles.
        int[] order = [.. members.Select(person => (person, key: draws.Between(0, 12) + staff[person].Role))
            .OrderBy(pair => FamilyOf(pair.person), StringComparer.Ordinal).ThenBy(pair => pair.key).Select(pair => pair.person)];
        int department = division, inDepartment = 0, wanted = 0, departments = 0;
        for (int first = 0; first < order.Length;)
        {
            int size = SmallestTeam + draws.Below(LargestTeam - SmallestTeam + 1);
            if (order.Length - first - size < SmallestTeam)
                size = order.Length - first;
            if (!whole && inDepartment == wanted)
            {
                wanted = FewestTeams + draws.Below(MostTeams - FewestTeams + 1);
                inDepartment = 0;
                int heads = Math.Min(order.Length - first, wanted * (SmallestTeam + LargestTeam) / 2);
                string name = $"{Capital(FamilyOf(order[first]))} department {d + 1}.{++departments}";
                department = Add($"{units[division].Id}-{departments:00}", name, division, Budget(heads, 300, 700));
            }
            int team = AddTeam(order[first..(first + size)], department, ++inDepartment, whole);
            foreach (int person in order.AsSpan(first, size))
                unitOf[person] = team;
            first += size;
        }
    }

    private int AddTeam(int[] people, int above, int number, bool whole)
    {
        string family = Capital(people.CountBy(FamilyOf).MaxBy(pair => pair.Value).Key);
        string id = whole ? $"t{number:00}" : $"{units[above].Id}-{number:00}";
        double share = Math.Round(draws.Between(.3, .6), 2);
        units.Add(new(id, $"{family} team {id}", above, whole ? Budget(people.Length, 500, 900) : null, share));
        return units.Count - 1;
    }

    private int Add(string id, string name, int above, double budget)
    {
        units.Add(new(id, name, above, budget, null));
        return units.Count - 1;
    }

    private double Budget(int heads, double low, double high) => 500 * Math.Ceiling(heads * draws.Between(low, high) / 500);

    private string FamilyOf(int person) => enterprise.Catalogue.Roles[staff[person].Role].Family;

    private static string Capital(string word) => word.Length == 0 ? "General" : char.ToUpperInvariant(word[0]) + word[1..];
}
