using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>
/// The worked example of DESIGN 7.1: gap skills 2, modules 24 h and 20 h, mean readiness .7, 8 h a week, V = 2,000 a month, cash 1,800,
/// horizon 12 months. Every number below is worked out by hand.
/// </summary>
public sealed class WorkedExampleTests
{
    private const double Printed = 5e-4;

    private readonly LearningOption path;

    public WorkedExampleTests()
    {
        // .42 of .60 is .7 by what is known; .35 of .50 is .7 by what carries over from the third skill, where only .10 is known.
        var workforce = Workforce(
            Skills(3), [Role("holder", 0), Role("target", 2000, (0, 0.6), (1, 0.5))], [Person("p")],
            [Teaches("a", 24, 1000, (0, 0.2, 0.6)), Teaches("b", 20, 800, (1, 0.1, 0.5))]);
        var generator = new OptionGenerator(workforce, Scenario(new CapabilityTarget(1, 1)), Table([0.42, 0.10, 0.9]), Table([0, 0.35, 0]));
        path = Assert.Single(generator.For(0).Options, option => option.Kind == OptionKind.Path);
    }

    [Fact]
    public void Hours_AreThoseLeftAfterCredit()
    {
        // 24·(1 − .35) = 15.6, 20·(1 − .35) = 13, together 44·(1 − .35) = 28.6.
        Assert.Equal([13, 15.6], path.Steps.Select(step => step.Hours).Order().Select(h => Math.Round(h, 9)));
        Assert.Equal(28.6, path.Hours, 9);
    }

    [Fact]
    public void Weeks_AreHoursByHoursAWeek() => Assert.Equal(3.575, path.FinishWeek, 9); // 28.6/8

    [Fact]
    public void Success_FollowsTheLogit()
    {
        Assert.Equal(2, path.GapSkills);
        Assert.Equal(1.214, Math.Log(path.Success / (1 - path.Success)), 9); // 2 − .25·2 − .01·28.6
        Assert.Equal(0.771, path.Success, Printed);
    }

    [Fact]
    public void MonthsLeft_AreTheHorizonLessTheWeeks() =>
        Assert.Equal(11.178, path.MonthsLeft, Printed); // 12 − 3.575·7/30.4375 = 12 − .8222

    [Fact]
    public void Value_IsBenefitLessCash()
    {
        Assert.Equal(1800, path.Cash);
        Assert.Equal(15436, path.Value, 0.5); // .7710·2,000·11.178 − 1,800
    }

    [Fact]
    public void TimeCost_IsKnownAndNotInTheValue() => Assert.Equal(1430, path.TimeCost, 9); // 28.6 hours of 50 each.
}
