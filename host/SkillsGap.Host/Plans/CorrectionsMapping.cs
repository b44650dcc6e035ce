using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From corrections to the document of the wire.</summary>
internal static class CorrectionsMapping
{
    /// <summary>What was corrected; without the plan.</summary>
    public static CorrectionsDocument ToDocument(WorkforceAnalysis analysis)
    {
        var (workforce, asOf) = (analysis.Workforce, analysis.Scenario.AsOf);
        return new(
            workforce.Roles[analysis.FirstTarget].Id, asOf, [.. PersonMapping.Corrections(analysis, analysis.FirstTarget)],
            [.. CorrectionNotInForce.Of(analysis).Select(one => (One: one, Item: workforce.Evidence[one.Evidence])).Select(at =>
                new CorrectionNotInForceDocument(
                    workforce.People[at.Item.Person].Id, workforce.Taxonomy.Skills[at.Item.Skill].Id, at.Item.Value!.Value, at.Item.Date, at.Item.Source,
                    AllocationMapping.Name(at.One.Because), analysis.Estimate.Mean[at.Item.Person, at.Item.Skill],
                    analysis.Estimate.Sd[at.Item.Person, at.Item.Skill]))
                .OrderBy(c => c.Person, StringComparer.Ordinal).ThenBy(c => c.Skill, StringComparer.Ordinal).ThenBy(c => c.Date)]);
    }

    /// <summary>The plan beside the one without corrections; the people of both are the same and in the same order.</summary>
    public static CorrectedPlanDocument Beside(WorkforcePlan plan, WorkforcePlan without)
    {
        var analysis = plan.Analysis;
        var corrected = analysis.Estimate.Corrections.Select(c => c.Person).ToHashSet();
        var changed = !plan.Exists || !without.Exists ? [] : Enumerable.Range(0, plan.Options.Length)
            .Select(g => (plan.Options[g].Person, Option: Chosen(plan, g), Without: Chosen(without, g)))
            .Where(pair => pair.Option != pair.Without)
            .Select(pair => new ChangedDecisionDocument(
                analysis.Workforce.People[pair.Person].Id, corrected.Contains(pair.Person), pair.Option, pair.Without))
            .OrderBy(change => change.Person, StringComparer.Ordinal).ToList();
        double? gap = plan.Result.Gap is { } one && without.Result.Gap is { } other ? Math.Max(one, other) : null;
        return new(plan.Result.Value, without.Result.Value, gap, changed);
    }

    private static string Chosen(WorkforcePlan plan, int group) => plan.Problem.OptionId(group, plan.Result.Choice[group]);
}
