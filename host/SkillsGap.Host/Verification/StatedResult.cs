using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Host.Verification;

/// <summary>A stated plan as the planner would have given it.</summary>
internal static class StatedResult
{
    /// <summary>The result; null where it names what the problem has not, or prices that are none.</summary>
    public static AllocationResult? Of(AllocationProblem problem, AllocationClaim claim)
    {
        var rows = claim.Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        var known = problem.Rows.Select(row => rows.GetValueOrDefault(row.Id)).ToArray();
        int[] choice = claim.Choice is null ? [] : [.. Enumerable.Range(0, problem.GroupCount).Select(group => Position(problem, group, claim.Choice))];
        if (known.Contains(null) || choice.Contains(-1) || !Readable(problem, known!)) return null;
        return new()
        {
            Status = claim.Choice is null ? PlanStatus.Unknown : PlanStatus.Feasible,
            Stopped = StopReason.Iterations,
            Value = claim.Value,
            PriceBound = claim.PriceBound,
            Bound = claim.Bound,
            BoundFrom = BoundSource.Prices,
            Choice = choice,
            Moves = claim.Moves is { } moves ? new MoveCount(moves.Moved, moves.Cost) : null,
            Prices = [.. known.Select(row => row!.Price)],
            Rows = [.. known.Select(row => new RowReading(row!.Used, row.Slack, row.Price))],
            Repeatable = true,
        };
    }

    private static int Position(AllocationProblem problem, int group, IReadOnlyDictionary<string, string?> choice) =>
        choice.GetValueOrDefault(problem.GroupId(group)) is { } id ? problem.OptionOf(group, id) : -1;

    private static bool Readable(AllocationProblem problem, RowClaim[] rows)
    {
        try
        {
            _ = new PriceReading(problem, [.. rows.Select(row => row.Price)]);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
