using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning.Conflicts;

public sealed class ConflictTests(ITestOutputHelper output)
{
    [Fact]
    public void Conflict_OfPinsThatCollide_NamesThemAndTheRow()
    {
        AllocationProblem problem = Problems.Valid(
            [new("mentor", null, 3), new("budget", null, 50)],
            [
                new("ann", true, [Problems.Option("pin", 9, ("mentor", 2), ("budget", 5))]),
                new("bob", false, [Problems.Option("go", 9, ("mentor", 2), ("budget", 5))]),
                new("cy", true, [Problems.Option("pin", 9, ("mentor", 2), ("budget", 5))]),
                new("di", true, [Problems.Option("stay", 0)]),
            ]);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(PlanStatus.Infeasible, result.Status);
        Assert.Equal([new(ConflictSide.Upper, 0), new(ConflictSide.Required, 0), new(ConflictSide.Required, 2)], result.ConflictMembers);
        Assert.True(result.IsIrreducible);
        Assert.NotNull(result.Proof);
    }

    /// <summary>Three take one hour of two mentors with one and a half each: halves of people would fit.</summary>
    [Fact]
    public void Conflict_ThatOnlyWholePeopleHave_IsNamedWithoutPrices()
    {
        AllocationProblem problem = WholePeople();

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(PlanStatus.Infeasible, result.Status);
        Assert.Equal(5, result.ConflictMembers.Count);
        Assert.True(result.IsIrreducible);
        Assert.Null(result.Proof);
        Assert.Equal(BoundSource.Enumeration, result.BoundFrom);
        Dropped.LosesInfeasibility(problem, result.ConflictMembers);
    }

    /// <summary>More people than can be gone through, of whom prices leave few open: 2.95 can be had of parts of people, 2.71 of whole ones, 2.8 are
    /// wanted.</summary>
    [Fact]
    public void Conflict_ThatOnlyWholePeopleHave_AmongMany_IsNamed()
    {
        AllocationProblem problem = Problems.Valid(
            [new("budget", null, 1000), new("capable", 2.8, null)],
            [.. Enumerable.Range(0, 450).Select(i => new AllocationGroup(
                $"p{i:000}", true, [Problems.Option("stay", 0), Problems.Option("path", 9, ("budget", 300), ("capable", Math.Max(0.3, Math.Pow(0.9, i))))]))]);

        AllocationResult result = Problems.Solve(problem);

        Assert.Equal(PlanStatus.Infeasible, result.Status);
        Assert.Equal([new(ConflictSide.Upper, 0), new(ConflictSide.Lower, 1)], result.ConflictMembers.OrderBy(member => member.Index));
        Assert.Equal(BoundSource.Enumeration, result.BoundFrom);
    }

    [Fact]
    public void Conflicts_OfSmallProblems_LoseInfeasibilityWithEachMemberDropped()
    {
        int infeasible = 0, proven = 0, members = 0;
        for (int seed = 1; seed <= 600; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            AllocationResult result = Problems.Solve(problem);
            if (BruteForce.Optimum(problem) is not null)
            {
                Assert.NotEqual(PlanStatus.Infeasible, result.Status);
                Assert.Empty(result.ConflictMembers);
                continue;
            }
            infeasible++;
            if (result.Status != PlanStatus.Infeasible)
                continue;
            proven++;
            members += result.ConflictMembers.Count;
            Assert.True(result.IsIrreducible, $"seed {seed}");
            Dropped.LosesInfeasibility(problem, result.ConflictMembers);
        }
        output.WriteLine($"{infeasible} infeasible, {proven} proven, {(double)members / proven:F1} members each");
        Assert.True(infeasible >= 40 && proven == infeasible, $"{proven} of {infeasible} proven");
    }

    /// <summary>A thousand people with budgets, seats and wanted heads that do not go together: the planner finds a plan for the members without any one.</summary>
    [Theory]
    [InlineData("budget")]
    [InlineData("seats")]
    [InlineData("heads")]
    public void Conflict_OfAThousand_LosesInfeasibilityWithEachMemberDropped(string tight)
    {
        AllocationProblem problem = Thousand(tight);
        AllocationResult result = Problems.Solve(problem, Quick);

        Assert.Equal(PlanStatus.Infeasible, result.Status);
        Assert.True(result.IsIrreducible);
        output.WriteLine(string.Join(", ", result.ConflictMembers));
        Assert.Equal(PlanStatus.Infeasible, Problems.Solve(Dropped.Only(problem, result.ConflictMembers), Quick).Status);
        foreach (ConflictMember member in result.ConflictMembers)
            Assert.NotNull(Problems.Solve(Dropped.Only(problem, [.. result.ConflictMembers.Where(other => other != member)]), Quick).Value);
    }

    [Fact]
    public void Conflict_WithOneAndTwoThreads_IsTheSame()
    {
        AllocationResult one = Problems.Solve(Thousand("seats"), Quick with { Threads = 1 }), two = Problems.Solve(Thousand("seats"), Quick with { Threads = 2 });

        Assert.Equal(one.ConflictMembers, two.ConflictMembers);
        Assert.Equal(one.Proof, two.Proof);
    }

    private static readonly PlannerSettings Quick = new() { SearchMoves = 20_000, PricingIterations = 150 };

    private static AllocationProblem Thousand(string tight)
    {
        var random = new Random(7);
        List<AllocationRow> rows = [new("budget", null, tight == "budget" ? 400 : 60_000)];
        for (int i = 0; i < 20; i++)
        {
            rows.Add(new($"heads{i}", tight == "heads" && i is 3 or 12 ? 200 : 5, null));
            rows.Add(new($"seats{i}", null, tight == "seats" && i < 4 ? 1 : 30));
        }
        return Problems.Valid(rows, Enumerable.Range(0, 1000).Select(g => new AllocationGroup($"p{g}", g % 40 == 0,
            [.. Enumerable.Range(0, 5).Select(j => new AllocationOption($"o{j}", random.Next(100),
                [new("budget", random.Next(20, 90)), new($"heads{random.Next(20)}", 0.3 + 0.6 * random.NextDouble()), new($"seats{(g % 40 == 0 && tight == "seats" ? random.Next(4) : random.Next(20))}", 1)]))])));
    }

    internal static AllocationProblem WholePeople() => Problems.Valid(
        [new("m1", null, 1.5), new("m2", null, 1.5), new("budget", null, 100), new("heads", 1, null)],
        [.. Enumerable.Range(0, 20).Select(g => new AllocationGroup($"p{g}", g is 3 or 8 or 11, g is 3 or 8 or 11
            ? [Problems.Option("a", 1, ("m1", 1), ("budget", 1)), Problems.Option("b", 1, ("m2", 1), ("budget", 1))]
            : [Problems.Option("c", 5, ("m1", 1), ("budget", 3), ("heads", 0.7)), Problems.Option("d", 4, ("budget", 6), ("heads", 0.4))]))]);
}
