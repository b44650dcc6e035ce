using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

public sealed class ForecastTests
{
    // Persons 0 and 3 learn, 1 is capable and stays, 2 moves without a gap: with odds of 1/(1 + e^−2).
    private static readonly Workforce Three = Workforce(
        Skills(2), [Role("held", 0), Role("wanted", 1000, (0, 0.5)), Role("other", 5000, (1, 0.5))],
        [Person("p0"), Person("p1"), Person("p2") with { OpenToChange = true }, Person("p3")], [Teaches("m", 16, 100, (0, 0, 0.5))]);

    private static readonly WorkforcePlan Plan = SmallAnalysis.Plan(
        Three, Scenario(new CapabilityTarget(1, 2)) with { Transitions = [2] }, Table([0, 0], [0.5, 0], [0, 0.5], [0, 0]));

    [Fact]
    public void TargetForecast_Plan_AddsTheOddsOfThosePathsToThoseCapableToday()
    {
        var odds = 1 / (1 + Math.Exp(-(2 - 0.25 - 0.16)));

        var forecast = Assert.Single(TargetForecast.Of(Plan));

        Assert.Equal((1, 2, 1, 2), (forecast.Role, forecast.Target, forecast.Today, forecast.Planned));
        Assert.Equal(1 + (2 * odds), forecast.Expected, 12);
        Assert.Equal(1 - ((1 - odds) * (1 - odds)), forecast.Probability, 12);
    }

    [Fact]
    public void RoleForecast_Plan_MovesPeopleByTheirOdds() => Assert.Equal(
        [(0, 4, 3.0), (1, 0, 0.0), (2, 0, Math.Round(1 / (1 + Math.Exp(-2)), 12))],
        RoleForecast.Of(Plan).Select(f => (f.Role, f.Today, Math.Round(f.Expected, 12))));
}
