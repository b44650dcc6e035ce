using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>
/// Two skills are wanted, the second weighing three times the first. Person 0 has neither, person 1 the second, person 2 both; a module for
/// each takes 16 hours and costs 100. The generic programme takes 4 weeks and 32 hours, costs 300 and makes 60 % capable.
/// </summary>
public sealed class ScopeComparisonTests
{
    private static readonly Role Wanted = Role("wanted", 1000) with { Requirements = [new(0, 0.5, 1), new(1, 0.5, 3)] };

    private static readonly Workforce Three = Workforce(
        Skills(2), [Role("held", 0), Wanted], [Person("p0"), Person("p1"), Person("p2")],
        [Teaches("m", 16, 100, (0, 0, 0.5)), Teaches("n", 16, 100, (1, 0, 0.5))]);

    private static readonly Scenario Ask = Scenario(new CapabilityTarget(1, 2)) with { Generic = new(4, 32, 300, 0.6) };

    private static readonly PersonSkillTable Mean = Table([0, 0], [0, 0.5], [0.5, 0.5]);

    [Fact]
    public void Of_Plan_CountsEverybodyInScopeAndWhatTheyKnow()
    {
        var plan = SmallAnalysis.Plan(Three, Ask, Mean);
        var both = ScopeComparison.Of(plan)!;

        Assert.Equal(3, both.InScope);
        // All three sit through the programme: person 2 knows all of its 32 hours, person 1 three quarters.
        Assert.Equal((3, 900.0, 96.0, 1, 4.0), (both.Generic.People, both.Generic.Figures.Cash, both.Generic.Figures.Hours, both.Generic.ReadyPeople, both.Generic.LastWeek));
        Assert.Equal(32 + 24, both.Generic.KnownHours, 9);
        // Nobody becomes capable who is so: 1 today, and two with 60 % each.
        Assert.Equal(1.2, both.Generic.Figures.Expected, 9);
        Assert.Equal(1, both.Generic.Heads[0].First);
        Assert.Equal([0.16, 0.48, 0.36], both.Generic.Heads[0].Probabilities.Select(p => Math.Round(p, 12)));
        Assert.Equal(0.84, both.Generic.Heads[0].AtLeast(2), 9);
        // The plan teaches two people what they lack.
        Assert.Equal((2, 0, 0.0), (both.Individual.People, both.Individual.ReadyPeople, both.Individual.KnownHours));
        Assert.Equal(300, both.Individual.Figures.Cash);
        Assert.Equal(TargetForecast.Of(plan)[0].Probability, both.Individual.Heads[0].AtLeast(2), 12);
    }

    [Fact]
    public void Of_ProgrammeThatEndsAfterTheDeadline_MakesNobodyCapableInTime()
    {
        var late = Ask with { Generic = Ask.Generic! with { Weeks = 60 } };
        var heads = ScopeComparison.Of(SmallAnalysis.Plan(Three, late, Mean))!.Generic.Heads[0];
        Assert.Equal((1, 1.0), (heads.First, heads.Probabilities.Single()));
    }

    [Fact]
    public void Of_NoProgramme_IsNothing() => Assert.Null(ScopeComparison.Of(SmallAnalysis.Plan(Three, Ask with { Generic = null }, Mean)));
}
