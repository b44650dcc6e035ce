using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Tests.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class FormerDecisionsTests
{
    [Fact]
    public void SmallProblems_WithAPriceOnMoves_AgainstBruteForce_HoldEveryPromise()
    {
        int planned = 0, hit = 0, moved = 0;
        for (int seed = 1; seed <= 250; seed++)
        {
            AllocationProblem problem = After(RandomProblems.Small(seed), seed);
            double? optimum = BruteForce.Optimum(problem);
            AllocationResult result = Problems.Solve(problem);
            if (result.Value is not double value || optimum is not double best)
                continue;
            planned++;
            double rounding = 1e-9 * Math.Max(1, Math.Abs(best)) + 1e-12 * problem.MovePenalty * problem.GroupCount;
            Assert.Equal(BruteForce.ValueOf(problem, result.Choice)!.Value, value, rounding);
            Assert.True(result.PriceBound >= best - rounding, $"seed {seed}: price bound {result.PriceBound:R} below {best:R}");
            Assert.True(result.Bound >= best - rounding, $"seed {seed}: bound {result.Bound:R} below {best:R}");
            Assert.Equal(result.PriceBound, new PriceReading(problem, result.Prices).Bound);
            Claims.Accepts(problem, Claims.Of(problem, result));
            hit += value >= best - rounding ? 1 : 0;
            moved += result.Moves!.Value.Moved;
        }
        Assert.InRange(planned, 150, 250);
        Assert.True(hit >= 0.95 * planned, $"{hit} of {planned} optimal");
        Assert.InRange(moved, planned / 4, 6 * planned);
    }

    /// <summary>One seat and two people who want it: b gets 2 more out of it than a. a has it, and a move of each costs 1.2.</summary>
    [Theory]
    [InlineData(0.9, "b", 2, 10.2)]
    [InlineData(1.2, "a", 0, 10.0)]
    public void Decision_ChangesOnlyWhereItPaysForBoth(double penalty, string seated, int moves, double value)
    {
        AllocationProblem problem = Problems.Valid(
            [new AllocationRow("seat", null, 1)],
            [.. new[] { ("a", 10.0), ("b", 12.0) }.Select(one => new AllocationGroup(one.Item1, false, [Problems.Option("sit", one.Item2, ("seat", 1))]))])
            .WithFormer(new Dictionary<string, string?> { ["a"] = "sit", ["b"] = null, ["gone"] = "sit" }, penalty);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(seated == "a" ? [0, -1] : [-1, 0], result.Choice);
        Assert.Equal(value, result.Value!.Value, 1e-9);
        Assert.Equal(moves, result.Moves!.Value.Moved);
        Assert.Equal(moves * penalty, result.Moves.Value.Cost, 1e-9);
        Assert.Equal(PlanStatus.Optimal, result.Status);
    }

    [Fact]
    public void OptionThatIsGone_MakesAnyChoiceAMove_AndGroupsWithoutAFormerNone()
    {
        AllocationProblem problem = Problems.Valid([], [new("a", true, [Problems.Option("x", 5)]), new("b", true, [Problems.Option("x", 5)])])
            .WithFormer(new Dictionary<string, string?> { ["a"] = "gone" }, 2);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal((8.0, new MoveCount(1, 2)), (result.Value!.Value, result.Moves!.Value));
        Assert.Equal("gone", problem.Former(0)!.Value.Option);
        Assert.Null(problem.Former(1));
    }

    [Fact]
    public void ForgedMoves_AreRejected()
    {
        AllocationProblem problem = After(RandomProblems.Small(7), 7);
        AllocationClaim claim = Claims.Of(problem, Problems.Solve(problem));
        MovesClaim moves = claim.Moves!;

        Assert.Equal(["moves"], Claims.Failed(problem, claim with { Moves = null }));
        Assert.Equal(["moves"], Claims.Failed(problem, claim with { Moves = moves with { Moved = moves.Moved - 1 } }));
        Assert.Equal(["moves"], Claims.Failed(problem, claim with { Moves = moves with { Cost = moves.Cost - 1 } }));
        Assert.Equal(["moves"], Claims.Failed(problem, claim with { Moves = moves with { Penalty = 0 } }));
        Assert.Contains("value", Claims.Failed(problem, claim with { Value = claim.Value + moves.Cost }));
    }

    [Fact]
    public void Start_FromOtherIds_KeepsWhatBothHave()
    {
        AllocationProblem problem = Problems.Valid(
            [new("kept", null, 5), new("new", null, 5)],
            [new("a", false, [Problems.Option("x", 1), Problems.Option("y", 2)]), new("b", false, [Problems.Option("x", 1)]), new("c", false, [Problems.Option("x", 1)])]);

        PlannerStart start = PlannerStart.Matched(
            problem, new Dictionary<string, double> { ["kept"] = 3, ["gone"] = 7 },
            new Dictionary<string, string?> { ["a"] = "y", ["b"] = "gone", ["d"] = "x" });

        Assert.Equal([3.0, 0], start.Prices);
        Assert.Equal([1, -1, -1], start.Choice);
        Assert.Equal([1, 0, 0], Problems.Solve(problem, new PlannerSettings { Start = start }).Choice);
    }

    [Fact]
    public void Replanning_WithAPriceOnMoves_MovesFewer_AndIsTheSameWithMoreThreads()
    {
        AllocationProblem problem = RandomProblems.Medium(600, 3);
        AllocationResult first = Problems.Solve(problem, new PlannerSettings { SearchMoves = 100_000 });
        var former = Enumerable.Range(0, 600).ToDictionary(problem.GroupId, g => first.Choice[g] < 0 ? null : problem.OptionId(g, first.Choice[g]));
        AllocationRow[] rows = [.. problem.Rows.Select(row => row.Id.StartsWith("seat", StringComparison.Ordinal) && row.Id.EndsWith('7') ? row with { Upper = 1 } : row)];
        AllocationProblem changed = Problems.Valid(rows, Enumerable.Range(0, 600).Select(g => new AllocationGroup(problem.GroupId(g), false, [.. Enumerable.Range(0, 6).Select(o => Option(problem, g, o))])));
        int[] moved = [.. new[] { 0.0, 30 }.Select(penalty =>
        {
            AllocationProblem priced = changed.WithFormer(former, penalty);
            var settings = new PlannerSettings
            {
                SearchMoves = 100_000,
                Start = PlannerStart.Matched(priced, problem.Rows.Select((row, i) => (row.Id, first.Prices[i])).ToDictionary(), former),
            };
            AllocationResult one = Problems.Solve(priced, settings with { Threads = 1 }), two = Problems.Solve(priced, settings with { Threads = 2 });
            Assert.Equal(one.Choice, two.Choice);
            Assert.Equal(one.Prices, two.Prices);
            Claims.Accepts(priced, Claims.Of(priced, one));
            return one.Moves!.Value.Moved;
        })];

        Assert.InRange(moved[1], 1, moved[0] - 1);
    }

    private static AllocationOption Option(AllocationProblem problem, int group, int option)
    {
        int[] rows = problem.UsedRows(group, option).ToArray();
        double[] amounts = problem.UsedAmounts(group, option).ToArray();
        return new(problem.OptionId(group, option), problem.Value(group, option), [.. rows.Select((row, k) => new RowUse(problem.Rows[row].Id, amounts[k]))]);
    }

    /// <summary>Some decided for an option, some for nothing, some for what is gone, of some nothing is known.</summary>
    internal static AllocationProblem After(AllocationProblem problem, int seed)
    {
        var random = new Random(seed);
        var former = new Dictionary<string, string?>();
        for (int g = 0; g < problem.GroupCount; g++)
            switch (random.Next(5))
            {
                case 0:
                    break;
                case 1:
                    former[problem.GroupId(g)] = null;
                    break;
                case 2:
                    former[problem.GroupId(g)] = "gone";
                    break;
                default:
                    former[problem.GroupId(g)] = problem.OptionId(g, random.Next(problem.OptionCount(g)));
                    break;
            }
        former[problem.GroupId(0)] = problem.OptionId(0, 0);
        return problem.WithFormer(former, Math.Round(random.NextDouble() * 20, 2));
    }
}
