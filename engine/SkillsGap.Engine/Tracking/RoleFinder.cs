using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Finds open roles for those who are out. A role is wanted while fewer people hold it, or are on their way to it, than its target head-count, and has room
/// while they are fewer than its maximum. Openings go one each to the pairs that fit best, those that are wanted first.
/// </summary>
internal sealed class RoleFinder(Workforce before, Scenario scenario, LevelsNow levels, ProgressRules rules)
{
    /// <param name="people">Everybody in the plan.</param>
    /// <param name="declined">Roles that were declined are not proposed.</param>
    public ImmutableArray<RoleProposal> For(IReadOnlyList<PersonProgress> people, IEnumerable<DeclinedOffer> declined)
    {
        var refused = declined.ToHashSet();
        var (wanted, room) = Openings(people);
        var roles = people.Where(one => one.State == PersonState.Out)
            .ToDictionary(one => one.Person, one => Fitting(one, wanted, room, refused));
        var kept = new Dictionary<int, RoleMatch>();
        foreach (var (person, match) in roles.SelectMany(pair => pair.Value.Select(match => (pair.Key, match)))
            .OrderByDescending(pair => pair.match.Wanted).ThenByDescending(pair => pair.match.Fit)
            .ThenBy(pair => levels.PersonOf(pair.Key)).ThenBy(pair => before.Roles[pair.match.Role].Id, StringComparer.Ordinal))
        {
            if (kept.ContainsKey(person) || room[match.Role] == 0 || (match.Wanted && wanted[match.Role] == 0)) continue;
            room[match.Role]--;
            wanted[match.Role]--;
            kept[person] = match;
        }

        return
        [
            .. roles.OrderBy(pair => pair.Key).Select(pair => new RoleProposal(
                pair.Key, kept.TryGetValue(pair.Key, out var match) ? match : null, pair.Value, before.People[pair.Key].OpenToChange)),
        ];
    }

    // Per role how many are wanted, and how many there is room for.
    private (int[] Wanted, int[] Room) Openings(IReadOnlyList<PersonProgress> people)
    {
        var taken = new int[before.Roles.Length];
        for (var p = 0; p < before.People.Length; p++) taken[levels.RoleOf(p)]++;
        foreach (var one in people)
        {
            if (one is { Planned.Kind: OptionKind.Transition, State: PersonState.OnTrack or PersonState.Late or PersonState.Struggling }) taken[one.Planned.Role]++;
        }

        return (Left(role => role.TargetHeadcount), Left(role => role.MaxHeadcount ?? role.TargetHeadcount));

        // A role without requirements fits everybody and is proposed to nobody.
        int[] Left(Func<Role, int?> limit) =>
            [.. before.Roles.Select((role, r) => role.Requirements.IsEmpty ? 0 : Math.Max(0, (limit(role) ?? 0) - taken[r]))];
    }

    private ImmutableArray<RoleMatch> Fitting(PersonProgress one, int[] wanted, int[] room, HashSet<DeclinedOffer> refused)
    {
        var held = levels.RoleOf(one.Person);
        return
        [
            .. Enumerable.Range(0, room.Length)
                .Where(r => r != held && room[r] > 0 && before.Roles[r].IsOpenTo(before.Roles[held]) && !refused.Contains(new(one.Person, r, null)))
                .Select(r => new RoleMatch(
                    r, levels.Fit(one.Person, r).Fit, wanted[r] > 0 ? wanted[r] : room[r], wanted[r] > 0, scenario.Transitions.Contains(r)))
                .Where(match => match.Fit >= rules.LeastFit)
                .OrderByDescending(match => match.Wanted).ThenByDescending(match => match.Fit).ThenBy(match => before.Roles[match.Role].Id, StringComparer.Ordinal),
        ];
    }
}
