using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From points of a frontier to what is shown and stored of them.</summary>
internal static class FrontierMapping
{
    /// <summary>A point of a workforce's frontier.</summary>
    /// <param name="point">The point.</param>
    /// <param name="row">The row whose limit is swept; null for a deadline.</param>
    public static SweepPoint Of(FrontierPlan point, string? row)
    {
        var plan = point.Plan;
        var index = row is null ? -1 : plan.Problem.Rows.Select(r => r.Id).ToList().IndexOf(row);
        var chosen = plan.AllChosen.ToList();
        var figures = Figures(plan.Problem, plan.Result, index) with
        {
            Limit = row is null ? null : point.At,
            Deadline = row is null ? DateOnly.FromDayNumber((int)point.At) : null,
            Cash = plan.Exists ? chosen.Sum(o => o.Cash) : null,
            Hours = plan.Exists ? chosen.Sum(o => o.Hours) : null,
            Learning = plan.Exists ? GenericLearners(plan) : null,
            Targets = plan.Exists ? PlanMapping.Targets(plan) : null,
        };
        return new(point.At, figures, point.Bounds);
    }

    /// <summary>A point of an allocation problem's frontier.</summary>
    public static SweepPoint Of(FrontierPoint point, int row, IReadOnlyList<(double At, double Bound)> bounds) =>
        new(point.At, Figures(point.Problem, point.Result, row) with { Limit = point.At }, bounds);

    private static int GenericLearners(WorkforcePlan plan) => plan.AllChosen.Count(o => o.Kind != Engine.Model.OptionKind.Stay);

    private static FrontierPointDocument Figures(AllocationProblem problem, AllocationResult result, int row) => new(
        null, null, AllocationMapping.Name(result.Status), AllocationMapping.Name(result.Stopped), result.Repeatable, result.Value,
        result.Status == PlanStatus.Infeasible ? null : result.Bound, AllocationMapping.Name(result.BoundFrom), result.Gap,
        row < 0 ? null : result.Prices[row], row < 0 || result.Value is null ? null : result.Rows[row].Used, null, null, null, null,
        result is { Status: PlanStatus.Infeasible, Conflict.Count: > 0 } ? [.. result.Conflict.Select(i => problem.Rows[i].Id)] : null);
}
