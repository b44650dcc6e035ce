using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>Whole small problems through OR-Tools against every combination tried.</summary>
public sealed class WholeProblemTests(RealOrTools real) : IClassFixture<RealOrTools>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Solve_SmallProblems_FindsAndProvesWhatTryingEverythingFinds(int kind)
    {
        var random = new Random(200 + kind);
        int infeasible = 0;
        for (int trial = 0; trial < 50; trial++)
        {
            AllocationProblem problem = RandomProblem.Draw(random, kind);
            double? best = RandomProblem.Best(problem);
            int[] all = [.. Enumerable.Range(0, problem.GroupCount)], nothing = [.. all.Select(_ => -1)];
            CpAllocation plan = CpModelBuilder.ForPlan(problem, FreeGroups.All(problem.Columns), nothing, hint: false), bound = CpModelBuilder.ForBound(problem);
            CpAnswer planned = Solve(plan), bounded = Solve(bound);

            infeasible += best is null ? 1 : 0;
            Assert.Equal(best is null ? CpStatus.Infeasible : CpStatus.Optimal, planned.Status);
            Assert.Equal(best is null ? CpStatus.Infeasible : CpStatus.Optimal, bounded.Status);
            if (best is not double value)
                continue;
            Assert.Equal(value, RandomProblem.ValueOf(problem, plan.ChoiceOf(planned.Solution))!.Value, 1e-9 * (1 + Math.Abs(value)));
            double size = problem.Columns.Value.Sum(Math.Abs) + problem.Rows.Sum(row => row.WorthOf(double.MaxValue));
            Assert.InRange(bound.BoundOf(bounded.Bound!.Value) - value,
                -1e-12 * (1 + Math.Abs(value)), 1e-9 * (1 + Math.Abs(value)) + 1e-13 * size);
        }
        Assert.InRange(infeasible, 3, 40);
    }

    [Fact]
    public void Solve_PartOfAPlanFixed_FindsTheBestThatTheRestAllows()
    {
        var random = new Random(300);
        int improved = 0;
        for (int trial = 0; trial < 50; trial++)
        {
            AllocationProblem problem = RandomProblem.Draw(random, trial % 4);
            int[]? incumbent = RandomProblem.Choices(problem)
                .FirstOrDefault(choice => RandomProblem.ValueOf(problem, choice) is not null)?.ToArray();
            if (incumbent is null)
                continue;
            int[] free = [.. Enumerable.Range(0, problem.GroupCount).Where(_ => random.Next(3) > 0)];
            double best = RandomProblem.Choices(problem)
                .Where(choice => Enumerable.Range(0, choice.Length).Except(free).All(g => choice[g] == incumbent[g]))
                .Max(choice => RandomProblem.ValueOf(problem, choice) ?? double.NegativeInfinity);

            CpAllocation plan = CpModelBuilder.ForPlan(problem, FreeGroups.Of(problem.Columns, free), incumbent, hint: true);
            CpAnswer answer = Solve(plan, presolve: false);

            Assert.Equal(CpStatus.Optimal, answer.Status);
            double value = RandomProblem.ValueOf(problem, plan.ChoiceOf(answer.Solution))!.Value;
            Assert.Equal(best, value, 1e-9 * (1 + Math.Abs(best)));
            improved += value > RandomProblem.ValueOf(problem, incumbent) ? 1 : 0;
        }
        Assert.True(improved > 10);
    }

    private CpAnswer Solve(CpAllocation allocation, bool presolve = true) =>
        real.Worker.Solve(allocation.Model, RealOrTools.Limits with { Presolve = presolve }, TestContext.Current.CancellationToken);
}
