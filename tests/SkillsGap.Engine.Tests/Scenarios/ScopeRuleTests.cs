using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>Skill 0 is of competency "first", all others of "rest".</summary>
public sealed class ScopeRuleTests
{
    private static readonly Scenario Everybody = Scenario(new CapabilityTarget(0, 1));

    [Fact]
    public void People_All_AreEverybodyButTheExcluded() =>
        Assert.Equal([0, 2], ScopeRule.People(Make(3), Everybody with { Exclude = [1] }));

    [Fact]
    public void People_OfPeople_AreThoseInRisingOrder() =>
        Assert.Equal([0, 3], ScopeRule.People(Make(4), Everybody with { Scope = new Scope.OfPeople([3, 1, 0]), Exclude = [1] }));

    [Fact]
    public void People_OfUnits_AreThoseOfTheUnitsBelowToo()
    {
        var workforce = Make(4) with
        {
            Units =
            [
                new("top", "", null, null, null), new("middle", "", 0, null, null), new("low", "", 1, null, null),
                new("side", "", 0, null, null),
            ],
            People = [.. Enumerable.Range(0, 4).Select(u => Person($"p{u}") with { Unit = u })],
        };

        Assert.Equal([1, 2], ScopeRule.People(workforce, Everybody with { Scope = new Scope.OfUnits([1]) }));
        Assert.Equal([0, 1, 2, 3], ScopeRule.People(workforce, Everybody with { Scope = new Scope.OfUnits([0]) }));
        Assert.Equal([2, 3], ScopeRule.People(workforce, Everybody with { Scope = new Scope.OfUnits([3, 2]) }));
    }

    [Fact]
    public void People_SelfReportBelow_AreThoseWhoseLatestReportsAverageBelow()
    {
        Evidence Report(int person, int skill, double? value, int day = -10, EvidenceKind kind = EvidenceKind.SelfReport) =>
            new(person, skill, kind, AsOf.AddDays(day), value, 1, "", null, "");
        var workforce = Make(9, [
            Report(0, 1, 0.3), Report(0, 2, 0.4), // .35 on average.
            Report(1, 1, 0.3), Report(1, 2, 0.5), // .40 is not below.
            Report(2, 1, 0.9, -20), Report(2, 1, 0.1), // The latest counts.
            Report(3, 1, 0.1, -20), Report(3, 1, 0.9),
            Report(4, 1, 0.9), Report(4, 1, 0.1, 1), // Tomorrow does not.
            Report(5, 1, 0.1, 0), // Today does.
            Report(6, 0, 0.1), Report(6, 1, 0.9), // Another competency does not.
            Report(7, 1, null), Report(7, 1, 0.1, kind: EvidenceKind.Supervisor), // Nor do other kinds, nor what has no score.
        ]);

        Assert.Equal([0, 2, 5], ScopeRule.People(workforce, Everybody with { Scope = new Scope.SelfReportBelow("rest", 0.4) }));
        Assert.Equal([0, 2], ScopeRule.People(workforce, Everybody with { Scope = new Scope.SelfReportBelow("rest", 0.4), Exclude = [5] }));
    }

    private static Workforce Make(int people, params Evidence[] evidence) =>
        Workforce(Skills(3), [Role("r", 0)], [.. Enumerable.Range(0, people).Select(p => Person($"p{p}"))], []) with
        {
            Evidence = [.. evidence],
        };
}
