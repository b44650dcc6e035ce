using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

public sealed class RealSolverTests(RealOrTools real) : IClassFixture<RealOrTools>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Solve_KnapsackOfThree_FindsTheOptimumWorkedByHand(bool presolve)
    {
        // Values 10, 7, 6 and weights 5, 4, 3 within 7: the last two, worth 13.
        CpModel model = Knapsack();
        CpAnswer answer = real.Worker.Solve(model, RealOrTools.Limits with { Presolve = presolve }, None);
        Assert.Equal((CpStatus.Optimal, 13L, 13L), (answer.Status, answer.Objective, answer.Bound));
        Assert.Equal([0, 1, 1], answer.Solution!);
        Assert.True(answer.Repeatable);
    }

    [Fact]
    public void Solve_NegativeNumbersEverywhere_FindsTheOptimumWorkedByHand()
    {
        // Maximise -3x + 2y with x in [-5, 5], y in [-7, -1], x + y >= -6: x = -5, y = -1 is 13.
        var model = new CpModel();
        int x = model.AddVariable(-5, 5, -3), y = model.AddVariable(-7, -1, 2);
        model.Add(new CpLinear([x, y], [1, 1], -6, long.MaxValue));
        CpAnswer answer = real.Worker.Solve(model, RealOrTools.Limits, None);
        Assert.Equal((CpStatus.Optimal, 13L), (answer.Status, answer.Objective));
        Assert.Equal([-5, -1], answer.Solution!);
    }

    [Fact]
    public void Solve_NumbersNearTheLargest_AreKeptToTheUnit()
    {
        long large = (1L << 49) + 1;
        var model = new CpModel();
        int a = model.AddVariable(0, 1, large), b = model.AddVariable(0, 1, large - 1);
        model.Add(new CpLinear([a, b], [large, large - 3], 0, 2 * large - 4));
        CpAnswer answer = real.Worker.Solve(model, RealOrTools.Limits, None);
        Assert.Equal((CpStatus.Optimal, large, large), (answer.Status, answer.Objective, answer.Bound));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Solve_ContradictingConstraints_IsInfeasible(bool presolve)
    {
        CpModel model = Knapsack();
        model.Add(new CpLinear([0, 1, 2], [1, 1, 1], 3, 3));
        CpAnswer answer = real.Worker.Solve(model, RealOrTools.Limits with { Presolve = presolve }, None);
        Assert.Equal((CpStatus.Infeasible, false), (answer.Status, answer.HasSolution));
    }

    [Fact]
    public void Solve_Groups_TakeAtMostOneAndExactlyOne()
    {
        var model = new CpModel();
        for (int v = 0; v < 6; v++)
            model.AddVariable(0, 1, v < 3 ? v + 1 : -v);
        model.Add(new CpGroup([0, 1, 2], Exactly: false));
        model.Add(new CpGroup([3, 4, 5], Exactly: true));
        CpAnswer answer = real.Worker.Solve(model, RealOrTools.Limits, None);
        Assert.Equal([0, 0, 1, 1, 0, 0], answer.Solution!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000_007)]
    public void Solve_WrongHint_IsNoMoreThanAHint(long hinted)
    {
        CpModel model = Knapsack();
        for (int v = 0; v < 3; v++)
            model.Hint(v, hinted);
        Assert.Equal(13, real.Worker.Solve(model, RealOrTools.Limits, None).Objective);
    }

    [Fact]
    public void Solve_VariableTooLargeForTheSolver_IsNoAnswerAndSaysWhy()
    {
        var model = new CpModel();
        model.AddVariable(0, long.MaxValue, 5);
        CpAnswer answer = real.Worker.Solve(model, RealOrTools.Limits, None);
        Assert.Equal(CpStatus.None, answer.Status);
        Assert.Contains("status 1", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(13, real.Worker.Solve(Knapsack(), RealOrTools.Limits, None).Objective);
    }

    [Fact]
    public void Solve_WideGap_CallsAPlanOptimalOnlyWhenItsBoundSaysSo()
    {
        var random = new Random(5);
        for (int trial = 0; trial < 5; trial++)
        {
            CpModel model = Hard(random, variables: 40, rows: 5);
            CpAnswer loose = real.Worker.Solve(model, RealOrTools.Limits with { RelativeGap = 0.2 }, None);
            CpAnswer exact = real.Worker.Solve(model, RealOrTools.Limits, None);
            Assert.Equal(CpStatus.Optimal, exact.Status);
            Assert.Equal(loose.Status == CpStatus.Optimal, loose.Objective == loose.Bound);
            Assert.InRange(exact.Objective, loose.Objective, loose.Bound!.Value);
        }
    }

    [Fact]
    public void Solve_LittleDeterministicTime_StopsAtTheSamePlaceEveryTime()
    {
        CpModel model = Hard(new Random(7), variables: 300, rows: 20);
        CpLimits limits = RealOrTools.Limits with { DeterministicTime = 0.05, Presolve = false };
        CpAnswer first = real.Worker.Solve(model, limits, None), second = real.Worker.Solve(model, limits, None);
        Assert.NotEqual(CpStatus.None, first.Status);
        Assert.Equal((first.Status, first.Objective, first.Bound), (second.Status, second.Objective, second.Bound));
        Assert.Equal(first.Solution!, second.Solution!);
        Assert.True(first.Repeatable);
        Assert.NotEqual(CpStatus.Optimal, first.Status);
    }

    [Fact]
    public void Solve_ModelAboveTheLargest_IsRefused()
    {
        var model = new CpModel();
        for (int v = 0; v < OrToolsWorker.LargestModel / 7; v++)
            model.AddVariable(0, 1, 1000);
        CpAnswer answer = real.Worker.Solve(model, RealOrTools.Limits, None);
        Assert.Equal(CpStatus.None, answer.Status);
        Assert.Contains("bytes", answer.Reason, StringComparison.Ordinal);
    }

    internal static CpModel Knapsack()
    {
        var model = new CpModel();
        int[] items = [model.AddVariable(0, 1, 10), model.AddVariable(0, 1, 7), model.AddVariable(0, 1, 6)];
        model.Add(new CpLinear(items, [5, 4, 3], long.MinValue, 7));
        return model;
    }

    internal static CpModel Hard(Random random, int variables, int rows)
    {
        var model = new CpModel();
        int[] all = [.. Enumerable.Range(0, variables).Select(_ => model.AddVariable(0, 1, random.Next(500, 1000)))];
        for (int r = 0; r < rows; r++)
        {
            long[] weights = [.. all.Select(_ => (long)random.Next(500, 1000))];
            model.Add(new CpLinear(all, weights, 0, weights.Sum() / 2));
        }
        return model;
    }
}
