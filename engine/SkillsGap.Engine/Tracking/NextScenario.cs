using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Workforce and scenario of the day of a review, to plan again: what is spent is spent, paths that go as they should stay, whoever is done
/// stays as they are unless it has faded, whoever is out is not offered the same again, and the others are free, but for modules that they are on: these are
/// paid for and go on. The end of the horizon stays where it was.
/// </summary>
internal sealed class NextScenario(
    WorkforceContent before, ImmutableArray<Evidence> evidence, EventLog log, ImmutableArray<PersonProgress> people, ImmutableArray<FadedLevels> faded,
    ImmutableArray<double> mentorHours,
    ImmutableArray<PathOutcomes> outcomes, ImmutableArray<DeclinedOffer> declined, DateOnly day)
{
    // A horizon that has ended is a moment long: what is worth nothing is worth nothing for any time.
    private const double Moment = 1e-6;

    private readonly Workforce workforce = before.Workforce;
    private readonly Scenario scenario = before.Scenario!;

    /// <summary>The paths that go on, and of people whose path is planned anew the modules that they are on. Mentors who have less to give than was promised
    /// are left out, the last in the workforce first.</summary>
    public ImmutableArray<PathUnderWay> UnderWay()
    {
        PersonProgress[] going =
            [.. people.Where(one => one.State is PersonState.OnTrack or PersonState.Late or PersonState.Struggling && log.Paths[one.Person].IsBegun)];
        var rest = new RemainingPath(workforce, scenario, going, day);
        var hours = mentorHours.ToArray();
        var refused = declined.ToHashSet();
        var paths = ImmutableArray.CreateBuilder<PathUnderWay>();
        foreach (var one in going)
        {
            if (one.State == PersonState.Struggling || rest.Of(one) is not { } steps)
            {
                var begun = rest.Begun(one);
                if (!begun.IsEmpty) paths.Add(new(one.Person, one.Planned.Kind, one.Planned.Role, begun, null, null, one.Declared, IsOpen: true));
                continue;
            }

            var mentor = one.Planned.Mentor;
            if (mentor is { } m && (refused.Contains(new(one.Person, null, m)) || hours[m] < scenario.MentorHoursPerMentee)) mentor = null;
            if (mentor is { } kept) hours[kept] -= scenario.MentorHoursPerMentee;
            var over = steps.IsEmpty ? day : steps[^1].Finish;
            var project = one.Planned.Project is { } p && workforce.Projects[p].StartDate >= over ? one.Planned.Project : null;
            paths.Add(new(one.Person, one.Planned.Kind, one.Planned.Role, steps, mentor, project, one.Declared));
        }

        return paths.ToImmutable();
    }

    /// <summary>Workforce and scenario.</summary>
    /// <param name="underWay">The paths that go on.</param>
    /// <param name="mentors">Who could mentor those who struggle; what is planned is held to them where the offer says so.</param>
    public WorkforceContent Of(ImmutableArray<PathUnderWay> underWay, ImmutableArray<MentorOffer> mentors)
    {
        var going = PathUnderWay.Going(underWay);
        var states = people.ToDictionary(one => one.Person);
        var below = faded.Select(one => one.Person).ToHashSet();
        var freed = mentors.Where(offer => offer.Source == HoursSource.Freed).Select(offer => offer.Mentor).ToHashSet();
        var told = people.Where(one => one.State is PersonState.Done or PersonState.Out or PersonState.Struggling).Select(one => one.Person).ToHashSet();
        IEnumerable<Pin> pins =
        [
            .. scenario.Pins.Where(pin => !going.Contains(pin.Person) && !told.Contains(pin.Person)),
            .. people.Where(one => one.State == PersonState.Done && !below.Contains(one.Person)).Select(one => new Pin(one.Person, OptionKind.Stay, null)),
            .. mentors.Where(offer => offer.IsHeld)
                .Select(offer => new Pin(offer.Person, states[offer.Person].Planned.Kind, offer.Mentor)),
        ];
        return before with
        {
            Workforce = workforce with
            {
                People = [.. workforce.People.Select((person, p) => Person(person, p, freed.Contains(p)))],
                Evidence = evidence,
                Units = [.. workforce.Units.Select((unit, u) => unit with
                {
                    Budget = Rest(unit.Budget, underWay, p => workforce.UnitsFrom(workforce.People[p].Unit).Contains(u)),
                })],
                Projects = [.. workforce.Projects.Select((project, p) => project with
                {
                    Places = Math.Max(
                        underWay.Count(path => path.Project == p),
                        project.Places - people.Count(one => one.State == PersonState.Done && one.Planned.Project == p)),
                })],
            },
            Scenario = scenario with
            {
                AsOf = day,
                EventsThrough = day,
                HorizonMonths = Math.Max(Moment, scenario.HorizonMonths - Calendar.MonthsBetween(scenario.AsOf, day)),
                Budget = Rest(scenario.Budget, underWay, _ => true),
                Pins = [.. pins.OrderBy(pin => pin.Person)],
                UnderWay = underWay,
                Declined = declined,
                Outcomes = outcomes,
            },
        };
    }

    /// <summary>By id of a person the id of what was decided for them and still can be: paths that go on, those not begun, and staying.</summary>
    public Dictionary<string, string?> Former(ImmutableArray<PathUnderWay> underWay, ImmutableArray<Decided> decisions)
    {
        var former = underWay.Where(path => !path.IsOpen).ToDictionary(
            path => workforce.People[path.Person].Id, path => (string?)OptionName.Of(workforce, scenario, Option(path)), StringComparer.Ordinal);
        var ids = decisions.ToDictionary(decided => decided.Person, decided => decided.OptionId);
        foreach (var one in people.Where(one => one.State is PersonState.NotPlanned or PersonState.OnTrack or PersonState.Late))
            former.TryAdd(workforce.People[one.Person].Id, ids[one.Person]);
        return former;
    }

    /// <summary>Cash that paths under way will still cost, by person.</summary>
    public double Committed(PathUnderWay path) => path.Steps.Where(step => !step.Paid).Sum(step => workforce.Modules[step.Module].Cost);

    private static LearningOption Option(PathUnderWay path) => new(
        path.Kind, path.Role, 0, [.. path.Steps.Select(step => new LearningStep(step.Module, step.Cohort, 0, 0, step.Hours))], 0, path.Mentor, path.Project,
        0, 0, 0, 0, 0, 0);

    // Never less than what is promised: overspending is said, and not taken from those who are under way.
    private double? Rest(double? budget, ImmutableArray<PathUnderWay> underWay, Func<int, bool> counts) => budget is not { } cash ? null
        : Math.Max(cash - log.Spent.Where(pair => counts(pair.Key)).Sum(pair => pair.Value), underWay.Where(path => counts(path.Person)).Sum(Committed));

    private Person Person(Person person, int p, bool isFreed)
    {
        var capacity = log.Offered.TryGetValue(p, out var offered) ? offered
            : isFreed ? mentorHours[p]
            : person.MentorCapacity;
        return person with { Role = log.Roles.GetValueOrDefault(p, person.Role), MentorCapacity = capacity };
    }
}
