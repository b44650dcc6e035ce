using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit;

/// <summary>Puts the audits of people together: everybody, by role, by unit.</summary>
/// <param name="workforce">The workforce.</param>
/// <param name="settings">How it weighs.</param>
/// <param name="people">The audits, by index of the person.</param>
/// <param name="asOf">The day.</param>
/// <param name="smallest">Fewest people that a figure may be about.</param>
internal sealed class GroupAudits(Workforce workforce, AuditSettings settings, ImmutableArray<PersonAudit> people, DateOnly asOf, int smallest)
{
    private readonly PillarScoring scoring = new(settings);
    private readonly ILookup<int, Outcome> outcomes = workforce.Outcomes.Where(one => one.Unit is not null).ToLookup(one => one.Unit!.Value);

    /// <summary>All groups that have people.</summary>
    public ImmutableArray<GroupAudit> All() =>
    [
        .. Partition(GroupKind.Whole, _ => 0), .. Partition(GroupKind.Role, person => person.Role), .. Partition(GroupKind.Unit, person => person.Unit),
    ];

    private IEnumerable<GroupAudit> Partition(GroupKind kind, Func<Person, int> groupOf)
    {
        var groups = people.GroupBy(one => groupOf(workforce.People[one.Person])).OrderBy(group => group.Key)
            .Select(group => (group.Key, Members: group.ToArray())).ToArray();
        var hidden = SmallGroups.Hidden([.. groups.Select(group => group.Members.Length)], smallest);
        return groups.Select((group, g) => Of(kind, kind == GroupKind.Whole ? null : group.Key, group.Members, hidden[g]));
    }

    private GroupAudit Of(GroupKind kind, int? index, PersonAudit[] members, bool isHidden)
    {
        if (isHidden) return new(kind, index, members.Length, true, null, null, []);
        ImmutableArray<OutcomeValue> own = kind == GroupKind.Unit ? OutcomeWindow.On(outcomes[index!.Value], [], asOf, settings.OutcomeMonths) : [];
        var pillars = Enum.GetValues<Pillar>().Select(pillar =>
        {
            var skills = Mean(members.Select(one => one.Score.Pillars[(int)pillar].Value));
            var reached = PillarScoring.Reached(own, pillar) * 100;
            var value = scoring.Together(skills, reached);
            return new PillarScore(pillar, 0, value, null, null, skills, reached, value, null);
        });
        return new(
            kind, index, members.Length, false, AuditScore.Of([.. pillars], settings.Weights),
            Mean(members.Select(one => one.Score.Value - one.Before?.Value)), own);
    }

    private double? Mean(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        return known.Length < smallest ? null : known.Average();
    }
}
