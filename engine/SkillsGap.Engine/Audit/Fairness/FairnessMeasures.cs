using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>
/// What is compared, over the people in the scenario's scope: they are those who could have been chosen, and with one set of people no two tables
/// differ by a few of them. To add a measure: a line in one of the three lists.
/// </summary>
public static class FairnessMeasures
{
    /// <summary>Names of what a plan gives; each may be kept in parity but the first, which nobody decides.</summary>
    public const string
        Offer = "offer", Training = ParityRule.Training, Money = ParityRule.Money, Mentor = ParityRule.Mentor, Transition = ParityRule.Transition;

    /// <summary>All measures of a plan that exists.</summary>
    public static ImmutableArray<FairnessMeasure> Of(WorkforcePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Decided(plan), .. Scored(plan), .. SoFar(plan.Analysis)];
    }

    private static IEnumerable<FairnessMeasure> Decided(WorkforcePlan plan)
    {
        var scope = plan.Analysis.Scope;
        var groups = Enumerable.Range(0, plan.Options.Length);
        FairnessMeasure Of(string id, string text, Func<int, double> value, bool isScore = false) =>
            new(id, MeasureKind.Plan, text, isScore, scope, [.. groups.Select(value)]);
        yield return Of(Offer, "any option but to stay", g => plan.Options[g].Options.Any(option => option.Kind != OptionKind.Stay) ? 1 : 0);
        yield return Of(Training, "training", g => plan.Chosen(g).Steps.IsEmpty ? 0 : 1);
        yield return Of(Money, "cash for learning", g => plan.Chosen(g).Cash, isScore: true);
        yield return Of(Mentor, "a mentor", g => plan.Chosen(g).Mentor is null ? 0 : 1);
        yield return Of(Transition, "a move to another role", g => plan.Chosen(g).Kind == OptionKind.Transition ? 1 : 0);
    }

    private static IEnumerable<FairnessMeasure> Scored(WorkforcePlan plan)
    {
        var analysis = plan.Analysis;
        var workforce = analysis.Workforce;
        FairnessMeasure Of(string id, string text, IEnumerable<double> values) => new(id, MeasureKind.Score, text, IsScore: true, analysis.Scope, [.. values]);
        yield return Of("level", "estimated level in the role's skills", analysis.Scope.Select(person =>
            workforce.Roles[workforce.People[person].Role].Requirements.Select(need => analysis.Estimate.Mean[person, need.Skill]).DefaultIfEmpty().Average()));
        yield return Of("value", "value of the best option", plan.Options.Select(person => person.Options.Max(option => option.Value)));
        foreach (var role in analysis.Scenario.Targets.Select(target => target.Role).Concat(analysis.Scenario.Transitions).Distinct())
        {
            var id = workforce.Roles[role].Id;
            yield return Of($"fit:{id}", $"fit to {id}", analysis.Scope.Select(person => analysis.Fits.Fit(person)[role]));
        }
    }

    private static IEnumerable<FairnessMeasure> SoFar(WorkforceAnalysis analysis)
    {
        var byKind = analysis.Workforce.Evidence.Where(item => item.Date <= analysis.Scenario.AsOf).ToLookup(item => item.Kind);
        foreach (var (kind, id, text) in new[]
        {
            (EvidenceKind.Training, "training-so-far", "training so far"), (EvidenceKind.Endorsement, "endorsement-so-far", "endorsements so far"),
        })
        {
            var events = byKind[kind].CountBy(item => item.Person).ToDictionary();
            if (events.Count == 0) continue;
            yield return new(
                id, MeasureKind.SoFar, text, IsScore: true, analysis.Scope, [.. analysis.Scope.Select(person => (double)events.GetValueOrDefault(person))]);
        }

        var scores = byKind[EvidenceKind.Supervisor].Where(item => item.Value is not null).GroupBy(item => item.Person)
            .ToDictionary(person => person.Key, person => person.Average(item => item.Value!.Value));
        var reviewed = analysis.Scope.Where(scores.ContainsKey).ToImmutableArray();
        if (reviewed.Length > 0)
            yield return new("supervisor-score", MeasureKind.SoFar, "mean score by supervisors", IsScore: true, reviewed, [.. reviewed.Select(p => scores[p])]);
    }
}
