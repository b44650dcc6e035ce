using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From a comparison to the document that is shown.</summary>
internal static class CompareMapping
{
    private const double LowShare = 0.1, HighShare = 0.9;

    public static CompareDocument ToDocument(WorkforcePlan plan, ScopeComparison both, double? confidence) => new(
        plan.Analysis.Scenario.Currency, plan.Analysis.Scenario.Deadline, both.InScope, PlanMapping.Scenario(plan, confidence), PlanMapping.Proof(plan),
        Outlook(plan, both.Individual), Outlook(plan, both.Generic));

    private static OutlookDocument Outlook(WorkforcePlan plan, ProgrammeOutlook outlook) => new(
        outlook.People, PlanMapping.Programme(outlook.Figures), outlook.LastWeek, outlook.ReadyPeople, outlook.KnownHours,
        [.. plan.Analysis.Scenario.Targets.Zip(outlook.Heads, (target, heads) => new HeadsDocument(
            plan.Analysis.Workforce.Roles[target.Role].Id, target.Headcount, heads.Mean, heads.Quantile(LowShare), heads.Quantile(HighShare),
            heads.AtLeast(target.Headcount), heads.First, heads.Probabilities))]);
}
