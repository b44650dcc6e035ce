using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// The plan beside the generic programme for everybody in scope, ready or not: what "train everyone in the same thing" would take and give.
/// People succeed independently, so that the number who are capable by the deadline is Poisson-binomial for both. The programme teaches what
/// the first target's role requires; it makes nobody capable who is so already, and nobody by a deadline before its end.
/// </summary>
/// <param name="InScope">People in scope.</param>
/// <param name="Individual">The plan.</param>
/// <param name="Generic">The generic programme.</param>
public sealed record ScopeComparison(int InScope, ProgrammeOutlook Individual, ProgrammeOutlook Generic)
{
    /// <summary>The comparison, or null where the scenario has no generic programme or there is no plan.</summary>
    public static ScopeComparison? Of(WorkforcePlan plan) => plan.Analysis.Scenario.Generic is { } generic && plan.Exists
        ? new(plan.Options.Length, Planned(plan), Programme(plan.Analysis, generic))
        : null;

    private static ProgrammeOutlook Planned(WorkforcePlan plan)
    {
        var analysis = plan.Analysis;
        var learners = GenericComparison.Learners(plan);
        return new(
            learners.Count, GenericComparison.Planned(plan, learners),
            learners.Select(g => plan.Chosen(g).FinishWeek).DefaultIfEmpty().Max(),
            learners.Count(g => analysis.FitTo(plan.Options[g].Person, plan.Chosen(g).Role).Gaps.IsEmpty),
            learners.Sum(g => plan.Chosen(g).Steps.Sum(step => step.Hours * KnownOf(analysis, plan.Options[g].Person, step.Module))),
            [.. analysis.Scenario.Targets.Select(target =>
                PoissonBinomial.Distribution(TargetForecast.Odds(plan, target.Role), analysis.CapableToday(target.Role)))]);
    }

    private static ProgrammeOutlook Programme(WorkforceAnalysis analysis, GenericProgramme generic)
    {
        var (scenario, role) = (analysis.Scenario, analysis.FirstTarget);
        var ready = analysis.Scope.Where(p => analysis.FitTo(p, role).Gaps.IsEmpty).ToHashSet();
        var inTime = generic.Weeks * 7 <= scenario.Deadline.DayNumber - scenario.AsOf.DayNumber;
        double[] odds = [.. Enumerable.Repeat(generic.Success, inTime ? analysis.Scope.Length - ready.Count : 0)];
        return new(
            analysis.Scope.Length,
            GenericComparison.Programme(analysis, generic, analysis.Scope, person => ready.Contains(person) ? 0 : generic.Success),
            analysis.Scope.IsEmpty ? 0 : generic.Weeks, ready.Count,
            analysis.Scope.Sum(person => generic.Hours * MetOf(analysis, person, role)),
            [.. scenario.Targets.Select(target =>
                PoissonBinomial.Distribution(target.Role == role ? odds : [], analysis.CapableToday(target.Role)))]);
    }

    private static double KnownOf(WorkforceAnalysis analysis, int person, int module)
    {
        var outcomes = analysis.Workforce.Modules[module].Outcomes;
        return outcomes.Count(outcome => analysis.Estimate.Mean[person, outcome.Skill] >= outcome.LevelTo) / (double)outcomes.Length;
    }

    private static double MetOf(WorkforceAnalysis analysis, int person, int role)
    {
        var requirements = analysis.Workforce.Roles[role].Requirements;
        var met = requirements.Where(need => need.Level <= 0 || analysis.Estimate.Mean[person, need.Skill] >= need.Level).Sum(need => need.Weight);
        return requirements.IsEmpty ? 1 : met / requirements.Sum(need => need.Weight);
    }
}
