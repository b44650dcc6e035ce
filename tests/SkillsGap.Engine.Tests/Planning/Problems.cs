using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

/// <summary>Short ways to write problems down.</summary>
internal static class Problems
{
    public static AllocationProblem Valid(IEnumerable<AllocationRow> rows, IEnumerable<AllocationGroup> groups, params AllocationBlock[] blocks)
    {
        AllocationProblemCheck check = AllocationProblem.Create(rows, groups, blocks);
        Assert.Empty(check.Errors);
        return check.Problem!;
    }

    public static AllocationOption Option(string id, double value, params (string Row, double Amount)[] uses) =>
        new(id, value, [.. uses.Select(use => new RowUse(use.Row, use.Amount))]);

    public static AllocationResult Solve(AllocationProblem problem, PlannerSettings? settings = null) =>
        Planner.Solve(problem, settings ?? new PlannerSettings(), null, TestContext.Current.CancellationToken);
}
