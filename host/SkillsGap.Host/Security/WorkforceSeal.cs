using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Security;

/// <summary>
/// A workforce with pseudonyms in place of people, and back. Sealed, people stand in the order of their pseudonyms, and whatever belongs to
/// them with them. Order and ids mean nothing to the planner, so a plan of the sealed workforce is a plan of the workforce.
/// </summary>
internal static class WorkforceSeal
{
    /// <summary>Puts pseudonyms in place of ids, and encrypted text in place of names, sources and notes.</summary>
    /// <param name="content">The workforce as it was uploaded, with or without a scenario.</param>
    /// <param name="map">Has a pseudonym for each of its people.</param>
    public static WorkforceContent Seal(WorkforceContent content, PseudonymMap map)
    {
        var people = content.Workforce.People;
        Subject[] subjects = [.. people.Select(person => map.OfPerson(person.Id)
            ?? throw new ArgumentException("The map lacks a person of the workforce.", nameof(map)))];
        // Whoever is named by their whole name is hidden under their own key, and goes with it; two of one name under the first's.
        var named = new Dictionary<string, Subject>();
        for (var i = 0; i < people.Length; i++)
            if (people[i].Name is { } name) named.TryAdd(name, subjects[i]);
        var texts = new Dictionary<(int Person, string Text), string>();
        string Hidden(int person, string text)
        {
            if (text.Length == 0) return "";
            if (texts.TryGetValue((person, text), out var known)) return known;
            return texts[(person, text)] = map.OfPerson(text)?.Pseudonym ?? named.GetValueOrDefault(text, subjects[person]).Seal(text);
        }

        // There is nobody under whose key the other sources of a unit's outcomes could stand.
        string HiddenOfUnit(string text) => map.OfPerson(text)?.Pseudonym ?? named.GetValueOrDefault(text)?.Seal(text) ?? text;

        return Reordered(content with
        {
            Workforce = content.Workforce with
            {
                People = [.. people.Select((person, i) => person with
                {
                    Id = subjects[i].Pseudonym,
                    Name = person.Name is { } name ? subjects[i].Seal(name) : null,
                })],
                Evidence = [.. content.Workforce.Evidence.Select(one => one with
                {
                    Source = Hidden(one.Person, one.Source), Note = Hidden(one.Person, one.Note),
                })],
                Outcomes = [.. content.Workforce.Outcomes.Select(one => one with
                {
                    Source = one.Person is { } person ? Hidden(person, one.Source) : HiddenOfUnit(one.Source),
                })],
                Adjustments = [.. content.Workforce.Adjustments.Select(one => one with
                {
                    Source = Hidden(one.Person, one.Source), Reason = Hidden(one.Person, one.Reason),
                })],
            },
        }, _ => true);
    }

    /// <summary>The workforce with ids, names, sources and notes; of people who were erased it has only what was sealed.</summary>
    public static WorkforceContent Open(WorkforceContent content, PseudonymMap map)
    {
        var texts = new Dictionary<string, string>();
        string Shown(string text)
        {
            if (text.Length == 0) return "";
            return texts.TryGetValue(text, out var known) ? known : texts[text] = map.Reveal(text);
        }

        return content with
        {
            Workforce = content.Workforce with
            {
                People = [.. content.Workforce.People.Select(person => person with
                {
                    Id = map.OfPseudonym(person.Id)?.Id ?? person.Id,
                    Name = person.Name is { } name && map.OfPseudonym(person.Id) is not null ? map.Reveal(name) : null,
                })],
                Evidence = [.. content.Workforce.Evidence.Select(one => one with { Source = Shown(one.Source), Note = Shown(one.Note) })],
                Outcomes = [.. content.Workforce.Outcomes.Select(one => one with { Source = Shown(one.Source) })],
                Adjustments = [.. content.Workforce.Adjustments.Select(one => one with { Source = Shown(one.Source), Reason = Shown(one.Reason) })],
            },
        };
    }

    /// <summary>A sealed workforce without the people who were erased: what a new version is made from.</summary>
    public static WorkforceContent WithoutErased(WorkforceContent content, PseudonymMap map) =>
        content.Workforce.People.All(person => map.OfPseudonym(person.Id) is not null)
            ? content
            : Reordered(content, person => map.OfPseudonym(person.Id) is not null);

    private static WorkforceContent Reordered(WorkforceContent content, Func<Person, bool> stays)
    {
        var workforce = content.Workforce;
        int[] order = [.. Enumerable.Range(0, workforce.People.Length)
            .Where(i => stays(workforce.People[i])).OrderBy(i => workforce.People[i].Id, StringComparer.Ordinal)];
        var place = new int[workforce.People.Length];
        Array.Fill(place, -1);
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;

        // Sorting is stable: rows of one person keep their order.
        return new(
            workforce with
            {
                People = [.. order.Select(i => workforce.People[i])],
                Evidence = [.. workforce.Evidence.Where(one => place[one.Person] >= 0)
                    .Select(one => one with { Person = place[one.Person] }).OrderBy(one => one.Person)],
                Responses = [.. workforce.Responses.Where(one => place[one.Person] >= 0)
                    .Select(one => one with { Person = place[one.Person] }).OrderBy(one => one.Person)],
                ToolUsage = [.. workforce.ToolUsage.Where(one => one.Person is not { } person || place[person] >= 0)
                    .Select(one => one with { Person = one.Person is { } person ? place[person] : null }).OrderBy(one => one.Person)],
                Outcomes = [.. workforce.Outcomes.Where(one => one.Person is not { } person || place[person] >= 0)
                    .Select(one => one.Person is { } person ? one with { Person = place[person] } : one).OrderBy(one => one.Person)],
                Adjustments = [.. workforce.Adjustments.Where(one => place[one.Person] >= 0)
                    .Select(one => one with { Person = place[one.Person] }).OrderBy(one => one.Person)],
            },
            content.Scenario is { } scenario ? Reordered(scenario, place) : null,
            [.. content.AuditAttributes.Where(one => place[one.Person] >= 0)
                .Select(one => one with { Person = place[one.Person] }).OrderBy(one => one.Person)]);
    }

    private static Scenario Reordered(Scenario scenario, int[] place) => scenario with
    {
        Scope = scenario.Scope is Scope.OfPeople some ? some with { People = Kept(some.People, place) } : scenario.Scope,
        Exclude = Kept(scenario.Exclude, place),
        Pins = [.. scenario.Pins.Where(pin => place[pin.Person] >= 0 && !(pin.Mentor is { } gone && place[gone] < 0))
            .Select(pin => pin with { Person = place[pin.Person], Mentor = pin.Mentor is { } mentor ? place[mentor] : null })],
        UnderWay = [.. scenario.UnderWay.Where(path => place[path.Person] >= 0)
            .Select(path => path with { Person = place[path.Person], Mentor = path.Mentor is { } mentor && place[mentor] >= 0 ? place[mentor] : null })],
        Declined = [.. scenario.Declined.Where(one => place[one.Person] >= 0 && !(one.Mentor is { } gone && place[gone] < 0))
            .Select(one => one with { Person = place[one.Person], Mentor = one.Mentor is { } mentor ? place[mentor] : null })],
    };

    private static ImmutableArray<int> Kept(ImmutableArray<int> people, int[] place) =>
        [.. people.Where(person => place[person] >= 0).Select(person => place[person]).Order()];
}
