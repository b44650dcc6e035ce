using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Tests.Planning.Pricing;

public sealed class ScarcityPricesTests
{
    /// <summary>Both ask for 4 of the budget of 2 and offer half of 80 and of 40 for it: 60 / 8 a unit, of which three quarters go without.</summary>
    [Fact]
    public void Of_ASmallProblem_IsAsWorkedByHand()
    {
        AllocationProblem problem = Problems.Valid(
            [new("budget", null, 2), new("seats", null, 2), new("heads", 1, null)],
            [
                new("p1", false, [Problems.Option("a", 80, ("budget", 4), ("seats", 1)), Problems.Option("b", 79, ("heads", 1))]),
                new("p2", true, [Problems.Option("a", 10, ("heads", 1)), Problems.Option("b", 50, ("budget", 4), ("seats", 1))]),
            ]);

        Assert.Equal([60.0 / 8 * 0.75, 0, 0], ScarcityPrices.Of(problem.Columns, new RowTerms(problem.Limits, new double[3])));
    }
}
