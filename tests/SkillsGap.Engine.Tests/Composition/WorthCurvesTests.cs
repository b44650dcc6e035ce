using System.Collections.Immutable;
using SkillsGap.Engine.Composition;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Composition;

public sealed class WorthCurvesTests
{
    private static readonly Role Held = Role("held", 1000, (0, 0.5)) with { MinHeadcount = 2, TargetHeadcount = 5, MaxHeadcount = 6 };

    [Fact]
    public void Projects_InPersonMonths_NeedThatPartOfAHeadTheyGet()
    {
        var curve = Curve(1, WorkKind.Projects, 0.5, new ProjectDemand(0, 1, 24, 3000), new ProjectDemand(1, 1, 12, 4000), new ProjectDemand(2, 1, 6, null));

        // 12 months at half a month each: six person-months a head. The dearest first; without a worth of its own the role's 2,000.
        Assert.Equal([new(2, 2000), new(6, 1500), new(7, 1000)], curve.Steps);
        Assert.Equal(7, curve.Wanted);
        Assert.Equal((2 * 2000) + (1.5 * 1500), curve.WorthOf(3.5), 1e-9);
        Assert.Equal(curve.WorthOf(7), curve.WorthOf(9));
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(1)]
    public void Projects_FullyServed_AreWorthTheirPersonMonthsWhateverTheAvailability(double availability)
    {
        var curve = Curve(1, WorkKind.Projects, availability, new ProjectDemand(0, 1, 24, 3000), new ProjectDemand(1, 1, 12, 4000));

        Assert.Equal((24 * 3000) + (12 * 4000), 12 * curve.WorthOf(curve.Wanted), 1e-6);
    }

    [Fact]
    public void Projects_OfMoreWork_NeverLowerWhatTheNextHeadIsWorth()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            ProjectDemand[] demand =
            [
                .. Enumerable.Range(0, 1 + random.Next(4)).Select(p => new ProjectDemand(p, 1, random.Next(1, 60), random.Next(1, 5) * 500)),
            ];
            var more = demand.ToArray();
            var raised = random.Next(more.Length);
            more[raised] = more[raised] with { PersonMonths = more[raised].PersonMonths + random.Next(1, 40) };
            var (before, after) = (Curve(1, WorkKind.Projects, 0.5, demand), Curve(1, WorkKind.Projects, 0.5, more));
            for (var heads = 0.0; heads < 40; heads += 0.7)
                Assert.True(Next(after, heads) >= Next(before, heads) - 1e-9, $"round {round}, {heads} heads");
        }
    }

    [Fact]
    public void ExistingWork_IsDearestBelowTheLeastHeads_AndCheapBeyondThoseWanted() =>
        Assert.Equal([new(2, 3000), new(5, 1000), new(6, 250)], Curve(0, WorkKind.Existing, 0.5).Steps);

    [Fact]
    public void ExistingWork_OfARoleThatSaysNothing_WantsItsHoldersOfToday()
    {
        var curve = Assert.Single(Curves(Role("held", 1000, (0, 0.5)), 0.5), one => one.Role == 0);

        Assert.Equal([new(3, 1000), new(5, 250)], curve.Steps);
    }

    [Fact]
    public void ExistingWork_WithADeclaredCurve_IsThatCurve() =>
        Assert.Equal(
            [new(4, 900), new(8, 100)],
            Assert.Single(Curves(Held with { Worth = [new(4, 900), new(8, 100)] }, 0.5), one => one.Role == 0).Steps);

    [Fact]
    public void Target_WithoutDemand_WantsTheScenariosHeadsForAllItsWork()
    {
        var curve = Assert.Single(Curves(Held, 0.5), one => one.Role == 1);

        Assert.Equal(WorkKind.Projects, curve.Kind);
        Assert.Equal([new(7, 2000), new(11, 500)], curve.Steps);
    }

    private static WorthCurve Curve(int role, WorkKind kind, double availability, params ProjectDemand[] demand) =>
        Assert.Single(Curves(Held, availability, demand), one => one.Role == role && one.Kind == kind);

    private static ImmutableArray<WorthCurve> Curves(Role held, double availability, params ProjectDemand[] demand)
    {
        var workforce = Workforce(Skills(2), [held, Role("wanted", 2000, (1, 0.5))], [Person("a"), Person("b"), Person("c")], []) with { Demand = [.. demand] };
        return WorthCurves.Of(workforce, Scenario(new CapabilityTarget(1, 7)), new(availability));
    }

    private static double Next(WorthCurve curve, double heads) => curve.WorthOf(heads + 1) - curve.WorthOf(heads);
}
