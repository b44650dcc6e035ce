using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Planning.Checking.Resolving;
using SkillsGap.Engine.Planning.Core;
using Drawn = SkillsGap.Engine.Tests.Planning.Core.RandomProblem;

namespace SkillsGap.Engine.Tests.Planning.Checking.Resolving;

/// <summary>What makes a model without solution a proof: each plan beyond the threshold is a solution, however its numbers are rounded.</summary>
public sealed class CounterexampleModelTests
{
    private static readonly Allowance Stated = new(1e-9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Model_EveryPlanWorthMoreThanTheThreshold_IsASolution(int kind)
    {
        int plans = 0, excluded = 0;
        var random = new Random(kind);
        for (int trial = 0; trial < 100; trial++)
        {
            AllocationProblem problem = Drawn.Draw(random, kind);
            foreach (int[] choice in Drawn.Choices(problem))
            {
                double? value = Drawn.ValueOf(problem, choice);
                if (random.Next(8) > 0 || value is null && random.Next(8) > 0)
                    continue;
                double threshold = (value ?? 0) - Math.Abs(value ?? 0) * 1e-14;
                var model = new CounterexampleModel(problem, threshold, maximise: false, Stated);
                long[] solution = SolutionFor(model.Model, problem, choice);
                if (value is null)
                {
                    excluded += model.Model.Allows(solution) ? 0 : 1;
                    continue;
                }
                plans++;
                Assert.True(model.Model.Allows(solution), $"trial {trial}: {string.Join(' ', choice)} worth {value:R}");
                Assert.Equal(choice.Select((column, g) => column < 0 ? -1 : column - problem.Columns.GroupStart[g]), model.ChoiceOf(solution));
                // And one that is not beyond it is none.
                var above = new CounterexampleModel(problem, value.Value + Beyond(problem, value.Value), maximise: false, Stated);
                Assert.False(above.Model.Allows(SolutionFor(above.Model, problem, choice)));
            }
        }
        Assert.True(plans > 100 && excluded > 100, $"{plans} plans, {excluded} others");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Model_ToBeMaximised_CountsEveryPlanAsWorthNoLessAndIsExcludedOnlyByABoundBelow(int kind)
    {
        var random = new Random(10 + kind);
        for (int trial = 0; trial < 100; trial++)
        {
            AllocationProblem problem = Drawn.Draw(random, kind);
            if (Drawn.Best(problem) is not double best)
                continue;
            int[] choice = Drawn.Choices(problem).First(c => Drawn.ValueOf(problem, c) == best);
            var model = new CounterexampleModel(problem, best - Math.Abs(best) * 1e-14, maximise: true, Stated);
            long objective = model.Model.Objective(SolutionFor(model.Model, problem, choice));
            Assert.False(model.IsExcludedBy(new CpAnswer { Status = CpStatus.Feasible, Bound = objective }));
            var above = new CounterexampleModel(problem, best + Beyond(problem, best), maximise: true, Stated);
            Assert.True(above.IsExcludedBy(new CpAnswer { Status = CpStatus.Feasible, Bound = objective }));
        }
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e300)]
    [InlineData(1e-300)]
    public void Model_NumbersAtTheEndsOfAllDoubles_DoNotThrow(double threshold)
    {
        AllocationProblem problem = Problems.Valid(
            [new("none", null, 0), new("large", 1e15, null), new("small", 1e-300, 2e-300), new("worth", null, null, [new(1e-300, 1e15), new(1e15, 1e-300)])],
            [new("g", true, [Problems.Option("a", 1e15, ("large", 1e15), ("small", 1e-300), ("worth", 1e15)),
                Problems.Option("b", -1e-300, ("none", 1e-300))])]);
        CpModel model = new CounterexampleModel(problem, threshold, maximise: false, Stated).Model;
        Assert.Equal(threshold < 1e15, model.Allows(SolutionFor(model, problem, [0])));
        Assert.False(model.Allows(SolutionFor(model, problem, [1])));
    }

    // A tolerance, and the rounding of all values that any plan could have.
    private static double Beyond(AllocationProblem problem, double value) => 1e-9 * (1 + Math.Abs(value))
        + 1e-12 * (problem.Columns.Value.Sum(Math.Abs) + problem.Rows.Sum(row => row.WorthOf(double.MaxValue)));

    /// <summary>The choice, with each worth as large as the model lets it be.</summary>
    private static long[] SolutionFor(CpModel model, AllocationProblem problem, int[] choice)
    {
        var solution = new long[model.VariableCount];
        foreach (int column in choice.Where(column => column >= 0))
            solution[column] = 1;
        for (int worth = problem.TotalOptions; worth < solution.Length; worth++)
            solution[worth] = model.Linear.Where(line => line.Variables.FirstOrDefault(-1) == worth)
                .Select(line => line.Upper - line.Variables.Skip(1).Select((v, k) => line.Coefficients[k + 1] * solution[v]).Sum())
                .Append(model.Upper(worth)).Min();
        return solution;
    }
}
