using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adoption;

/// <summary>Counts the users of a tool by role and by unit.</summary>
internal sealed class GroupAdoptions
{
    private readonly Workforce workforce;
    private readonly ToolUse use;
    private readonly AdoptionGroups groups;
    private readonly int smallest;
    private readonly Maturity[] levels;
    private readonly PersonUse?[] useOf;
    private readonly PublishedGroups recent;
    private readonly PublishedGroups[] weekly;
    private readonly ILookup<int, ToolUsage> counts;

    public GroupAdoptions(Workforce workforce, ToolUse use, AdoptionGroups groups, IEnumerable<UseProfile> profiles, int smallest)
    {
        (this.workforce, this.use, this.groups, this.smallest) = (workforce, use, groups, smallest);
        levels = new Maturity[workforce.People.Length];
        useOf = new PersonUse?[levels.Length];
        foreach (var profile in profiles) levels[profile.Person] = profile.Level;
        foreach (var person in use.People) useOf[person.Person] = person;
        recent = groups.Published.OfShares([.. useOf.Select(one => one is { IsRecent: true })], smallest);
        weekly = [.. Weeks.Select(w => groups.Published.OfShares([.. useOf.Select(one => one?.IsActive(w) == true)], smallest))];
        counts = use.Counts.ToLookup(row => row.Unit!.Value);
    }

    private IEnumerable<int> Weeks => Enumerable.Range(use.Window, use.Weeks.Count - use.Window);

    /// <summary>By role, by id.</summary>
    public ImmutableArray<GroupAdoption> Roles() =>
    [
        .. groups.Roles.Select(role => Group(
            role.Index, 0, role.People, KnownIn(role.People), [.. Weeks.Select(w => KnownIn(role.People, w))], false, false, AdoptionGroups.RolePlace, role.Place)),
    ];

    /// <summary>By unit, each after the one above it.</summary>
    public ImmutableArray<GroupAdoption> Units() =>
    [
        .. groups.Units.Select(unit => Group(
            unit.Index, unit.Depth, unit.People, Active(unit.Index, Recent), [.. Weeks.Select(w => Active(unit.Index, OfWeek(w)))],
            groups.IsTeam(unit.Index), unit.People.Length > 0 && groups.Below(unit.Index).Any(counts.Contains), AdoptionGroups.PlaceOfDepth(unit.Depth), unit.Place)),
    ];

    /// <summary>Users in all units together, recently and by week, and whether these may be passed on.</summary>
    public (int Active, ImmutableArray<int> ByWeek, bool IsHidden, ImmutableArray<bool> HiddenWeeks) Whole()
    {
        var (people, isCounted) = (workforce.People.Length, counts.Count > 0);
        var active = groups.Tops.Sum(top => Active(top, Recent));
        ImmutableArray<int> byWeek = [.. Weeks.Select(w => groups.Tops.Sum(top => Active(top, OfWeek(w))))];
        return (active, byWeek, IsShareHidden(isCounted, active, people, recent.ShowsWhole),
            [.. weekly.Select((week, w) => IsShareHidden(isCounted, byWeek[w], people, week.ShowsWhole))]);
    }

    private GroupAdoption Group(
        int index, int depth, int[] people, int active, ImmutableArray<int> byWeek, bool isTeam, bool isCounted, int grouping, int place) => new(
            index, depth, people.Length, active, byWeek, people.Select(p => levels[p]).OrderDescending().ElementAt((people.Length - 1) / 2), isTeam, isCounted,
            !groups.Published.Shows(grouping, place), IsShareHidden(isCounted, active, people.Length, recent.Shows(grouping, place)),
            [.. weekly.Select((week, w) => IsShareHidden(isCounted, byWeek[w], people.Length, week.Shows(grouping, place)))]);

    // A count of users whom nobody can name gives away nobody, unless nearly none or all are counted.
    private bool IsShareHidden(bool isCounted, int active, int people, bool isKnownShown) =>
        isCounted ? active < smallest || people - active < smallest : !isKnownShown;

    private int KnownIn(int[] people) => people.Count(p => useOf[p] is { IsRecent: true });

    private int KnownIn(int[] people, int week) => people.Count(p => useOf[p]?.IsActive(week) == true);

    private (Func<int, bool> Known, Func<ToolUsage, bool> Counted) Recent =>
        (p => useOf[p] is { IsRecent: true }, row => row.LastDay.DayNumber > use.Weeks[use.Weeks.Count].DayNumber - 1 - AdoptionSettings.RecentDays);

    private (Func<int, bool> Known, Func<ToolUsage, bool> Counted) OfWeek(int week) => (p => useOf[p]?.IsActive(week) == true, row => use.Weeks.PlaceOf(row.Date) == week);

    // What a unit counts holds where it is more than is known from its people and the units below it.
    private int Active(int unit, (Func<int, bool> Known, Func<ToolUsage, bool> Counted) of)
    {
        var known = groups.OwnPeople(unit).Count(of.Known) + groups.Children(unit).Sum(child => Active(child, of));
        var counted = counts[unit].Where(of.Counted).Select(row => row.Active).DefaultIfEmpty().Max();
        return Math.Max(known, (int)Math.Min(counted, groups.PeopleBelow(unit)));
    }
}
