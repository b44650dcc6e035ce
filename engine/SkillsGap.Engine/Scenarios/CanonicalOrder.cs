using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// Puts a workforce in an order in which the order of its files plays no part: people and evidence by their content alone, so that neither
/// ids nor names can reach a decision, a tie or the last bit of a sum; everything else by id.
/// </summary>
public static class CanonicalOrder
{
    /// <summary>The same workforce and scenario in canonical order. People who are alike in every respect keep the order they are in.</summary>
    public static (Workforce Workforce, Scenario Scenario) Apply(Workforce workforce, Scenario scenario)
    {
        (workforce, scenario) = CanonicalCatalogue.Apply(workforce, scenario);
        var evidenceOf = new List<Evidence>[workforce.People.Length];
        for (var p = 0; p < evidenceOf.Length; p++) evidenceOf[p] = [];
        foreach (var item in workforce.Evidence) evidenceOf[item.Person].Add(item);
        foreach (var list in evidenceOf) list.Sort(Compare);

        var responsesOf = workforce.Responses.ToLookup(response => response.Person);
        var digests = new string[evidenceOf.Length];
        Parallel.For(0, digests.Length, p => digests[p] = Digest(workforce.People[p], evidenceOf[p], responsesOf[p]));
        // Plans know nothing of the use of tools: it only tells apart those who are otherwise alike.
        var usageOf = workforce.ToolUsage.Where(usage => usage.Person.HasValue).ToLookup(usage => usage.Person!.Value);
        var people = Renumbering.By(workforce.People, p => digests[p] + UsageDigest(usageOf[p]));
        var ordered = workforce with
        {
            People = people.Of(workforce.People),
            Evidence = [.. people.Order.SelectMany(p => evidenceOf[p]).Select(item => item with { Person = people.Place[item.Person] })],
            Responses = [.. people.Order.SelectMany(p => Ordered(responsesOf[p])).Select(item => item with { Person = people.Place[item.Person] })],
            ToolUsage =
            [
                .. workforce.ToolUsage.Where(usage => usage.Person is null).OrderBy(usage => usage.Unit).ThenBy(Line, StringComparer.Ordinal),
                .. people.Order.SelectMany(p => usageOf[p].OrderBy(Line, StringComparer.Ordinal)).Select(usage => usage with { Person = people.Of(usage.Person) }),
            ],
            Outcomes = [.. Ordered(workforce.Outcomes.Select(item => item with { Person = people.Of(item.Person) }))],
            Adjustments = [.. Ordered(workforce.Adjustments.Select(item => item with { Person = people.Place[item.Person] }))],
        };
        return (ordered, scenario with
        {
            Scope = scenario.Scope is Scope.OfPeople some ? new Scope.OfPeople([.. some.People.Select(p => people.Place[p]).Order()]) : scenario.Scope,
            Exclude = [.. scenario.Exclude.Select(p => people.Place[p]).Order()],
            Pins = [.. scenario.Pins.Select(pin => pin with { Person = people.Place[pin.Person], Mentor = people.Of(pin.Mentor) })],
            UnderWay =
            [
                .. scenario.UnderWay.Select(path => path with { Person = people.Place[path.Person], Mentor = people.Of(path.Mentor) })
                    .OrderBy(path => path.Person),
            ],
            Declined =
            [
                .. scenario.Declined.Select(one => one with { Person = people.Place[one.Person], Mentor = people.Of(one.Mentor) })
                    .OrderBy(one => one.Person).ThenBy(one => one.Role).ThenBy(one => one.Mentor),
            ],
            Outcomes = [.. scenario.Outcomes.OrderBy(one => one.Kind)],
        });
    }

    private static int Compare(Evidence a, Evidence b)
    {
        var order = a.Skill.CompareTo(b.Skill);
        if (order == 0) order = a.Date.CompareTo(b.Date);
        if (order == 0) order = a.Kind.CompareTo(b.Kind);
        if (order == 0) order = Nullable.Compare(a.Value, b.Value);
        if (order == 0) order = a.Weight.CompareTo(b.Weight);
        if (order == 0) order = Nullable.Compare(a.Expires, b.Expires);
        return order;
    }

    private static string Line(ToolUsage usage) => string.Create(
        CultureInfo.InvariantCulture,
        $"{usage.Tool:d9}|{usage.Date.DayNumber:d7}|{usage.Days}|{usage.Active}|{usage.Sessions}|{usage.Features}|{usage.HoursSaved}");

    private static string UsageDigest(IEnumerable<ToolUsage> usage)
    {
        var text = string.Join('\n', usage.Select(Line).Order(StringComparer.Ordinal));
        return text.Length == 0 ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static IEnumerable<ItemResponse> Ordered(IEnumerable<ItemResponse> responses) => responses
        .OrderBy(r => r.Date).ThenBy(r => r.Skill).ThenBy(r => r.Item, StringComparer.Ordinal).ThenBy(r => r.Correct);

    private static IEnumerable<Outcome> Ordered(IEnumerable<Outcome> outcomes) => outcomes
        .OrderBy(o => o.Person).ThenBy(o => o.Unit).ThenBy(o => o.Metric, StringComparer.Ordinal).ThenBy(o => o.Date).ThenBy(o => o.Value)
        .ThenBy(o => o.Benchmark).ThenBy(o => o.Source, StringComparer.Ordinal);

    private static IEnumerable<AuditAdjustment> Ordered(IEnumerable<AuditAdjustment> adjustments) => adjustments
        .OrderBy(a => a.Person).ThenBy(a => a.Date).ThenBy(a => a.Pillar).ThenBy(a => a.Metric, StringComparer.Ordinal).ThenBy(a => a.Value)
        .ThenBy(a => a.Expires).ThenBy(a => a.Source, StringComparer.Ordinal).ThenBy(a => a.Reason, StringComparer.Ordinal);

    // Outcomes and adjustments are left out: the audit's alone, they must not reach a plan, not even by the order of people. So
    // are sources and notes: they are free text in which ids and names may stand.
    private static string Digest(Person person, List<Evidence> evidence, IEnumerable<ItemResponse> responses)
    {
        var text = new StringBuilder();
        text.Append(string.Join('|', person.Unit, person.Role, person.HoursPerWeek, person.HourlyCost, person.MentorCapacity,
            person.OpenToChange, person.PreferredFormat));
        foreach (var item in evidence)
        {
            text.Append('\n').Append(string.Join('|', item.Skill, (int)item.Kind, item.Date.DayNumber, item.Value, item.Weight,
                item.Expires?.DayNumber));
        }

        foreach (var item in Ordered(responses))
            text.Append('\n').Append(string.Join('|', "response", item.Skill, item.Item, item.Correct, item.Date.DayNumber));

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
