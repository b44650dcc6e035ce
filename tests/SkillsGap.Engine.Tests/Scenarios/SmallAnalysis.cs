using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>An analysis of levels that a test has written down instead of estimated.</summary>
internal static class SmallAnalysis
{
    internal static WorkforceAnalysis Of(Workforce workforce, Scenario scenario, PersonSkillTable mean)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var transfer = TransferMatrix.Build(workforce.Taxonomy, workforce.Roles, cancellation: cancellation);
        var readiness = Readiness.Of(mean, transfer, 1, cancellation);
        var fits = FitTable.Of(workforce.Roles, mean, readiness.Value, 1, cancellation);
        return new(
            workforce, scenario, new(EvidenceModel.Default(workforce.Taxonomy)), new(scenario.AsOf, mean, new(mean.People, mean.Skills)),
            transfer, readiness, fits, new(workforce, fits, scenario.Transitions, scenario.Tiers), ScopeRule.People(workforce, scenario));
    }

    internal static WorkforcePlan Plan(Workforce workforce, Scenario scenario, PersonSkillTable mean)
    {
        var analysis = Of(workforce, scenario, mean);
        return WorkforcePlanner.Plan(analysis, new PlannerSettings { Threads = 1 }, null, TestContext.Current.CancellationToken);
    }
}
