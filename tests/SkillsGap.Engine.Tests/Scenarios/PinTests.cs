using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>Person 0 and 1 lack the target's skill, 2 and 3 could mentor them and have it.</summary>
public sealed class PinTests
{
    private static readonly Workforce Four = Workforce(
        Skills(1), [Role("held", 0), Role("wanted", 1000, (0, 0.5))],
        [Person("p0"), Person("p1"), Person("p2") with { MentorCapacity = 5 }, Person("p3") with { MentorCapacity = 5 }],
        [Teaches("m", 16, 100, (0, 0, 0.5))]);

    private static readonly PersonSkillTable Mean = Table([0.0], [0.0], [0.5], [0.5]);

    [Fact]
    public void Plan_PinnedToStay_LeavesNothingElse()
    {
        var plan = SmallAnalysis.Plan(Four, Pinned(new Pin(0, OptionKind.Stay, null)), Mean);

        Assert.Equal([OptionKind.Stay, OptionKind.Path, OptionKind.Stay, OptionKind.Stay], plan.AllChosen.Select(o => o.Kind));
        Assert.Single(plan.Options[0].Options);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Plan_PinnedToAMentor_TakesThatMentor(int mentor)
    {
        var plan = SmallAnalysis.Plan(Four, Pinned(new Pin(1, OptionKind.Path, mentor)), Mean);

        Assert.Equal((OptionKind.Path, mentor), (plan.Chosen(1).Kind, plan.Chosen(1).Mentor));
        Assert.All(plan.Options[1].Options, option => Assert.Equal(mentor, option.Mentor));
    }

    [Fact]
    public void Plan_PinsThatLeaveNothing_AreAllNamed()
    {
        var scenario = Pinned(new Pin(2, OptionKind.Path, null), new Pin(0, OptionKind.Path, 1), new Pin(1, OptionKind.Transition, null));

        var problem = Assert.Throws<ScenarioException>(() => SmallAnalysis.Plan(Four, scenario, Mean));

        Assert.Contains("person p2: no option of kind path is left\n", problem.Message, StringComparison.Ordinal);
        Assert.Contains("person p0: no option of kind path with mentor p1 is left\n", problem.Message, StringComparison.Ordinal);
        Assert.Contains("person p1: no option of kind transition is left\n", problem.Message, StringComparison.Ordinal);
    }

    private static Scenario Pinned(params Pin[] pins) => Scenario(new CapabilityTarget(1, 1)) with { Pins = [.. pins] };
}
