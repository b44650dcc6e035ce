using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>
/// Persons 0 and 1 need 16 and, with half there, 12 hours of a module that costs 100; person 2 is at level and stays. The generic programme
/// takes 4 weeks and 32 hours, costs 300 and makes 60 % capable.
/// </summary>
public sealed class GenericComparisonTests
{
    private static readonly Workforce Three = Workforce(
        Skills(1), [Role("held", 0), Role("wanted", 1000, (0, 0.5))], [Person("p0"), Person("p1") with { HourlyCost = 70 }, Person("p2")],
        [Teaches("m", 16, 100, (0, 0, 0.5))]);

    private static readonly Scenario Ask = Scenario(new CapabilityTarget(1, 1)) with
    {
        Generic = new(4, 32, 300, 0.6),
        CountTime = true,
        CostWeight = 2,
    };

    private static readonly PersonSkillTable Mean = Table([0.0], [0.25], [0.5]);

    [Fact]
    public void Of_Plan_PricesBothSidesByOneRule()
    {
        var comparison = GenericComparison.Of(SmallAnalysis.Plan(Three, Ask, Mean))!.Value;

        const double Month = 365.25 / 12 / 7; // In weeks.
        double odds0 = 1 / (1 + Math.Exp(-(2 - 0.25 - 0.16))), odds1 = 1 / (1 + Math.Exp(-(2 - 0.25 - 0.12)));
        Assert.Equal(2, comparison.People);
        Assert.Equal((200.0, 28.0), (comparison.Individual.Cash, comparison.Individual.Hours));
        Assert.Equal((16 * 50) + (12 * 70), comparison.Individual.TimeCost, 9);
        Assert.Equal(odds0 + odds1, comparison.Individual.Expected, 9);
        Assert.Equal(1.75, comparison.Individual.MeanWeeks, 9);
        Assert.Equal(
            (1000 * ((odds0 * (12 - (2 / Month))) + (odds1 * (12 - (1.5 / Month))))) - (2 * (200 + 800 + 840)),
                comparison.Individual.Value, 6);

        Assert.Equal(
            (600.0, 64.0, 1.2, 4.0),
            (comparison.Generic.Cash, comparison.Generic.Hours, comparison.Generic.Expected, comparison.Generic.MeanWeeks));
        Assert.Equal(32 * 120, comparison.Generic.TimeCost, 9);
        Assert.Equal((1000 * 1.2 * (12 - (4 / Month))) - (2 * (600 + (32 * 120))), comparison.Generic.Value, 6);
    }

    [Fact]
    public void Of_FallingWorth_CountsTheFirstHeadForBoth()
    {
        var falling = Three with { Roles = [Three.Roles[0], Three.Roles[1] with { ValuePerMonth = 7, Worth = [new(9, 1000)] }] };

        var flat = GenericComparison.Of(SmallAnalysis.Plan(Three, Ask, Mean))!.Value;
        var fallen = GenericComparison.Of(SmallAnalysis.Plan(falling, Ask, Mean))!.Value;

        Assert.Equal(flat.Individual.Value, fallen.Individual.Value, 6);
        Assert.Equal(flat.Generic.Value, fallen.Generic.Value, 6);
    }

    [Fact]
    public void Of_NobodyLearns_IsZeroOnBothSides()
    {
        var comparison = GenericComparison.Of(SmallAnalysis.Plan(Three, Ask, Table([0.5], [0.5], [0.5])));

        Assert.Equal(new GenericComparison(0, default, default), comparison);
    }

    [Fact]
    public void Of_NoProgrammeOrNoPlan_IsNothing()
    {
        Assert.Null(GenericComparison.Of(SmallAnalysis.Plan(Three, Ask with { Generic = null }, Mean)));
        var none = SmallAnalysis.Plan(Three, Ask with { Targets = [new(1, 4)] }, Mean);
        Assert.Equal(PlanStatus.Infeasible, none.Result.Status);
        Assert.Null(GenericComparison.Of(none));
    }
}
