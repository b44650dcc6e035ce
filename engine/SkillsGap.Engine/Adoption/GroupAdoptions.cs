using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adoption;

/// <summary>Counts the users of a tool by role and by unit, and says which counts must not be shown.</summary>
internal sealed class GroupAdoptions
{
    private readonly Workforce workforce;
    private readonly ToolUse use;
    private readonly int smallest;
    private readonly Maturity[] levels;
    private readonly PersonUse?[] useOf;

    public GroupAdoptions(Workforce workforce, ToolUse use, IEnumerable<UseProfile> profiles, int smallest)
    {
        (this.workforce, this.use, this.smallest) = (workforce, use, smallest);
        levels = new Maturity[workforce.People.Length];
        useOf = new PersonUse?[levels.Length];
        foreach (var profile in profiles) levels[profile.Person] = profile.Level;
        foreach (var person in use.People) useOf[person.Person] = person;
    }

    /// <summary>Adoption by role and by unit, by their ids.</summary>
    public (ImmutableArray<GroupAdoption> Roles, ImmutableArray<GroupAdoption> Units) Of()
    {
        var people = Enumerable.Range(0, workforce.People.Length);
        var byRole = people.ToLookup(p => workforce.People[p].Role);
        var byUnit = people.ToLookup(p => workforce.People[p].Unit);
        var (roleIds, unitIds) = (Sorted(byRole.Select(group => group.Key), r => workforce.Roles[r].Id), Sorted(byUnit.Select(group => group.Key), UnitId));
        var hidden = Hidden(people, roleIds, unitIds);
        var counted = use.Counts.ToLookup(row => row.Unit!.Value);
        var roles = roleIds.Select((role, i) => Known(role, [.. byRole[role]], hidden.Roles[i])).ToImmutableArray();
        var units = unitIds.Select((unit, i) => Known(unit, [.. byUnit[unit]], hidden.Units[i]));
        return (roles, [.. units.Select(group => Best(group, counted[group.Group])).Concat(counted.Where(rows => !byUnit.Contains(rows.Key))
            .Select(rows => Counted(rows.Key, people.Count(p => workforce.UnitsFrom(workforce.People[p].Unit).Contains(rows.Key)), rows)))
            .OrderBy(group => UnitId(group.Group), StringComparer.Ordinal)]);
    }

    private (bool[] Roles, bool[] Units) Hidden(IEnumerable<int> people, int[] roles, int[] units)
    {
        var sizes = people.GroupBy(p => workforce.People[p].Role).ToDictionary(group => group.Key, group => group.Count());
        var unitSizes = people.GroupBy(p => workforce.People[p].Unit).ToDictionary(group => group.Key, group => group.Count());
        return (SmallGroups.Hidden([.. roles.Select(r => sizes[r])], smallest), SmallGroups.Hidden([.. units.Select(u => unitSizes[u])], smallest));
    }

    private static int[] Sorted(IEnumerable<int> groups, Func<int, string> id) => [.. groups.OrderBy(id, StringComparer.Ordinal)];

    private string UnitId(int unit) => workforce.Units[unit].Id;

    private GroupAdoption Known(int group, int[] people, bool isHidden) => new(
        group, people.Length, people.Count(p => useOf[p] is { IsRecent: true }),
        [.. Enumerable.Range(use.Window, use.Weeks.Count - use.Window).Select(w => people.Count(p => useOf[p]?.IsActive(w) == true))],
        people.Select(p => levels[p]).OrderDescending().ElementAt((people.Length - 1) / 2), false, isHidden);

    // People who are counted but not known by name are users all the same.
    private GroupAdoption Best(GroupAdoption known, IEnumerable<ToolUsage> rows)
    {
        var counted = Counted(known.Group, known.People, rows);
        return counted.Active > known.Active ? counted with { Typical = known.Typical, IsHidden = known.IsHidden } : known;
    }

    private GroupAdoption Counted(int unit, int people, IEnumerable<ToolUsage> rows)
    {
        var recent = use.Weeks[use.Weeks.Count].AddDays(-AdoptionSettings.RecentDays);
        var byWeek = new int[use.Weeks.Count - use.Window];
        var active = 0;
        foreach (var row in rows)
        {
            var (heads, week) = ((int)Math.Min(people, row.Active), use.Weeks.PlaceOf(row.Date) - use.Window);
            if (week >= 0 && week < byWeek.Length) byWeek[week] = Math.Max(byWeek[week], heads);
            if (row.LastDay >= recent) active = Math.Max(active, heads);
        }

        return new(unit, people, active, [.. byWeek], Maturity.None, true, people < smallest);
    }
}
