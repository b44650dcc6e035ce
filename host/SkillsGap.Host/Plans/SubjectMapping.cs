using SkillsGap.Engine.Data;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From all that is known and decided about one person to its document.</summary>
internal static class SubjectMapping
{
    /// <summary>The document.</summary>
    /// <param name="content">The workforce as read; people by id.</param>
    /// <param name="index">Index of the person in it.</param>
    /// <param name="analysis">What is known of it; people may stand under other ids, in another order.</param>
    /// <param name="person">Index of the person in the analysis.</param>
    /// <param name="plan">What was decided and which plan says so; null where there is none.</param>
    /// <param name="review">The review that the plan came from; null for none.</param>
    public static SubjectDocument Of(
        WorkforceContent content, int index, WorkforceAnalysis analysis, int person, (PlanDocument Document, string Name)? plan, ReviewDocument? review = null)
    {
        var (workforce, one) = (content.Workforce, content.Workforce.People[index]);
        var known = analysis.Workforce.People[person].Id;
        var records = PersonRecords.Of(content, index);
        var decided = plan?.Document.People.FirstOrDefault(p => p.Id == known);
        return new(
            one.Id, one.Name, workforce.Roles[one.Role].Name, workforce.Units[one.Unit].Name, analysis.Scenario.AsOf,
            analysis.Workforce.Roles[analysis.FirstTarget].Name,
            PersonMapping.Why(analysis, Explainer.Person(analysis, person, analysis.FirstTarget), decided?.Decision, decided?.Reason),
            [.. CorrectionsMapping.ToDocument(analysis).NotInForce.Where(correction => correction.Person == known)],
            [.. records.Tables.Select(table => new SubjectTableDocument(table.File, table.Columns, [.. table.Rows.Select(row => (IReadOnlyList<string>)row)]))],
            [
                .. records.Mentions.CountBy(mention => (mention.File, mention.Column))
                    .Select(at => $"{at.Key.Column} in {at.Value:N0} rows of {at.Key.File} about others"),
            ],
            [.. Said(analysis, person), .. Mentored(plan?.Document, known), .. review is null ? [] : SubjectReview.Of(review, known)],
            plan?.Name, plan?.Document.Scenario.Parity);
    }

    private static IEnumerable<string> Said(WorkforceAnalysis analysis, int person)
    {
        var scenario = analysis.Scenario;
        yield return analysis.Scope.Contains(person) ? "In the scenario's scope: learning is planned." : "Not in the scenario's scope: nothing is planned.";
        if (scenario.Exclude.Contains(person)) yield return "Excluded by name.";
        if (scenario.Scope is Scope.OfPeople some && some.People.Contains(person)) yield return "In scope by name.";
        foreach (var pin in scenario.Pins.Where(pin => pin.Person == person))
            yield return $"What is done was set beforehand: {pin.Kind.ToString().ToLowerInvariant()}.";
        var asMentor = scenario.Pins.Count(pin => pin.Mentor == person);
        if (asMentor > 0) yield return $"Set beforehand as the mentor of {asMentor:N0}.";
        var roles = analysis.Workforce.Roles;
        foreach (var path in scenario.UnderWay.Where(path => path.Person == person))
        {
            yield return path.IsOpen ? $"On {path.Steps.Length:N0} modules towards {roles[path.Role].Name} already; what follows them is planned."
                : $"On the way to {roles[path.Role].Name} already, with {path.Steps.Length:N0} modules left.";
        }

        var onTheWay = scenario.UnderWay.Count(path => path.Mentor == person);
        if (onTheWay > 0) yield return $"Mentor of {onTheWay:N0} on their way.";
        foreach (var offer in scenario.Declined.Where(offer => offer.Person == person))
            yield return $"Declined, and not offered again: {(offer.Role is { } role ? roles[role].Name : $"mentor {analysis.Workforce.People[offer.Mentor!.Value].Id}")}.";
    }

    private static IEnumerable<string> Mentored(PlanDocument? plan, string id)
    {
        var others = plan?.People.Count(person => person.Decision?.Mentor == id) ?? 0;
        if (others > 0) yield return $"Mentor of {others:N0} in the plan.";
    }
}
