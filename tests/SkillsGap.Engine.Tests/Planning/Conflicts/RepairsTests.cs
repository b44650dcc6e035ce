using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning.Conflicts;

public sealed class RepairsTests(ITestOutputHelper output)
{
    /// <summary>Three heads wanted for 4, 5 and 6 each, and a budget of 10: 15 are needed, or two heads will have to do.</summary>
    [Fact]
    public void Repairs_OfABudgetTooSmall_AreTheBudgetOrTheHeads()
    {
        AllocationProblem problem = Problems.Valid(
            [new("budget", null, 10), new("heads", 3, null), new("other", null, 5)],
            [.. Enumerable.Range(4, 3).Select(cost => new AllocationGroup($"p{cost}", false,
                [Problems.Option("go", 100, ("budget", cost), ("heads", 1), ("other", 1)), Problems.Option("dear", 200, ("budget", 2 * cost), ("heads", 1))]))]);
        AllocationResult result = Problems.Solve(problem);

        IReadOnlyList<AllocationRepair> repairs = Find(problem, result);

        Assert.Equal([new(ConflictSide.Upper, 0), new(ConflictSide.Lower, 1)], result.ConflictMembers);
        Assert.Equal(2, repairs.Count);
        AssertChange(repairs, ConflictSide.Upper, 10, 15);
        AssertChange(repairs, ConflictSide.Lower, 3, 2);
    }

    /// <summary>Two rows of heads that nobody offers so many of have nothing to do with each other: both must give way.</summary>
    [Fact]
    public void Repairs_OfTwoConflicts_ChangeOneOfEach()
    {
        AllocationProblem problem = Problems.Valid(
            [new("a", 9, null), new("b", 7, null), new("seats", null, 4)],
            [.. Enumerable.Range(0, 6).Select(g => new AllocationGroup($"p{g}", false,
                [Problems.Option("a", 1, ("a", 1), ("seats", 1)), Problems.Option("b", 1, ("b", 1))]))]);

        AllocationRepair repair = Assert.Single(Find(problem, Problems.Solve(problem)));

        Assert.Equal([new(ConflictSide.Lower, 0), new(ConflictSide.Lower, 1)], repair.Changes.Select(change => change.Member).OrderBy(member => member.Index));
        Assert.Equal(6, repair.Changes.Sum(change => change.To));
    }

    [Fact]
    public void Repairs_OfPinsThatCollide_RaiseTheRowOrLetOneGo()
    {
        AllocationProblem problem = ConflictTests.WholePeople();

        IReadOnlyList<AllocationRepair> repairs = Find(problem, Problems.Solve(problem));

        Assert.Equal(5, repairs.Count);
        Assert.All(repairs.Where(repair => repair.Changes[0].Member.Side == ConflictSide.Upper), repair => Assert.Equal(2, repair.Changes[0].To));
        Assert.Equal([3, 8, 11], repairs.Where(repair => repair.Changes[0].Member.Side == ConflictSide.Required).Select(repair => repair.Changes[0].Member.Index).Order());
    }

    [Fact]
    public void Repairs_OfSmallProblems_HaveAPlanAndAreNearlyTheLeast()
    {
        int infeasible = 0, mended = 0, single = 0, least = 0;
        for (int seed = 1; seed <= 300; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            AllocationResult result = Problems.Solve(problem);
            if (result.Status != PlanStatus.Infeasible)
                continue;
            infeasible++;
            IReadOnlyList<AllocationRepair> repairs = Find(problem, result);
            mended += repairs.Count > 0 ? 1 : 0;
            foreach (AllocationRepair repair in repairs)
            {
                AllocationProblem changed = Changed(problem, repair);
                Assert.NotNull(BruteForce.ValueOf(changed, repair.Choice));
                if (repair.Changes is not [{ To: { } to, From: { } from } change])
                    continue;
                single++;
                AllocationRepair nearer = repair with { Changes = [change with { To = to + 1e-3 * (from - to) }] };
                least += BruteForce.Optimum(Changed(problem, nearer)) is null ? 1 : 0;
                if (change.Least is { } proven && proven != to)
                    Assert.Null(BruteForce.Optimum(Changed(problem, repair with { Changes = [change with { To = proven + 1e-6 * (from - proven) }] })));
            }
        }
        output.WriteLine($"{infeasible} infeasible, {mended} mended; {single} single changes, {least} of them the least");
        Assert.True(mended == infeasible, $"{mended} of {infeasible}");
        Assert.True(least >= 0.95 * single, $"{least} of {single}");
    }

    [Fact]
    public void Repairs_Cancelled_AreThoseFoundByThen()
    {
        AllocationProblem problem = ConflictTests.WholePeople();
        AllocationResult result = Problems.Solve(problem);
        using var source = new CancellationTokenSource();
        int asked = 0;

        IReadOnlyList<AllocationRepair> repairs = Repairs.Find(
            problem, result, new PlannerSettings(), new Watcher(_ => { if (++asked == 3) source.Cancel(); }), source.Token);

        Assert.Equal(2, repairs.Count);
    }

    private static void AssertChange(IReadOnlyList<AllocationRepair> repairs, ConflictSide side, double from, double to)
    {
        LimitChange change = Assert.Single(Assert.Single(repairs, repair => repair.Changes[0].Member.Side == side).Changes);
        Assert.Equal((from, to), (change.From, change.To));
        Assert.Equal(to, change.Least!.Value, 0.5);
    }

    private static IReadOnlyList<AllocationRepair> Find(AllocationProblem problem, AllocationResult result) =>
        Repairs.Find(problem, result, new PlannerSettings(), null, TestContext.Current.CancellationToken);

    private static AllocationProblem Changed(AllocationProblem problem, AllocationRepair repair)
    {
        AllocationRow[] rows = [.. problem.Rows];
        HashSet<int> free = [];
        foreach ((ConflictMember member, _, double? to, _) in repair.Changes)
            if (member.Side == ConflictSide.Required)
                free.Add(member.Index);
            else
                rows[member.Index] = member.Side == ConflictSide.Lower ? rows[member.Index] with { Lower = to } : rows[member.Index] with { Upper = to };
        return Problems.Valid(rows, Enumerable.Range(0, problem.GroupCount).Select(g => new AllocationGroup(
            problem.GroupId(g), problem.IsRequired(g) && !free.Contains(g), [.. Enumerable.Range(0, problem.OptionCount(g)).Select(o => new AllocationOption(
                problem.OptionId(g, o), problem.Value(g, o),
                [.. problem.UsedRows(g, o).ToArray().Zip(problem.UsedAmounts(g, o).ToArray(), (row, amount) => new RowUse(problem.Rows[row].Id, amount))]))])));
    }

    private sealed class Watcher(Action<PlannerProgress> watch) : IProgress<PlannerProgress>
    {
        public void Report(PlannerProgress value) => watch(value);
    }
}
