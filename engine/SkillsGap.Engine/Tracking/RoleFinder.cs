using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Finds open roles for those who are out. A role is open while fewer people hold it, or are on their way to it, than its target head-count asks for, and its
/// maximum allows. Openings go to the pairs that fit best, one each.
/// </summary>
internal sealed class RoleFinder(Workforce before, Scenario scenario, LevelsNow levels, ProgressRules rules)
{
    /// <param name="people">Everybody in the plan.</param>
    /// <param name="declined">Roles that were declined are not proposed.</param>
    public ImmutableArray<RoleProposal> For(IReadOnlyList<PersonProgress> people, IEnumerable<DeclinedOffer> declined)
    {
        var refused = declined.ToHashSet();
        var open = Openings(people);
        var roles = people.Where(one => one.State == PersonState.Out)
            .ToDictionary(one => one.Person, one => Fitting(one, open, refused));
        var kept = new Dictionary<int, RoleMatch>();
        foreach (var (person, match) in roles.SelectMany(pair => pair.Value.Select(match => (pair.Key, match)))
            .OrderByDescending(pair => pair.match.Fit).ThenBy(pair => levels.PersonOf(pair.Key)).ThenBy(pair => before.Roles[pair.match.Role].Id, StringComparer.Ordinal))
        {
            if (kept.ContainsKey(person) || open[match.Role] == 0) continue;
            open[match.Role]--;
            kept[person] = match;
        }

        return
        [
            .. roles.OrderBy(pair => pair.Key).Select(pair => new RoleProposal(
                pair.Key, kept.TryGetValue(pair.Key, out var match) ? match : null, pair.Value, before.People[pair.Key].OpenToChange)),
        ];
    }

    private int[] Openings(IReadOnlyList<PersonProgress> people)
    {
        var taken = new int[before.Roles.Length];
        for (var p = 0; p < before.People.Length; p++) taken[levels.RoleOf(p)]++;
        foreach (var one in people)
        {
            if (one is { Planned.Kind: OptionKind.Transition, State: PersonState.OnTrack or PersonState.Late or PersonState.Struggling }) taken[one.Planned.Role]++;
        }

        return [.. before.Roles.Select((role, r) => role.Requirements.IsEmpty ? 0
            : Math.Max(0, Math.Min(role.TargetHeadcount ?? 0, role.MaxHeadcount ?? int.MaxValue) - taken[r]))];
    }

    private ImmutableArray<RoleMatch> Fitting(PersonProgress one, int[] open, HashSet<DeclinedOffer> refused)
    {
        var held = levels.RoleOf(one.Person);
        return
        [
            .. Enumerable.Range(0, open.Length)
                .Where(r => r != held && open[r] > 0 && before.Roles[r].IsOpenTo(before.Roles[held]) && !refused.Contains(new(one.Person, r, null)))
                .Select(r => new RoleMatch(r, levels.Fit(one.Person, r).Fit, open[r], scenario.Transitions.Contains(r)))
                .Where(match => match.Fit >= rules.LeastFit)
                .OrderByDescending(match => match.Fit).ThenBy(match => before.Roles[match.Role].Id, StringComparer.Ordinal),
        ];
    }
}
