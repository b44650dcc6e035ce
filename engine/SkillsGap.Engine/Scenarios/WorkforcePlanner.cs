using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>The main job: from an analysis to a plan.</summary>
public static class WorkforcePlanner
{
    /// <summary>Makes the options of everybody in scope and plans them.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="settings">How long and how carefully to plan.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">While options are made it ends the work with an exception; later the best plan so far is kept.</param>
    /// <exception cref="ScenarioException">Pins leave people without an option; all of them are named.</exception>
    public static WorkforcePlan Plan(
        WorkforceAnalysis analysis, PlannerSettings settings, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var (options, problem) = State(analysis, settings.Threads, progress, cancellation);
        var result = Planner.Solve(problem, settings, progress is null ? null : new PlanningProgress(progress), cancellation);
        return new(analysis, options, problem, result);
    }

    /// <summary>Plans again after something has changed: from the prices and the decisions of an earlier plan, and with a price on every decision
    /// that is changed. People who were not in that plan are free.</summary>
    /// <param name="analysis">What is known now.</param>
    /// <param name="former">The earlier plan.</param>
    /// <param name="movePenalty">Value lost with each changed decision, at least 0; null for <see cref="FormerPlan.DefaultMovePenalty"/>.</param>
    /// <param name="settings">How long and how carefully to plan.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">While options are made it ends the work with an exception; later the best plan so far is kept.</param>
    /// <exception cref="ScenarioException">Pins leave people without an option; all of them are named.</exception>
    public static WorkforcePlan Replan(
        WorkforceAnalysis analysis, FormerPlan former, double? movePenalty, PlannerSettings settings, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(settings);
        var (options, problem) = State(analysis, settings.Threads, progress, cancellation);
        problem = problem.WithFormer(former.Decisions, movePenalty ?? FormerPlan.DefaultMovePenalty(problem));
        settings = settings with { Start = PlannerStart.Matched(problem, former.Prices, former.Decisions) };
        var result = Planner.Solve(problem, settings, progress is null ? null : new PlanningProgress(progress), cancellation);
        return new(analysis, options, problem, result);
    }

    /// <summary>Makes the options of everybody in scope and states them as a problem, without solving it.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="threads">Threads to use; never changes the problem.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <returns>One entry per person in scope, and the problem whose groups and options are the same in the same order.</returns>
    /// <exception cref="ScenarioException">A pin leaves a person without an option.</exception>
    public static (ImmutableArray<PersonOptions> Options, AllocationProblem Problem) State(
        WorkforceAnalysis analysis, int threads, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        var options = Options(analysis, threads, progress, cancellation);
        return (options, new AllocationBuilder(analysis, options).Build());
    }

    internal static ImmutableArray<PersonOptions> Options(
        WorkforceAnalysis analysis, int threads, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        var generator = GeneratorFor(analysis);
        var options = new PersonOptions[analysis.Scope.Length];
        var done = 0;
        Parallel.For(0, options.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
        {
            options[i] = generator.For(analysis.Scope[i]);
            var now = Interlocked.Increment(ref done);
            if (now % 100 == 0 || now == options.Length)
                progress?.Report(new("Making options", now / (double)options.Length) { People = (now, options.Length) });
        });
        return Pinned(analysis, options);
    }

    internal static OptionGenerator GeneratorFor(WorkforceAnalysis analysis) => GeneratorFor(analysis, analysis.Estimate.Mean, analysis.Readiness.Value);

    /// <summary>A generator as for the plan, with other levels.</summary>
    internal static OptionGenerator GeneratorFor(WorkforceAnalysis analysis, PersonSkillTable mean, PersonSkillTable ready) =>
        new(analysis.Workforce, analysis.Scenario, mean, ready, limits: OptionLimits.For(analysis.Scope.Length));

    /// <summary>What pins leave of a person's options.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="options">The options.</param>
    /// <param name="pins">The person's pins.</param>
    /// <param name="errors">Receives what is wrong with pins that leave nothing.</param>
    internal static PersonOptions Keep(WorkforceAnalysis analysis, PersonOptions options, IEnumerable<Pin> pins, List<string> errors)
    {
        foreach (var pin in pins)
        {
            var left = options.Options.Where(o => o.Kind == pin.Kind && (pin.Mentor is null || o.Mentor == pin.Mentor)).ToImmutableArray();
            if (left.IsEmpty) errors.Add(NothingLeft(analysis.Workforce, pin));
            options = options with { Options = left };
        }

        return options;
    }

    private static ImmutableArray<PersonOptions> Pinned(WorkforceAnalysis analysis, PersonOptions[] options)
    {
        var pins = analysis.Scenario.Pins.ToLookup(pin => pin.Person);
        var planned = analysis.Scope.ToHashSet();
        var errors = analysis.Scenario.Pins.Where(pin => !planned.Contains(pin.Person)).Select(pin => OutOfScope(analysis.Workforce, pin)).ToList();
        for (var i = 0; i < options.Length; i++) options[i] = Keep(analysis, options[i], pins[options[i].Person], errors);
        return errors.Count == 0 ? [.. options] : throw new ScenarioException(string.Join('\n', errors));
    }

    private static string OutOfScope(Workforce workforce, Pin pin) =>
        $"scenario.json: pins: person {workforce.People[pin.Person].Id}: is not in the scenario's scope\nDrop the pin, or widen the scope.";

    private static string NothingLeft(Workforce workforce, Pin pin)
    {
        var mentor = pin.Mentor is { } m ? $" with mentor {workforce.People[m].Id}" : "";
        return $"scenario.json: pins: person {workforce.People[pin.Person].Id}: "
            + $"no option of kind {pin.Kind.ToString().ToLowerInvariant()}{mentor} is left\n"
            + "Drop the pin, or give the person one: a later deadline, more cohorts, an openness to change, a mentor at level.";
    }
}
