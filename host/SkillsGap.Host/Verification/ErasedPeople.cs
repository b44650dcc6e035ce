using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>Plans that somebody was erased from: the data that they were made from are no more, by right.</summary>
internal static class ErasedPeople
{
    private const string Cure = "  Give the workforce that they were erased from.";

    /// <summary>How many were erased since a plan was made, as the beginning of a sentence.</summary>
    public static string Said(int people) => people == 1 ? "somebody was erased since" : $"{people:N0} people were erased since";

    /// <summary>Whether data hold everybody of a plan but those erased, and nobody else in its scope.</summary>
    public static bool AreThoseLeft(WorkforceAnalysis analysis, PlanDocument plan) =>
        plan.People.Select(person => person.Id).Except(plan.Erased ?? []).ToHashSet()
            .SetEquals(analysis.Scope.Select(person => analysis.Workforce.People[person].Id));

    /// <summary>
    /// The plan as far as it is about people who are left: their decisions as they were made, but for a mentor who was erased. Its value and bound are gone,
    /// for they were of all. With a remark that says so; or without the plan why it cannot be had, with a cure.
    /// </summary>
    /// <param name="content">The data that are left.</param>
    /// <param name="model">The model that it was made with; null for the default.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="ScenarioException">The data make no problem.</exception>
    public static (WorkforcePlan? Plan, string Said) RestoreThoseLeft(
        WorkforceContent content, LearnedModel? model, PlanDocument plan, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var (erased, who) = (plan.Erased!, Said(plan.Erased!.Count));
        var (scenario, check) = PlannedScenario.Of(content, plan.Scenario);
        if (check.Faults.Count > 0) return (null, $"{who}, and it was made from another scenario: {check.Faults[0]}\n{Cure}");
        if (ModelName.ProblemOf(plan.Model, model) is { } other) return (null, other);
        if (plan.Proof.Value is null) return (null, $"holds no plan: {plan.Proof.Status}\n  Plan again with --out.");
        // Of those left the groups may be too small for parity, and nothing is decided here.
        var analysis = WorkforceAnalysis.Of(content.Workforce, scenario, model, null, progress, cancellation) with { Limits = static _ => [] };
        if (!AreThoseLeft(analysis, plan)) return (null, $"{who}, but those who are left are not the people of this workforce\n{Cure}");
        var (options, problem) = WorkforcePlanner.State(analysis, Environment.ProcessorCount, progress, cancellation);
        var decided = plan.People.DistinctBy(person => person.Id).ToDictionary(person => person.Id, person => WithoutMentors(person.Decision?.Option, erased));
        int[] choice =
            [.. Enumerable.Range(0, problem.GroupCount).Select(group => decided[problem.GroupId(group)] is { } id ? problem.OptionOf(group, id) : -1)];
        string[] lost = [.. choice.Index().Where(one => one.Item < 0).Select(one => problem.GroupId(one.Index))];
        if (lost.Length > 0)
        {
            var others = lost.Length > 1 ? $" and {lost.Length - 1:N0} more" : "";
            return (null, $"{who}, and without them the data do not make what was decided for {lost[0]}{others}\n"
                + "  Plan again with --from and --out, and review that plan.");
        }

        var prices = plan.Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Price);
        var result = new AllocationResult
        {
            Status = PlanStatus.Feasible,
            Stopped = StopReason.Iterations,
            Value = null,
            PriceBound = double.PositiveInfinity,
            Bound = double.PositiveInfinity,
            BoundFrom = BoundSource.Prices,
            Choice = choice,
            Prices = [.. problem.Rows.Select(row => prices.GetValueOrDefault(row.Id))],
            Rows = [.. problem.Rows.Select(row => new RowReading(0, null, prices.GetValueOrDefault(row.Id)))],
            Repeatable = true,
        };
        return (new(analysis, options, problem, result),
            $"{who}: the review is of those who are left. What was decided for and spent on whoever is gone is not counted.");
    }

    // Whoever is mentored by somebody who is gone goes on without a mentor, as on a path under way.
    private static string? WithoutMentors(string? option, IReadOnlyList<string> erased) =>
        option is null ? null : string.Join('/', option.Split('/').Except(erased.Select(name => $"mentor:{name}")));
}
