using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class PlannerSmallTests(ITestOutputHelper output)
{
    /// <summary>
    /// Ann 60 for 3, Bob 50 for 2 (or 30 for 1), Cy 40 for 2; budget 5. By hand:
    /// Ann + Bob = 110 for 5 is within; Ann + Bob small = 90 for 4; Ann + Cy = 100 for 5; Bob + Cy = 90 for 4; Bob small + Cy = 70 for 3;
    /// all three need at least 3 + 1 + 2 = 6. So 110 is best. At a price u = 20: reduced Ann 60 − 60 = 0, Bob 50 − 40 = 10, Bob small
    /// 30 − 20 = 10, Cy 40 − 40 = 0; L(20) = 0 + 10 + 0 + 20·5 = 110: the price proves it.
    /// </summary>
    [Fact]
    public void ThreePeople_WithBudgetOfFive_TakeTheHandWorkedPlan()
    {
        AllocationProblem problem = Problems.Valid(
            [new AllocationRow("budget", null, 5)],
            [
                new AllocationGroup("ann", false, [Problems.Option("course", 60, ("budget", 3))]),
                new AllocationGroup("bob", false, [Problems.Option("course", 50, ("budget", 2)), Problems.Option("micro", 30, ("budget", 1))]),
                new AllocationGroup("cy", false, [Problems.Option("course", 40, ("budget", 2))]),
            ]);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal([0, 0, -1], result.Choice);
        Assert.Equal(110, result.Value);
        Assert.InRange(result.Bound, 110, 111);
        Assert.InRange(result.Prices[0], 19, 21);
        Assert.Equal(5, result.Rows[0].Used);
        Assert.Equal(0, result.Rows[0].Slack);
        var byHand = new PriceReading(problem, [20]);
        Assert.Equal(110, byHand.Bound, 1e-9);
        Assert.Equal(new GroupReading(1, 10, 0, 10, 0, 10), byHand.Group(1, 1));
        Assert.Equal(0, byHand.Group(0, 0).Regret);
    }

    /// <summary>The first head is worth 100, the second 10; Ann and Bob cost 40 each. One head: 100 − 40 = 60; both: 110 − 80 = 30.</summary>
    [Fact]
    public void Worth_ThatFalls_PaysForTheFirstHeadAlone()
    {
        AllocationProblem problem = Problems.Valid(
            [new AllocationRow("heads", null, null, [new WorthSegment(1, 100), new WorthSegment(2, 10)])],
            [
                new AllocationGroup("ann", false, [Problems.Option("go", -40, ("heads", 1))]),
                new AllocationGroup("bob", false, [Problems.Option("go", -40, ("heads", 1))]),
            ]);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(60, result.Value);
        Assert.Equal(1, result.Rows[0].Used);
    }

    [Fact]
    public void NothingScarce_EverybodyTakesTheirBest_AndThatIsOptimal()
    {
        AllocationProblem problem = Problems.Valid(
            [new AllocationRow("budget", null, 1000)],
            [.. Enumerable.Range(0, 40).Select(g => new AllocationGroup($"g{g}", false,
                [Problems.Option("a", g, ("budget", 1)), Problems.Option("b", 20, ("budget", 2))]))]);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(PlanStatus.Optimal, result.Status);
        Assert.Equal(StopReason.Gap, result.Stopped);
        Assert.Equal(Enumerable.Range(0, 40).Sum(g => Math.Max(g, 20)), result.Value);
    }

    [Fact]
    public void EmptyProblem_IsOptimalAtZero()
    {
        AllocationResult result = Problems.Solve(Problems.Valid([], []));

        Assert.Equal(PlanStatus.Optimal, result.Status);
        Assert.Equal(0, result.Value);
        Assert.Empty(result.Choice);
    }

    /// <summary>Two people can give 0.9 + 0.8 heads, 3 are wanted; the seats have nothing to do with it.</summary>
    [Fact]
    public void LowerLimit_BeyondAllOffers_IsInfeasibleAndNamed()
    {
        AllocationProblem problem = Problems.Valid(
            [new AllocationRow("seats", null, 10), new AllocationRow("heads", 3, null)],
            [
                new AllocationGroup("ann", false, [Problems.Option("go", 5, ("heads", 0.9), ("seats", 1))]),
                new AllocationGroup("bob", false, [Problems.Option("go", 5, ("heads", 0.8), ("seats", 1))]),
            ]);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(PlanStatus.Infeasible, result.Status);
        Assert.Equal([1], result.Conflict);
        Assert.Null(result.Value);
        Assert.Null(result.Gap);
    }

    [Fact]
    public void RequiredGroups_BeyondTheSeats_AreInfeasibleForTheSeats()
    {
        AllocationProblem problem = Problems.Valid(
            [new AllocationRow("seats", null, 2), new AllocationRow("budget", null, 100)],
            [.. Enumerable.Range(0, 3).Select(g => new AllocationGroup($"g{g}", true, [Problems.Option("go", 1, ("seats", 1), ("budget", 1))]))]);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(PlanStatus.Infeasible, result.Status);
        Assert.Equal([0], result.Conflict);
    }

    [Fact]
    public void SmallProblems_AgainstBruteForce_HoldEveryPromise()
    {
        int feasible = 0, planned = 0, hit = 0, provenInfeasible = 0, infeasible = 0;
        double lost = 0;
        for (int seed = 1; seed <= 2000; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            double? optimum = BruteForce.Optimum(problem);
            AllocationResult result = Problems.Solve(problem);
            if (optimum is not double best)
            {
                infeasible++;
                provenInfeasible += result.Status == PlanStatus.Infeasible ? 1 : 0;
                Assert.Null(result.Value);
                continue;
            }
            feasible++;
            double rounding = 1e-9 * Math.Max(1, Math.Abs(best));
            Assert.NotEqual(PlanStatus.Infeasible, result.Status);
            Assert.True(result.PriceBound >= best - 1e-12 * Math.Abs(best), $"seed {seed}: price bound {result.PriceBound:R} below optimum {best:R}");
            if (result.Value is not double value)
                continue;
            planned++;
            double? checkedValue = BruteForce.ValueOf(problem, result.Choice);
            Assert.NotNull(checkedValue);
            Assert.Equal(checkedValue.Value, value, rounding);
            Assert.True(result.Bound >= best - rounding && value + result.Gap!.Value * Math.Max(Math.Abs(value), 1e-9) >= best - rounding);
            if (result.Status == PlanStatus.Optimal)
                Assert.Equal(best, value, 2 * rounding);
            hit += value >= best - 1e-6 * Math.Max(1, Math.Abs(best)) ? 1 : 0;
            lost += (best - value) / Math.Max(1, Math.Abs(best));
        }
        output.WriteLine($"feasible {feasible}, planned {planned}, optimum hit {hit}, mean loss {lost / planned:P3}; infeasible {infeasible}, proven {provenInfeasible}");
        Assert.InRange(feasible, 1200, 1999);
        Assert.True(planned >= 0.99 * feasible, $"{planned} of {feasible} planned");
        Assert.True(hit >= 0.95 * planned, $"{hit} of {planned} optimal");
        Assert.True(lost / planned < 0.002, $"mean loss {lost / planned:P3}");
    }

    /// <summary>L − value = Σ regret + Σ (row term − price·used − worth): where the gap lies, to the cent.</summary>
    [Fact]
    public void Gap_IsTheSumOfRegretsAndRows()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            AllocationResult result = Problems.Solve(problem);
            if (result.Value is not double value)
                continue;
            var reading = new PriceReading(problem, result.Prices);
            double parts = 0;
            for (int g = 0; g < problem.GroupCount; g++)
            {
                GroupReading group = reading.Group(g, result.Choice[g]);
                Assert.True(group.Regret >= 0);
                parts += group.Regret;
            }
            for (int i = 0; i < problem.Rows.Count; i++)
            {
                double part = reading.RowTerm(i) - result.Prices[i] * result.Rows[i].Used - problem.Rows[i].WorthOf(result.Rows[i].Used);
                Assert.True(part >= -1e-6, $"seed {seed}, row {i}: {part}");
                parts += part;
            }
            Assert.Equal(result.PriceBound - value, parts, 1e-9 * (1 + Math.Abs(value) + Math.Abs(result.PriceBound)));
            Assert.Equal(result.PriceBound, reading.Bound);
        }
    }
}
