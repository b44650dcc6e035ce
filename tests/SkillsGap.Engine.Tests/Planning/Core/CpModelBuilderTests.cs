using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Planning.Search;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>The integer models against every choice of small random problems: limits are met to the last bit in many of them.</summary>
public sealed class CpModelBuilderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ForBound_EveryPlan_IsASolutionWorthNoLess(int kind)
    {
        int plans = 0;
        var random = new Random(kind);
        for (int trial = 0; trial < 100; trial++)
        {
            AllocationProblem problem = RandomProblem.Draw(random, kind);
            CpAllocation allocation = CpModelBuilder.ForBound(problem);
            foreach (int[] choice in RandomProblem.Choices(problem))
            {
                if (RandomProblem.ValueOf(problem, choice) is not double value)
                    continue;
                plans++;
                long[]? solution = BestSolution(allocation, problem, choice, [.. Enumerable.Range(0, problem.GroupCount)]);
                Assert.NotNull(solution);
                double bound = allocation.BoundOf(allocation.Model.Objective(solution));
                Assert.InRange(bound - value, -1e-12 * Math.Abs(value), 1e-5 * (1 + Math.Abs(value)));
            }
        }
        Assert.True(plans > 500);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ForPlan_EverySolution_IsAPlanWorthWhatItSays(int kind)
    {
        int plans = 0, lost = 0;
        var random = new Random(100 + kind);
        for (int trial = 0; trial < 100; trial++)
        {
            AllocationProblem problem = RandomProblem.Draw(random, kind);
            foreach (int[] choice in RandomProblem.Choices(problem))
            {
                // Any choice may be the incumbent: what it fixes is one of all that could be fixed.
                int[] free = [.. Enumerable.Range(0, problem.GroupCount).Where(_ => random.Next(2) == 0)];
                CpAllocation allocation = CpModelBuilder.ForPlan(problem, FreeGroups.Of(problem.Columns, free), choice, hint: false);
                bool fixedRequired = Enumerable.Range(0, problem.GroupCount).Except(free).Any(g => choice[g] < 0 && problem.IsRequired(g));
                long[]? solution = BestSolution(allocation, problem, choice, free);
                double? value = RandomProblem.ValueOf(problem, choice);
                plans += value is null ? 0 : 1;
                lost += value is not null && solution is null ? 1 : 0;
                if (solution is null || fixedRequired)
                    continue;
                Assert.NotNull(value);
                Assert.Equal(choice, allocation.ChoiceOf(solution));
                double said = allocation.ValueOf(allocation.Model.Objective(solution));
                Assert.InRange(Math.Abs(said - value.Value), 0, allocation.Error + 1e-12 * (1 + Math.Abs(value.Value)));
                Assert.InRange(allocation.Error, 0, 1e-4);
            }
        }
        Assert.True(plans > 500);
        Assert.Equal(0, lost); // Limits that are met to the last bit are met in the model as well.
    }

    [Fact]
    public void ForPlan_Hint_IsTheIncumbentItself()
    {
        var random = new Random(9);
        for (int trial = 0; trial < 100; trial++)
        {
            AllocationProblem problem = RandomProblem.Draw(random, trial % 4);
            foreach (int[] choice in RandomProblem.Choices(problem).Take(50))
            {
                if (RandomProblem.ValueOf(problem, choice) is null)
                    continue;
                int[] all = [.. Enumerable.Range(0, problem.GroupCount)];
                CpAllocation allocation = CpModelBuilder.ForPlan(problem, FreeGroups.All(problem.Columns), choice, hint: true);
                long[] hint = [.. Enumerable.Range(0, allocation.Model.VariableCount).Select(allocation.Model.Hinted)];
                Assert.Equal(BestSolution(allocation, problem, choice, all)!, hint);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RegretLimit_OfAPlan_ForbidsNoPlanThatIsAsGood(int kind)
    {
        var random = new Random(400 + kind);
        int kept = 0, forbidden = 0;
        for (int trial = 0; trial < 60; trial++)
        {
            AllocationProblem problem = RandomProblem.Draw(random, kind);
            int[][] plans = [.. RandomProblem.Choices(problem).Where(choice => RandomProblem.ValueOf(problem, choice) is not null).Select(choice => (int[])choice.Clone())];
            if (plans.Length == 0)
                continue;
            int[] held = plans[random.Next(plans.Length)], all = [.. Enumerable.Range(0, problem.GroupCount)];
            double value = RandomProblem.ValueOf(problem, held)!.Value;
            double[] prices = new double[problem.Rows.Count];
            double bound = new PriceReading(problem, prices).Bound;
            var limit = new RegretLimit(new Regrets(problem.Columns, prices), bound - value + 1e-9 * (Math.Abs(bound) + Math.Abs(value)) + 1e-12);
            CpAllocation plan = CpModelBuilder.ForPlan(problem, FreeGroups.All(problem.Columns), held, hint: true, limit);
            CpAllocation best = CpModelBuilder.ForBound(problem, held, limit);
            foreach (int[] choice in plans)
            {
                bool allowed = BestSolution(plan, problem, choice, all) is not null;
                Assert.Equal(allowed, BestSolution(best, problem, choice, all) is not null);
                Assert.True(allowed || RandomProblem.ValueOf(problem, choice) < value);
                (kept, forbidden) = (kept + (allowed ? 1 : 0), forbidden + (allowed ? 0 : 1));
            }
        }
        Assert.True(kept > 100 && forbidden > 100, $"{kept} kept, {forbidden} forbidden");
    }

    [Fact]
    public void ForPlan_RowThatCannotBind_IsDropped()
    {
        AllocationProblem problem = Problem([new("loose", null, 6), new("tight", null, 5)],
            [Group("a", new RowUse("loose", 3), new RowUse("tight", 3)), Group("b", new RowUse("loose", 3), new RowUse("tight", 3))]);
        CpLinear only = Assert.Single(CpModelBuilder.ForPlan(problem, FreeGroups.All(problem.Columns), [-1, -1], hint: false).Model.Linear);
        Assert.Equal((2, 1L), (only.Variables.Length, only.Upper)); // Threes of five: one.
    }

    [Fact]
    public void ForPlan_CentsThatAddUpToTheLimit_Fit()
    {
        // 0.1 + 0.2 is above 0.3 as doubles.
        AllocationProblem problem = Problem([new("money", null, 0.3)],
            [Group("a", new RowUse("money", 0.1)), Group("b", new RowUse("money", 0.2))]);
        CpAllocation allocation = CpModelBuilder.ForPlan(problem, FreeGroups.All(problem.Columns), [-1, -1], hint: false);
        Assert.True(allocation.Model.Allows([1, 1]));
        Assert.Equal((2d, 0d), (allocation.ValueOf(allocation.Model.Objective([1, 1])), allocation.Error));
    }

    [Theory]
    [InlineData(1e14)]
    [InlineData(1e-9)]
    public void ForBound_NumbersOfAnySize_StayBelowTheLargestSum(double size)
    {
        AllocationRow row = new("r", null, size * Math.PI, [new(size * Math.E / 2, 1e15), new(size * 3, 1e-3)]);
        AllocationProblem problem = Problem([row], [.. Enumerable.Range(0, 200).Select(g => new AllocationGroup($"g{g}", false,
            [new("o", size / (g + 1.1), [new("r", size / (g + 1.7))])]))]);
        int[] nothing = [.. Enumerable.Repeat(-1, 200)];
        foreach (CpAllocation allocation in new[] { CpModelBuilder.ForBound(problem), CpModelBuilder.ForPlan(problem, FreeGroups.All(problem.Columns), nothing, true) })
            Assert.InRange(allocation.Model.LargestSum(), 1, 1L << 50);
    }

    /// <summary>The solution that takes a choice and misses of each worth no more than it must; null if the model forbids it.</summary>
    private static long[]? BestSolution(CpAllocation allocation, AllocationProblem problem, int[] choice, int[] free)
    {
        CpModel model = allocation.Model;
        long[] solution = new long[model.VariableCount];
        int options = 0;
        foreach (int g in free)
            for (int c = problem.Columns.GroupStart[g]; c < problem.Columns.GroupStart[g + 1]; c++)
                solution[options++] = choice[g] == c ? 1 : 0;
        int taken = options;
        foreach (CpGroup group in model.Groups.Where(group => group.Variables[^1] >= options))
            solution[taken++] = group.Variables.SkipLast(1).Any(v => solution[v] == 1) ? 0 : 1;
        for (int missing = taken; missing < solution.Length; missing++)
            solution[missing] = model.Linear.Where(l => l.Variables is [int first, ..] && first == missing).Max(l =>
                Math.Max(0, l.Lower - l.Variables.Zip(l.Coefficients).Sum(t => t.First == missing ? 0 : t.Second * solution[t.First])));
        return model.Allows(solution) ? solution : null;
    }

    private static AllocationProblem Problem(AllocationRow[] rows, AllocationGroup[] groups) =>
        AllocationProblem.Create(rows, groups, []).Problem!;

    private static AllocationGroup Group(string id, params RowUse[] uses) => new(id, false, [new("o", 1, uses)]);
}
