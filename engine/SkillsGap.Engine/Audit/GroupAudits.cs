using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit;

/// <summary>Puts the audits of people together: everybody, by role, by unit.</summary>
internal sealed class GroupAudits
{
    private const double Whole = 100;

    private static readonly Pillar[] Pillars = Enum.GetValues<Pillar>();

    private readonly AuditSettings settings;
    private readonly DateOnly since, asOf;
    private readonly PillarScoring scoring;
    private readonly ILookup<string, Outcome> outcomes;
    private readonly PublishedMeans heads, change, gain;
    private readonly PublishedMeans[] pillars;

    /// <summary>Decides which figures may be told.</summary>
    /// <param name="workforce">The workforce.</param>
    /// <param name="settings">How it weighs.</param>
    /// <param name="people">The audits, by index of the person.</param>
    /// <param name="since">The earlier day.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="smallest">Fewest people that a figure may be about.</param>
    public GroupAudits(Workforce workforce, AuditSettings settings, ImmutableArray<PersonAudit> people, DateOnly since, DateOnly asOf, int smallest)
    {
        (this.settings, this.since, this.asOf, scoring) = (settings, since, asOf, new(settings));
        outcomes = workforce.Outcomes.Where(one => one.Unit is not null).ToLookup(one => workforce.Units[one.Unit!.Value].Id);
        heads = Means(_ => 1);
        change = Means(one => one.Score.Value - one.Before?.Value);
        gain = Means(one => one.After - one.Score.Value);
        pillars = Array.ConvertAll(Pillars, pillar => Means(one => one.Score.Pillars[(int)pillar].Value));

        PublishedMeans Means(Func<PersonAudit, double?> figure) => new(workforce, [.. people.Select(figure)], smallest);
    }

    /// <summary>All groups that have people: everybody, then roles, then units, by name.</summary>
    public ImmutableArray<GroupAudit> All() =>
        [.. Enum.GetValues<GroupKind>().SelectMany(kind => heads.Groups(kind).Select(group => Of(kind, group.Group, group.People, group.IsShown)))];

    private GroupAudit Of(GroupKind kind, string name, int people, bool isShown)
    {
        if (!isShown) return new(kind, name, people, true, null, [], null, []);
        ImmutableArray<OutcomeValue> On(DateOnly day) => kind == GroupKind.Unit ? OutcomeWindow.On(outcomes[name], [], day, settings.OutcomeMonths) : [];
        var own = On(asOf);
        ImmutableArray<Pillar> withheld = [.. Pillars.Where(pillar => pillars[(int)pillar].Withholds(kind, name))];
        var scores = Pillars.Select(pillar =>
        {
            var skills = pillars[(int)pillar].Of(kind, name);
            var reached = PillarScoring.Reached(own, pillar) * Whole;
            // Outcomes alone would stand for people whose part may not be told.
            var value = withheld.Contains(pillar) ? null : scoring.Together(skills, reached);
            return new PillarScore(pillar, 0, value, null, null, skills, reached, value, null);
        });
        return new(
            kind, name, people, false, AuditScore.Of([.. scores], settings.Weights),
            withheld, change.Of(kind, name), own)
        {
            OutcomesBefore = On(since), Gain = gain.Of(kind, name),
        };
    }
}
