using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From a plan to the document that is stored.</summary>
internal static class PlanMapping
{
    /// <summary>The whole document; people by id.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">What the planner was told.</param>
    /// <param name="fingerprint">Fingerprint of the data it was made from.</param>
    /// <param name="confidence">Probability with which each target had to be reached; null for none.</param>
    /// <param name="repairs">What could be changed about a scenario without a plan.</param>
    public static PlanDocument ToDocument(
        WorkforcePlan plan, PlannerSettings settings, string fingerprint, double? confidence = null, IReadOnlyList<ScenarioRepair>? repairs = null)
    {
        var (analysis, scenario) = (plan.Analysis, plan.Analysis.Scenario);
        var prices = new PriceReading(plan.Problem, plan.Result.Prices);
        return new(
            PlanDocument.CurrentFormat, typeof(WorkforcePlan).Assembly.GetName().Version!.ToString(3), ModelName.Of(analysis.Learned), fingerprint,
            new(settings.Seed, settings.GapTarget, settings.TimeLimit?.TotalSeconds),
            Scenario(plan, confidence),
            Proof(plan, repairs),
            Targets(plan),
            [.. RoleForecast.Of(plan).Select(r => Role(analysis.Workforce.Roles[r.Role], r))],
            PersonMapping.Tiers(analysis, analysis.FirstTarget),
            GenericComparison.Of(plan) is { } comparison ? Comparison(comparison) : null,
            [.. Enumerable.Range(0, plan.Options.Length)
                .OrderBy(g => analysis.Workforce.People[plan.Options[g].Person].Id, StringComparer.Ordinal)
                .Select(g => Person(plan, prices, g))],
            [.. plan.Problem.Rows.Select((row, i) => new PlanRowDocument(
                row.Id, row.Lower, row.Upper, plan.Result.Rows[i].Used, plan.Result.Rows[i].Slack, plan.Result.Rows[i].Price))],
            PersonMapping.Corrections(analysis, analysis.FirstTarget).ToList() is { Count: > 0 } corrections ? corrections : null);
    }

    /// <summary>What was asked, in figures.</summary>
    public static PlanScenarioDocument Scenario(WorkforcePlan plan, double? confidence)
    {
        var scenario = plan.Analysis.Scenario;
        return new(
            scenario.AsOf, scenario.Deadline, scenario.Currency, scenario.Budget,
            [.. scenario.Targets.Select(target => new PlanTargetDocument(RoleId(plan, target.Role), target.Headcount, target.Expected))], confidence,
            scenario.Parity is { } parity ? new(parity.Constraints, parity.Tolerance) : null);
    }

    /// <summary>The forecast of each target.</summary>
    public static IReadOnlyList<TargetDocument> Targets(WorkforcePlan plan) =>
        [.. TargetForecast.Of(plan).Select(t => new TargetDocument(RoleId(plan, t.Role), t.Target, t.Today, t.Planned, t.Expected, t.Probability))];

    public static DecisionDocument Decision(WorkforcePlan plan, int group) =>
        Decision(plan.Analysis, plan.Problem.OptionId(group, plan.Result.Choice[group]), plan.Chosen(group));

    /// <summary>What is done by an option, under the id that its problem gives it.</summary>
    public static DecisionDocument Decision(WorkforceAnalysis analysis, string id, LearningOption option)
    {
        var (workforce, asOf) = (analysis.Workforce, analysis.Scenario.AsOf);
        return new(
            id, AllocationMapping.Name(option.Kind), workforce.Roles[option.Role].Id,
            [.. option.Steps.Select(step => new StepDocument(
                workforce.Modules[step.Module].Id, step.Cohort is { } c ? workforce.Cohorts[c].Id : null,
                Day(asOf, step.StartWeek), Day(asOf, step.FinishWeek), step.Hours))],
            option.Mentor is { } m ? workforce.People[m].Id : null,
            option.Project is { } p ? workforce.Projects[p].Id : null,
            option.Steps.IsEmpty ? null : Day(asOf, option.StartWeek), option.Steps.IsEmpty ? null : Day(asOf, option.FinishWeek),
            option.FinishWeek, option.Hours, option.Cash, option.TimeCost, option.Success, option.Value);
    }

    public static ReasonDocument Reason(WorkforcePlan plan, PriceReading prices, int group)
    {
        var reason = Explainer.Decision(plan, prices, group);
        return new(
            Wording.Reason(plan.Analysis, reason), reason.Net, reason.Regret,
            [.. reason.Payments.Select(p => new PaymentDocument(p.Row, p.Amount, p.Price))],
            reason.RunnerUp is { } other
                ? new(plan.Problem.OptionId(group, plan.Options[group].Options.IndexOf(other.Option)),
                    other.Behind, other.NeededSuccess, other.NeededCash, other.NoRoom)
                : null);
    }

    private static PersonPlanDocument Person(WorkforcePlan plan, PriceReading prices, int group)
    {
        var analysis = plan.Analysis;
        var person = plan.Options[group].Person;
        var holder = analysis.Workforce.People[person];
        var fit = analysis.FitTo(person, analysis.FirstTarget);
        return new(
            holder.Id, RoleId(plan, holder.Role), AllocationMapping.Name(analysis.TierOf(person, analysis.FirstTarget)), fit.Fit, fit.Reach,
            [.. fit.Gaps.Select(gap => PersonMapping.Level(analysis, person, gap.Skill, gap.Level))],
            PersonMapping.Alignment(analysis, person, analysis.FirstTarget),
            plan.Exists ? Decision(plan, group) : null, plan.Exists ? Reason(plan, prices, group) : null,
            plan.Exists && plan.Problem.IsMove(group, plan.Result.Choice[group]) ? plan.Problem.Former(group)!.Value.Option : null);
    }

    public static PlanProofDocument Proof(WorkforcePlan plan, IReadOnlyList<ScenarioRepair>? repairs = null) => new(
        AllocationMapping.Name(plan.Result.Status), AllocationMapping.Name(plan.Result.Stopped), plan.Result.Repeatable, plan.Result.Value,
        plan.Result.Bound, AllocationMapping.Name(plan.Result.BoundFrom), plan.Result.PriceBound, plan.Result.Gap,
        [.. plan.Result.Conflict.Select(row => plan.Problem.Rows[row].Id)], AllocationMapping.Proof(plan.Problem, plan.Result),
        AllocationResult.LimitTolerance, AllocationMapping.CoreFailures(plan.Result),
        AllocationMapping.Members(plan.Problem, plan.Result), AllocationMapping.Irreducible(plan.Result),
        repairs is { Count: > 0 } ? [.. repairs.Select(repair => new ScenarioRepairDocument(
            repair.Text, repair.Limits is { } limits ? AllocationMapping.ToDocument(plan.Problem, limits).Changes : []))] : null,
        AllocationMapping.Moves(plan.Problem, plan.Result), AllocationMapping.Certificate(plan.Problem, plan.Result));

    private static RoleDocument Role(Role role, RoleForecast forecast) =>
        new(role.Id, forecast.Today, forecast.Expected, role.MinHeadcount, role.TargetHeadcount, role.MaxHeadcount);

    private static ComparisonDocument Comparison(GenericComparison both) => new(
        both.People, both.Generic.Cash > 0 ? both.Individual.Cash / both.Generic.Cash : null, Programme(both.Individual), Programme(both.Generic));

    public static ProgrammeDocument Programme(ProgrammeFigures figures) => new(
        figures.Cash, figures.Hours, figures.TimeCost, figures.Expected, figures.MeanWeeks, figures.Value);

    private static string RoleId(WorkforcePlan plan, int role) => plan.Analysis.Workforce.Roles[role].Id;

    private static DateOnly Day(DateOnly asOf, double week) => asOf.AddDays((int)Math.Ceiling((week * 7) - 1e-9));
}
