using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Search;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class NeighbourhoodsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Pick_OfEachKind_IsThatManyGroupsInOrderAndTheSameForTheSameSeed(int kind)
    {
        (Neighbourhoods one, Neighbourhoods other) = (Of(7), Of(7));
        HashSet<string> different = [];
        for (int round = 0; round < 20; round++)
        {
            int[] part = one.Pick(kind, 30);
            Assert.Equal(30, part.Length);
            Assert.Equal(part.Order().Distinct(), part);
            Assert.Equal(part, other.Pick(kind, 30));
            different.Add(string.Join(',', part));
        }
        Assert.True(different.Count > 10, $"{different.Count} different parts in 20");
        Assert.Equal(Enumerable.Range(0, 100), one.Pick(kind, 1000));
    }

    /// <summary>Groups 0–9 are torn between two options of equal worth, the other ninety have one that is far ahead.</summary>
    [Fact]
    public void Pick_OfTheUndecided_TakesThoseWhoseOptionsAreClosest()
    {
        AllocationProblem problem = Problems.Valid([new AllocationRow("seats", null, 500)], [.. Enumerable.Range(0, 100).Select(g =>
            new AllocationGroup($"g{g}", false, [Problems.Option("a", 100 + (g % 7), ("seats", 1)), Problems.Option("b", g < 10 ? 100 + (g % 7) - 0.01 : 20, ("seats", 2))]))]);
        var state = new PlanState(problem.Columns, problem.Limits, Objective.Missing(problem.Limits));
        double[] prices = [0];
        var parts = new Neighbourhoods(
            state, new CandidateColumns(problem.Columns, prices, 1000), new Regrets(problem.Columns, prices), new SeededRandom(1));
        Assert.Equal(Enumerable.Range(0, 10), parts.Pick(0, 10));
    }

    private static Neighbourhoods Of(ulong seed)
    {
        AllocationProblem problem = RandomProblems.Medium(100, seed: 3);
        AllocationResult result = Problems.Solve(problem, new PlannerSettings { Threads = 1, SearchMoves = 2000, PricingIterations = 60, EnumerationNodes = 0 });
        double[] prices = [.. result.Prices];
        var state = new PlanState(problem.Columns, problem.Limits, Objective.Missing(problem.Limits));
        state.Load([.. result.Choice.Select((option, g) => option < 0 ? -1 : problem.Columns.GroupStart[g] + option)]);
        return new Neighbourhoods(state, new CandidateColumns(problem.Columns, prices, 200), new Regrets(problem.Columns, prices), new SeededRandom(seed));
    }
}
