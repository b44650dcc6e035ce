using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Tests.Planning.Pricing;

public sealed class SmoothedDualTests
{
    // Single precision of what prices moved from the start, over a temperature of a fiftieth of the spread.
    private const double Tolerance = 2e-4;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 0.5)]
    [InlineData(40, 0.5)]
    [InlineData(700, 0)]
    [InlineData(700, 0.5)]
    public void Evaluate_NearOrFarFromItsStart_AgreesWithTheDefinition(int groups, double started)
    {
        PricingModel model = Model(RandomProblems.Medium(Math.Max(groups, 10), groups));
        AssertAgrees(model, started);
        for (int seed = 0; seed < 30; seed++)
            AssertAgrees(Model(RandomProblems.Small(seed)), started);
    }

    [Fact]
    public void Evaluate_ValuesWithALargeCommonPart_LosesNothing()
    {
        AllocationRow[] rows = [new("r", null, 3)];
        AllocationGroup[] groups = [.. Enumerable.Range(0, 20).Select(g => new AllocationGroup($"g{g}", true,
            [Problems.Option("a", 1e12 + g, ("r", 1)), Problems.Option("b", 1e12 + 7)]))];

        AssertAgrees(Model(Problems.Valid(rows, groups)), 0.5);
    }

    [Fact]
    public void Evaluate_OptionsOutOfReach_AreLeftOut()
    {
        PricingModel model = Model(RandomProblems.Medium(600, 4));
        double[] prices = Prices(model, 1), gradient = new double[prices.Length], all = new double[prices.Length];
        double cold = 1e-3 * model.Spread;

        double near = new SmoothedDual(model, prices, 40 * cold, 1).Evaluate(prices, cold, gradient, null);
        double whole = new SmoothedDual(model, prices, double.PositiveInfinity, 1).Evaluate(prices, cold, all, null);

        Assert.Equal(whole, near);
        for (int i = 0; i < all.Length; i++)
            Assert.Equal(all[i], gradient[i], 1e-5);
        Array.Clear(all);
        new SmoothedDual(model, prices, 0, 1).Evaluate(prices, model.Spread, gradient, null);
        new SmoothedDual(model, prices, double.PositiveInfinity, 1).Evaluate(prices, model.Spread, all, null);
        Assert.NotEqual(all, gradient);
    }

    [Fact]
    public void Evaluate_AnyNumberOfThreads_GivesTheSameBits()
    {
        PricingModel model = Model(RandomProblems.Medium(3000, 2));
        double[] start = Prices(model, 0.3), prices = Prices(model, 1);
        double[][] gradients = [new double[start.Length], new double[start.Length]], curvatures = [new double[start.Length], new double[start.Length]];

        double[] exact = [.. Enumerable.Range(0, 2).Select(k =>
            new SmoothedDual(model, start, model.Spread, k + 1).Evaluate(prices, 0.05 * model.Spread, gradients[k], curvatures[k]))];

        Assert.Equal(exact[0], exact[1]);
        Assert.Equal(gradients[0], gradients[1]);
        Assert.Equal(curvatures[0], curvatures[1]);
    }

    private static PricingModel Model(AllocationProblem problem) => new(problem.Columns, new RowTerms(problem.Limits, new double[problem.Rows.Count]));

    // Prices that cost a typical option a part of the spread.
    private static double[] Prices(PricingModel model, double part) =>
        [.. Enumerable.Range(0, model.Terms.Count).Select(i => model.Terms.Project(i, part * 0.1 * (i % 4) * model.Spread / model.MeanAmount[i]))];

    private static void AssertAgrees(PricingModel model, double started)
    {
        double[] prices = Prices(model, 1);
        double[] gradient = new double[prices.Length], curvature = new double[prices.Length];
        double[] expected = new double[prices.Length], expectedCurvature = new double[prices.Length];

        double exact = new SmoothedDual(model, Prices(model, started), double.PositiveInfinity, 2).Evaluate(prices, 0.02 * model.Spread, gradient, curvature);
        double expectedExact = new StraightDual(model).Evaluate(prices, 0.02 * model.Spread, expected, expectedCurvature);

        Assert.Equal(expectedExact, exact, 1e-6 * (model.Spread + Math.Abs(expectedExact)));
        for (int i = 0; i < prices.Length; i++)
        {
            double size = expectedCurvature[i] / model.MeanAmount[i] + model.MeanAmount[i];
            Assert.Equal(expected[i], gradient[i], Tolerance * size);
            Assert.Equal(expectedCurvature[i], curvature[i], Tolerance * size * model.MeanAmount[i]);
        }
    }
}
