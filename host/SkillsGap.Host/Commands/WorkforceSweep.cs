using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Host.Commands;

/// <summary>A sweep over a workforce's scenario.</summary>
internal sealed class WorkforceSweep
{
    private readonly Sweep sweep;
    private readonly WorkforceContent content;
    private readonly double? confidence;
    private readonly int target = -1;

    private WorkforceSweep(Sweep sweep, WorkforceContent content, double? confidence, int target) =>
        (this.sweep, this.content, this.confidence, this.target) = (sweep, content, confidence, target);

    /// <summary>Id of the row whose limit is swept; null for a deadline.</summary>
    public string? Row => sweep.Over switch
    {
        "budget" => RowIds.Budget,
        "head-count" => RowIds.Capable(content.Workforce.Roles[target]),
        _ => null,
    };

    /// <summary>The sweep, or what is wrong with it and what helps.</summary>
    public static (WorkforceSweep? Sweep, string? Error) Of(WorkforceContent content, Sweep sweep, string? role, double? confidence)
    {
        var asOf = content.Scenario!.AsOf;
        if (role is not null && sweep.Over != "head-count") return (null, "--role: goes with --head-count\n  Leave --role out.");
        if (sweep.InWeeks) sweep = sweep with { Points = [.. sweep.Points.Select(weeks => Math.Round(asOf.DayNumber + (7 * weeks))).Distinct()], InWeeks = false };
        if (sweep.Over == "deadline" && sweep.Points[0] <= asOf.DayNumber)
            return (null, $"--deadline: begins on {DateOnly.FromDayNumber((int)sweep.Points[0]):yyyy-MM-dd}, not after the scenario's day {asOf:yyyy-MM-dd}\n  Begin later.");
        if (sweep.Over != "head-count") return (new(sweep, content, confidence, -1), null);
        var (target, error) = TargetRole.Find(content, role);
        return error is null ? (new(sweep, content, confidence, target), null) : (null, error);
    }

    /// <summary>The plans, by rising limit; of deadlines one after the other.</summary>
    public IEnumerable<FrontierPlan> Plans(
        WorkforceAnalysis analysis, PlannerSettings settings, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        // The analysis has its roles in another order.
        var role = target < 0 ? -1 : analysis.Scenario.Targets[Position].Role;
        if (confidence is { } asked)
        {
            // From the tightest, which of head-counts is the largest.
            var points = sweep.Over == "head-count" ? sweep.Points.Reverse() : sweep.Points;
            return ConfidentFrontier.Of(analysis, asked, [.. points.Select(at => (at, At(analysis.Scenario, at, null)))], settings, progress, cancellation);
        }

        return sweep.Over switch
        {
            "budget" => WorkforceFrontier.OverBudget(analysis, sweep.Points, settings, progress, cancellation),
            "head-count" => WorkforceFrontier.OverHeadcount(analysis, role, sweep.Points.Select(count => (int)count), settings, progress, cancellation),
            _ => WorkforceFrontier.OverDeadline(analysis, sweep.Points.Select(day => DateOnly.FromDayNumber((int)day)), settings, progress, cancellation),
        };
    }

    /// <summary>The scenario of a point, as it was read but for what is swept and what had to be expected.</summary>
    public Scenario ScenarioAt(FrontierPlan point) => At(content.Scenario!, point.At, point.Plan);

    /// <summary>Name of a point's folder.</summary>
    public string NameOf(double at) =>
        sweep.Over == "deadline" ? $"deadline-{DateOnly.FromDayNumber((int)at):yyyy-MM-dd}" : FormattableString.Invariant($"{sweep.Over}-{at:0.######}");

    /// <summary>The confidence that a plan has; null where none was asked for, or it is missed.</summary>
    public double? ConfidenceOf(WorkforcePlan plan) =>
        confidence is { } asked && plan.Exists && TargetForecast.Of(plan).All(t => t.Probability >= asked) ? asked : null;

    private int Position => content.Scenario!.Targets.Select(t => t.Role).ToList().IndexOf(target);

    private Scenario At(Scenario scenario, double at, WorkforcePlan? plan) => sweep.Over switch
    {
        "budget" => scenario with { Budget = at },
        "deadline" => scenario with { Deadline = DateOnly.FromDayNumber((int)at) },
        _ => scenario with { Targets = [.. scenario.Targets.Select((t, k) => k == Position ? new CapabilityTarget(t.Role, (int)at) : t)] },
    } is var planned && plan is null ? planned : planned with
    {
        Targets = [.. planned.Targets.Zip(plan.Analysis.Scenario.Targets, (own, made) => own with { Expected = made.Expected })],
    };
}
