using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// Puts people and evidence in an order that depends on their content alone: neither ids, names nor the order of the files can reach a
/// decision, a tie or the last bit of a sum.
/// </summary>
public static class CanonicalOrder
{
    /// <summary>The same workforce and scenario with people ordered by a digest of their content and evidence by person, skill and date.</summary>
    public static (Workforce Workforce, Scenario Scenario) Apply(Workforce workforce, Scenario scenario)
    {
        var evidenceOf = new List<Evidence>[workforce.People.Length];
        for (var p = 0; p < evidenceOf.Length; p++) evidenceOf[p] = [];
        foreach (var item in workforce.Evidence) evidenceOf[item.Person].Add(item);
        foreach (var list in evidenceOf) list.Sort(Compare);

        var digests = new string[evidenceOf.Length];
        Parallel.For(0, digests.Length, p => digests[p] = Digest(workforce.People[p], evidenceOf[p]));
        var order = Enumerable.Range(0, digests.Length).OrderBy(p => digests[p], StringComparer.Ordinal).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;

        var ordered = workforce with
        {
            People = [.. order.Select(p => workforce.People[p])],
            Evidence = [.. order.SelectMany(p => evidenceOf[p]).Select(item => item with { Person = place[item.Person] })],
        };
        return (ordered, Renumber(scenario, place));
    }

    private static Scenario Renumber(Scenario scenario, int[] place) => scenario with
    {
        Scope = scenario.Scope is Scope.OfPeople some ? new Scope.OfPeople([.. some.People.Select(p => place[p]).Order()]) : scenario.Scope,
        Exclude = [.. scenario.Exclude.Select(p => place[p]).Order()],
        Pins = [.. scenario.Pins.Select(pin => pin with { Person = place[pin.Person], Mentor = pin.Mentor is { } m ? place[m] : null })],
    };

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

    // Sources and notes are left out: they are free text in which ids and names may stand.
    private static string Digest(Person person, List<Evidence> evidence)
    {
        var text = new StringBuilder();
        text.Append(string.Join('|', person.Unit, person.Role, person.HoursPerWeek, person.HourlyCost, person.MentorCapacity,
            person.OpenToChange, person.PreferredFormat));
        foreach (var item in evidence)
        {
            text.Append('\n').Append(string.Join('|', item.Skill, (int)item.Kind, item.Date.DayNumber, item.Value, item.Weight,
                item.Expires?.DayNumber));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
