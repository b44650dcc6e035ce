using SkillsGap.Engine.Composition;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Makes plans, for calls and for jobs.</summary>
internal sealed class PlanMaker(CorePool cores, ServiceModel model, ServiceTelemetry telemetry, TimeProvider time)
{
    private const double LongestLimit = 1e9;

    /// <summary>Makes a plan. Cancelled before planning begins it throws, later it gives the best plan so far.</summary>
    /// <exception cref="ScenarioException">The scenario asks for what the workforce cannot give.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before planning began.</exception>
    public PlanDone Make(PlanOrder order, IProgress<StageProgress> progress, CancellationToken cancellation) => cores.With(core =>
    {
        using var span = telemetry.Source.StartActivity("plan");
        var start = time.GetTimestamp();
        var settings = Settings(order.Options, core, (ulong)order.Scenario.Seed);
        var made = MadePlan.Make(
            order.Content, order.Scenario, model.Learned, order.Options.Confidence, order.Former, order.MovePenalty, settings, progress, cancellation);
        var result = made.Plan.Result;
        var repairs = result.Status == PlanStatus.Infeasible && !cancellation.IsCancellationRequested && Left(settings, start) is { } left
            ? ScenarioRepairs.Find(made.Plan, settings with { TimeLimit = left.Limit }, progress, cancellation)
            : [];
        telemetry.Solved(time.GetElapsedTime(start), result.Gap, result.Status.ToString().ToLowerInvariant());
        span?.SetTag("status", result.Status.ToString()).SetTag("people", made.Plan.Options.Length).SetTag("gap", result.Gap);
        return new PlanDone(order, made, settings, repairs);
    });

    /// <summary>Composes a team. Cancelled before planning begins it throws, later it gives the best composition so far.</summary>
    /// <exception cref="ScenarioException">The scenario asks for what the workforce cannot give.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before planning began.</exception>
    public TeamDesign Compose(
        Workforce workforce, Scenario scenario, DesignSettings design, PlanningOptions options, CancellationToken cancellation) => cores.With(core =>
        {
            using var span = telemetry.Source.StartActivity("design");
            var start = time.GetTimestamp();
            var settings = Settings(options with { Gap = options.Gap ?? DesignSettings.DefaultGap }, core, (ulong)scenario.Seed);
            var made = TeamDesigner.Design(workforce, scenario, model.Learned, design, settings, NoProgress.Instance, cancellation);
            telemetry.Solved(time.GetElapsedTime(start), made.Result.Gap, made.Result.Status.ToString().ToLowerInvariant());
            return made;
        });

    /// <summary>Solves an allocation problem; with what could be changed about one without a plan.</summary>
    public (AllocationResult Result, IReadOnlyList<AllocationRepair> Repairs, PlannerSettings Settings) Solve(
        AllocationProblem problem, PlanningOptions options, CancellationToken cancellation) => cores.With(core =>
        {
            using var span = telemetry.Source.StartActivity("allocate");
            var start = time.GetTimestamp();
            var settings = Settings(options, core, 1);
            var result = Planner.Solve(problem, settings, null, cancellation);
            var repairs = result.ConflictMembers.Count > 0 && !cancellation.IsCancellationRequested && Left(settings, start) is { } left
                ? Repairs.Find(problem, result, settings with { TimeLimit = left.Limit }, null, cancellation)
                : [];
            telemetry.Solved(time.GetElapsedTime(start), result.Gap, result.Status.ToString().ToLowerInvariant());
            return (result, repairs, settings);
        });

    /// <summary>What is wrong with options.</summary>
    public static IReadOnlyList<FieldProblem> Check(PlanningOptions? options)
    {
        var checks = new ColumnChecks();
        if (options?.Gap is { } gap && !(gap >= 0 && gap < double.PositiveInfinity)) checks.Add("options.gap", $"{gap:R}", "is not a number of at least 0.",
            "Leave it out for the default.");
        if (options?.TimeLimitSeconds is { } limit && !(limit >= 0.001 && limit < LongestLimit))
            checks.Add("options.timeLimitSeconds", $"{limit:R}", "is not a number of seconds from 0.001.", "Leave it out for no limit but the server's.");
        if (options?.Confidence is { } confidence && !(confidence > 0 && confidence < 1))
            checks.Add("options.confidence", $"{confidence:R}", "is not a probability above 0 and below 1.", "Write nine chances in ten as 0.9.");
        return checks.Problems;
    }

    private PlannerSettings Settings(PlanningOptions options, ExactCore core, ulong seed) => new()
    {
        Core = core,
        Seed = options.Seed ?? seed,
        GapTarget = options.Gap ?? new PlannerSettings().GapTarget,
        TimeLimit = options.TimeLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        TimeProvider = time,
    };

    // What is left of the time limit; null where nothing is.
    private TimeLeft? Left(PlannerSettings settings, long start)
    {
        var left = settings.TimeLimit - time.GetElapsedTime(start);
        return left <= TimeSpan.Zero ? null : new(left);
    }

    private sealed record TimeLeft(TimeSpan? Limit);
}
