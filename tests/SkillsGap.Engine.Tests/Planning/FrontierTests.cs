using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Tests.Planning.Checking;
using SkillsGap.Engine.Tests.Planning.Tightening;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class FrontierTests
{
    private static readonly PlannerSettings Quick = new() { GapTarget = 0 };

    [Fact]
    public void OverUpper_SmallProblems_AreBruteForcesBestAtEveryLimitAndCheckOut()
    {
        for (int seed = 0; seed < 80; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            IReadOnlyList<FrontierPoint> points = Sweep(problem, Uppers(problem, 6));

            Assert.Equal(6, points.Count);
            double last = double.NegativeInfinity;
            foreach (FrontierPoint point in points)
            {
                double? best = BruteForce.Optimum(point.Problem);
                Assert.True(point.Result.Value.HasValue == best.HasValue, $"seed {seed} at {point.At}: {point.Result.Status}, {best}");
                Claims.Accepts(point.Problem, Claims.Of(point.Problem, point.Result));
                if (best is not double value)
                    continue;
                Assert.Equal(value, point.Result.Value!.Value, 1e-6);
                Assert.True(point.Result.Bound >= value - 1e-9 && point.Result.PriceBound >= value - 1e-9, $"seed {seed} at {point.At}");
                Assert.True(point.Result.Value >= last - 1e-9, $"seed {seed} falls at {point.At}");
                last = point.Result.Value.Value;
            }
        }
    }

    [Fact]
    public void OverUpper_AfterFormerDecisions_CountsWhatMovesCost()
    {
        AllocationProblem problem = Problems.Valid([new("r", null, 2)], [new("p", false, [Problems.Option("b", 9), Problems.Option("a", 20, ("r", 1))])])
            .WithFormer(new Dictionary<string, string?> { ["p"] = "b" }, 5);

        IReadOnlyList<FrontierPoint> points = Sweep(problem, [0, 1, 2]);

        Assert.Equal([9.0, 15, 15], points.Select(point => point.Result.Value!.Value));
        Assert.Equal([0, 1, 1], points.Select(point => point.Result.Moves!.Value.Moved));
        Assert.All(points, point => Claims.Accepts(point.Problem, Claims.Of(point.Problem, point.Result)));
    }

    [Fact]
    public void OverUpper_SmallProblemsAfterFormerDecisions_AreBruteForcesBestAndCheckOut()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            AllocationProblem problem = FormerDecisionsTests.After(RandomProblems.Small(seed), seed);
            foreach (FrontierPoint point in Sweep(problem, Uppers(problem, 5)))
            {
                Claims.Accepts(point.Problem, Claims.Of(point.Problem, point.Result));
                if (BruteForce.Optimum(point.Problem) is not double best)
                    continue;
                Assert.Equal(best, point.Result.Value!.Value, 1e-6);
                Assert.True(point.Result.Bound >= best - 1e-9, $"seed {seed} at {point.At}");
            }
        }
    }

    /// <summary>Without enumeration and with a loose gap, so that points keep bounds from certificates, and plans from the points before them.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(0.05, false)]
    [InlineData(0.05, true)]
    public void OverUpper_WithBlocks_EveryPointChecksOut(double gap, bool after)
    {
        PlannerSettings settings = new() { GapTarget = gap, Threads = 1, PricingIterations = 120, SearchMoves = 500, EnumerationNodes = 0 };
        int certified = 0;
        for (int seed = 0; seed < 80; seed++)
        {
            AllocationProblem drawn = BlockProblems.Of(seed), problem = after ? FormerDecisionsTests.After(drawn, seed) : drawn;
            foreach (FrontierPoint point in Sweep(problem, [.. Enumerable.Range(3, 5).Select(i => i * problem.Rows[0].Upper!.Value / 8)], settings))
            {
                Claims.Accepts(point.Problem, Claims.Of(point.Problem, point.Result));
                Assert.True(!(BruteForce.Optimum(point.Problem) > point.Result.Bound + 1e-9), $"seed {seed} at {point.At}");
                certified += point.Result.BoundFrom == BoundSource.Certificate ? 1 : 0;
            }
        }
        Assert.True(certified > 20, $"{certified} certified");
    }

    [Fact]
    public void BoundAt_BetweenThePoints_IsNotBelowTheBestPlanThere()
    {
        for (int seed = 0; seed < 80; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            double[] uppers = Uppers(problem, 3);
            IReadOnlyList<FrontierPoint> points = Sweep(problem, uppers);
            for (double at = uppers[0]; at <= uppers[^1]; at += (uppers[^1] - uppers[0]) / 7)
                if (BruteForce.Optimum(problem.WithLimits(0, problem.Rows[0].Lower, at)) is double best)
                    Assert.True(Frontier.BoundAt(points, 0, at) >= best - 1e-6, $"seed {seed} at {at}");
        }
    }

    [Fact]
    public void OverUpper_LargeProblem_NeverFallsChecksOutAndDoesNotDependOnThreads()
    {
        AllocationProblem problem = RandomProblems.Medium(1000, 3);
        double[] uppers = [.. Enumerable.Range(0, 7).Select(i => 30_000.0 + 4_000 * i)];
        PlannerSettings settings = new() { GapTarget = 0.02, SearchMoves = 100_000, Threads = 1 };
        IReadOnlyList<FrontierPoint> one = Sweep(problem, uppers, settings), two = Sweep(problem, uppers, settings with { Threads = 2 });

        Assert.Equal(7, one.Count);
        for (int k = 0; k < one.Count; k++)
        {
            Claims.Accepts(one[k].Problem, Claims.Of(one[k].Problem, one[k].Result));
            Assert.Equal(one[k].Result.Choice, two[k].Result.Choice);
            Assert.Equal(one[k].Result.Prices, two[k].Result.Prices);
            Assert.Equal(one[k].Result.Bound, two[k].Result.Bound);
            Assert.True(k == 0 || one[k].Result.Value >= one[k - 1].Result.Value);
            // No point has a bound that the prices of another would lower.
            Assert.Equal(Frontier.BoundAt(one, 0, one[k].At), one[k].Result.PriceBound, 1e-6 * one[k].Result.PriceBound);
        }
    }

    [Fact]
    public void OverUpper_Cancelled_KeepsThePointsThatAreDone()
    {
        AllocationProblem problem = RandomProblems.Small(1);
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        IReadOnlyList<FrontierPoint> points = Frontier.OverUpper(
            problem, 0, Uppers(problem, 5), Quick, new Calling(now =>
            {
                if (now.Done == 2)
                    cancelling.Cancel();
            }), cancelling.Token);

        Assert.InRange(points.Count, 2, 3);
        Assert.All(points, point => Claims.Accepts(point.Problem, Claims.Of(point.Problem, point.Result)));
    }

    [Fact]
    public void WithLimits_ChangesOneRowAndSharesTheRest()
    {
        AllocationProblem problem = RandomProblems.Small(2), other = problem.WithLimits(0, 1, 2);

        Assert.Equal((1.0, 2.0), (other.Rows[0].Lower!.Value, other.Rows[0].Upper!.Value));
        Assert.Equal(problem.Rows[0].Worth, other.Rows[0].Worth);
        Assert.Equal(problem.Rows.Skip(1), other.Rows.Skip(1));
        Assert.Same(problem.Columns, other.Columns);
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.WithLimits(0, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.WithLimits(0, null, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.WithLimits(0, double.NaN, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.WithLimits(problem.Rows.Count, null, null));
    }

    private static IReadOnlyList<FrontierPoint> Sweep(AllocationProblem problem, double[] uppers, PlannerSettings? settings = null) =>
        Frontier.OverUpper(problem, 0, uppers, settings ?? Quick, null, TestContext.Current.CancellationToken);

    private static double[] Uppers(AllocationProblem problem, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (problem.Rows[0].Lower ?? 0) + i * 20.0 / count)];

    private sealed class Calling(Action<FrontierProgress> call) : IProgress<FrontierProgress>
    {
        public void Report(FrontierProgress value) => call(value);
    }
}
