namespace SkillsGap.Engine.Planning;

/// <summary>What an earlier run of much the same problem found, to start from. It changes how fast a plan is found and which of equal ones, never
/// what is proven of it.</summary>
/// <param name="Prices">Per row of the problem to be solved its price then; 0 for a new row.</param>
/// <param name="Choice">Per group the position of its option then, −1 for none. What does not fit any more is dropped.</param>
public sealed record PlannerStart(IReadOnlyList<double> Prices, IReadOnlyList<int> Choice)
{
    /// <summary>The end of a run as the start of another over the same rows, groups and options.</summary>
    /// <param name="result">What the run answered.</param>
    public static PlannerStart From(AllocationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new PlannerStart(result.Prices, result.Choice);
    }

    /// <summary>What is left of an earlier run's end in another problem: prices and decisions of what both have, found by their ids.</summary>
    /// <param name="problem">The problem to be solved.</param>
    /// <param name="prices">By id of a row its price then.</param>
    /// <param name="choice">By id of a group the id of its option then, null for nothing.</param>
    public static PlannerStart Matched(
        AllocationProblem problem, IReadOnlyDictionary<string, double> prices, IReadOnlyDictionary<string, string?> choice)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(choice);
        return new PlannerStart(
            [.. problem.Rows.Select(row => prices.GetValueOrDefault(row.Id))],
            [.. Enumerable.Range(0, problem.GroupCount).Select(g => choice.GetValueOrDefault(problem.GroupId(g)) is string id ? problem.OptionOf(g, id) : -1)]);
    }

    internal void Check(AllocationProblem problem)
    {
        if (Prices.Count != problem.Rows.Count || Choice.Count != problem.GroupCount)
            throw new ArgumentException(
                $"The start has {Prices.Count} prices and {Choice.Count} choices; the problem has {problem.Rows.Count} rows and {problem.GroupCount} groups.");
        for (int g = 0; g < Choice.Count; g++)
            if (Choice[g] < -1 || Choice[g] >= problem.OptionCount(g))
                throw new ArgumentException($"The start has option {Choice[g]} of group {g}, which has {problem.OptionCount(g)}.");
        if (Prices.Any(price => !double.IsFinite(price)))
            throw new ArgumentException("The start has a price that is not a number.");
    }
}
