using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adoption;

/// <summary>The groups that adoption is told of, roles and units of every depth, and which of them may be told of at all.</summary>
internal sealed class AdoptionGroups
{
    private readonly ILookup<int, int> own, children;
    private readonly int[] below;

    public AdoptionGroups(Workforce workforce, int smallest)
    {
        var people = Enumerable.Range(0, workforce.People.Length).ToArray();
        own = people.ToLookup(p => workforce.People[p].Unit);
        int[][] above = [.. people.Select(p => workforce.UnitsFrom(workforce.People[p].Unit).Reverse().ToArray())];
        children = Enumerable.Range(0, workforce.Units.Length).Where(u => workforce.Units[u].Parent.HasValue).ToLookup(u => workforce.Units[u].Parent!.Value);
        Tops = [.. Enumerable.Range(0, workforce.Units.Length).Where(u => workforce.Units[u].Parent is null)];
        below = new int[workforce.Units.Length];
        foreach (var u in above.SelectMany(units => units)) below[u]++;

        var depths = above.Length == 0 ? 0 : above.Max(units => units.Length);
        var byRole = Grouping.By("role", [.. people.Select(p => workforce.Roles[workforce.People[p].Role].Id)]);
        Grouping[] byUnit =
        [
            .. Enumerable.Range(0, depths).Select(d => Grouping.By($"unit {d}", [.. above.Select(units => d < units.Length ? workforce.Units[units[d]].Id : null)])),
        ];
        // The large groups first: they are what most can be said of.
        Published = PublishedGroups.Of(people.Length, [.. byUnit.Take(1), byRole, .. byUnit.Skip(1)], smallest);
        Roles =
        [
            .. people.GroupBy(p => workforce.People[p].Role).OrderBy(group => workforce.Roles[group.Key].Id, StringComparer.Ordinal)
                .Select(group => new AdoptionGroup(group.Key, 0, [.. group], byRole.GroupOf[group.First()])),
        ];
        Units =
        [
            .. people.SelectMany(p => above[p].Select((unit, depth) => (unit, depth, p))).GroupBy(one => (one.unit, one.depth))
                .Select(group => new AdoptionGroup(
                    group.Key.unit, group.Key.depth, [.. group.Select(one => one.p)], byUnit[group.Key.depth].GroupOf[group.First().p]))
                .OrderBy(group => string.Join('\0', workforce.UnitsFrom(group.Index).Reverse().Select(u => workforce.Units[u].Id)), StringComparer.Ordinal),
        ];
    }

    /// <summary>Which groups figures may be given of.</summary>
    public PublishedGroups Published { get; }

    /// <summary>Roles that somebody holds, by id.</summary>
    public AdoptionGroup[] Roles { get; }

    /// <summary>Units with people in or below them, each after the one above it.</summary>
    public AdoptionGroup[] Units { get; }

    /// <summary>Units under no other.</summary>
    public int[] Tops { get; }

    /// <summary>The place of roles among the groupings of <see cref="Published"/>.</summary>
    public const int RolePlace = 1;

    /// <summary>People of a unit itself.</summary>
    public IEnumerable<int> OwnPeople(int unit) => own[unit];

    /// <summary>Units directly below a unit.</summary>
    public IEnumerable<int> Children(int unit) => children[unit];

    /// <summary>People in a unit and below it.</summary>
    public int PeopleBelow(int unit) => below[unit];

    /// <summary>Whether a unit has people of its own.</summary>
    public bool IsTeam(int unit) => own[unit].Any();

    /// <summary>The place of units of a depth among the groupings.</summary>
    public static int PlaceOfDepth(int depth) => depth == 0 ? 0 : depth + 1;

    /// <summary>A unit and all below it.</summary>
    public IEnumerable<int> Below(int unit) => children[unit].SelectMany(Below).Prepend(unit);
}
