using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>Four people on the way to a role, a mentor with hours for one, cash for three; a third role is open to nobody.</summary>
public sealed class PersonWhatIfTests
{
    private static readonly Scenario Scenario = Scenario(new CapabilityTarget(1, 1)) with { Budget = 320 };

    private static readonly Workforce Five = Workforce(
        Skills(2), [Role("held", 0), Role("wanted", 1000, (0, 0.5)), Role("other", 3000, (1, 0.4)) with { MaxHeadcount = 0 }, Role("new", 1500, (1, 0.4))],
        [Person("p0"), Person("p1", hoursPerWeek: 4), Person("p2"), Person("p3"), Person("p4") with { MentorCapacity = 1 }],
        [Teaches("m", 16, 100, (0, 0, 0.5)), Teaches("n", 30, 50, (1, 0, 0.4))]);

    private static readonly PersonSkillTable Mean = Table([0, 0], [0.1, 0], [0.2, 0], [0.1, 0.1], [0.5, 0]);

    [Fact]
    public void Person_AsTheyAre_HasTheOptionsOfThePlan_AndChangesNothing()
    {
        var plan = SmallAnalysis.Plan(Five, Scenario, Mean);
        var whatIf = new PersonWhatIf(plan);
        for (var p = 0; p < 5; p++)
        {
            var answer = whatIf.Ask(p, new());

            Assert.Equal(plan.Options[p].Options.Length, answer.Options.Length);
            Assert.Equal(Enumerable.Range(0, plan.Problem.OptionCount(p)).Select(o => plan.Problem.OptionId(p, o)), answer.Answer.Options.Select(o => o.Id));
            Assert.Equal(plan.Chosen(p), answer.Now);
            Assert.Equal((0, 0), (Math.Round(answer.Answer.Least!.Value, 3), Math.Round(answer.Answer.Most, 3)));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 40)]
    [InlineData(1, 20)]
    [InlineData(2, 0.5)]
    public void Person_WithOtherHours_IsBoundedAsPlannedAnew(int person, double hours)
    {
        var plan = SmallAnalysis.Plan(Five, Scenario, Mean);
        var changed = Five with { People = Five.People.SetItem(person, Five.People[person] with { HoursPerWeek = hours }) };
        var anew = SmallAnalysis.Plan(changed, Scenario, Mean);
        Assert.Equal((PlanStatus.Optimal, PlanStatus.Optimal), (plan.Result.Status, anew.Result.Status));

        var answer = new PersonWhatIf(plan).Ask(person, new() { HoursPerWeek = hours }).Answer;

        var change = anew.Result.Value!.Value - plan.Result.Value!.Value;
        Assert.InRange(change, answer.Least!.Value - 1e-6, answer.Most + 1e-6);
        Assert.Equal(Enumerable.Range(0, anew.Problem.OptionCount(person)).Select(o => anew.Problem.OptionId(person, o)), answer.Options.Select(o => o.Id));
    }

    [Fact]
    public void Role_ThatOpens_OffersItsMoves_AndOneWithoutRoomDoesNot()
    {
        var plan = SmallAnalysis.Plan(Five, Scenario, Mean);
        var whatIf = new PersonWhatIf(plan);

        var open = whatIf.Ask(0, new() { AlsoOpen = [3] });
        var full = whatIf.Ask(0, new() { AlsoOpen = [2] });

        Assert.Contains(open.Options, option => option is { Kind: OptionKind.Transition, Role: 3 });
        Assert.Equal(plan.Options[0].Options.Length, full.Options.Length);
        Assert.Equal(open.Options.Length, open.Answer.Options.Count);
    }

    [Fact]
    public void Person_WhoIsPinned_StaysPinned_AndOneOutOfScopeIsRefused()
    {
        var plan = SmallAnalysis.Plan(Five, Scenario with { Pins = [new Pin(1, OptionKind.Stay, null)], Exclude = [2] }, Mean);
        var whatIf = new PersonWhatIf(plan);

        Assert.Equal([OptionKind.Stay], whatIf.Ask(1, new() { HoursPerWeek = 40 }).Options.Select(option => option.Kind));
        Assert.Throws<ArgumentException>(() => whatIf.Ask(2, new()));
        Assert.Throws<ArgumentException>(() => whatIf.Ask(0, new() { HoursPerWeek = 0 }));
    }

    [Fact]
    public void Replanning_FromTheSamePlan_MovesNobody_AndFromAnother_PaysForEachMove()
    {
        var analysis = SmallAnalysis.Of(Five, Scenario, Mean);
        var plan = SmallAnalysis.Plan(Five, Scenario, Mean);
        var former = new FormerPlan(
            plan.Problem.Rows.Select((row, i) => (row.Id, plan.Result.Prices[i])).ToDictionary(),
            Enumerable.Range(0, 5).ToDictionary(plan.Problem.GroupId, g => (string?)plan.Problem.OptionId(g, plan.Result.Choice[g])));

        var same = Replan(analysis, former, null);
        var stayed = Replan(analysis, former with { Decisions = former.Decisions.ToDictionary(pair => pair.Key, _ => (string?)"stay") }, 10);
        var never = Replan(analysis, former with { Decisions = former.Decisions.ToDictionary(pair => pair.Key, _ => (string?)"stay") }, 1e9);

        Assert.Equal((plan.Result.Value, 0), (same.Result.Value, same.Result.Moves!.Value.Moved));
        Assert.True(same.Problem.MovePenalty > 0);
        var moved = Enumerable.Range(0, 5).Count(g => plan.Chosen(g).Kind != OptionKind.Stay);
        Assert.Equal(moved, stayed.Result.Moves!.Value.Moved);
        Assert.Equal(plan.Result.Value!.Value - (10 * moved), stayed.Result.Value!.Value, 1e-6);
        Assert.Equal(0, never.Result.Moves!.Value.Moved);
    }

    private static WorkforcePlan Replan(WorkforceAnalysis analysis, FormerPlan former, double? penalty) =>
        WorkforcePlanner.Replan(analysis, former, penalty, new PlannerSettings { Threads = 1 }, null, TestContext.Current.CancellationToken);
}
