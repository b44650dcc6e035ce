using System.Globalization;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Architecture;
using SkillsGap.Engine.Tests.Case;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>The case of 45 people, asked for what cannot be: what the repairs say is done to the scenario, which is then planned.</summary>
public sealed class ScenarioRepairsTests
{
    [Fact]
    public void Repairs_OfABudgetTooSmall_AreTheBudgetAndTheTarget_AndEachPlans()
    {
        var (plan, repairs) = Mend(scenario => scenario with { Budget = 5000 });

        var wording = new ScenarioWording(plan);
        Assert.Equal(["the budget of at most 5,000 USD", "22 people capable of ml-engineer"], plan.Result.ConflictMembers.Select(wording.Of));
        Assert.Equal(2, repairs.Count);
        var (_, budget) = Numbers(repairs, @"^raise the budget from ([\d,]+) to ([\d,]+) USD$");
        Plans(plan, scenario => scenario with { Budget = budget });
        var (target, was) = Numbers(repairs, @"^ask for ([\d,]+) instead of ([\d,]+) people capable of ml-engineer$");
        Assert.Equal(22, was);
        Plans(plan, scenario => scenario with { Targets = [scenario.Targets[0] with { Headcount = (int)target }] });
    }

    [Fact]
    public void Repairs_OfADeadlineTooNear_AreALaterOneToo()
    {
        var (plan, repairs) = Mend(scenario => scenario with { Budget = 60_000, Deadline = new(2026, 2, 5) });

        var later = Assert.Single(repairs, repair => repair.Text.StartsWith("move the deadline from 2026-02-05 to ", StringComparison.Ordinal));
        var deadline = DateOnly.ParseExact(later.Text[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Plans(plan, scenario => scenario with { Deadline = deadline });
        Assert.False(Planned(plan, scenario => scenario with { Deadline = deadline.AddDays(-7) }).Exists);
    }

    [Fact]
    public void Repairs_OfPinsThatCollide_AreThePins()
    {
        var (plan, repairs) = Mend(scenario => scenario with
        {
            Budget = 100,
            Targets = [scenario.Targets[0] with { Headcount = 1 }],
            Pins = [.. scenario.Pins, new Pin(PersonOf("E1025"), OptionKind.Path, null)],
        });

        Assert.Contains("the pin of E1025", plan.Result.ConflictMembers.Select(new ScenarioWording(plan).Of));
        Assert.Contains("drop the pin of E1025", repairs.Select(repair => repair.Text));
        Plans(plan, scenario => scenario with { Pins = [] });
    }

    private static readonly PlannerSettings Quick = new() { Threads = 1, SearchMoves = 20_000, GapTarget = 0.1 };

    private static (WorkforcePlan Plan, IReadOnlyList<ScenarioRepair> Repairs) Mend(Func<Scenario, Scenario> ask)
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var analysis = WorkforceAnalysis.Of(workforce, ask(scenario), threads: 1, cancellation: TestContext.Current.CancellationToken);
        var plan = WorkforcePlanner.Plan(analysis, Quick, null, TestContext.Current.CancellationToken);
        Assert.Equal(PlanStatus.Infeasible, plan.Result.Status);
        Assert.True(plan.Result.IsIrreducible);
        return (plan, ScenarioRepairs.Find(plan, Quick, null, TestContext.Current.CancellationToken));
    }

    private static int PersonOf(string id)
    {
        var (workforce, _) = CaseRun.Read(Repository.MlopsCase);
        return Enumerable.Range(0, workforce.People.Length).Single(p => workforce.People[p].Id == id);
    }

    private static void Plans(WorkforcePlan plan, Func<Scenario, Scenario> change) =>
        Assert.True(Planned(plan, change).Exists);

    private static WorkforcePlan Planned(WorkforcePlan plan, Func<Scenario, Scenario> change) =>
        WorkforcePlanner.Plan(plan.Analysis with { Scenario = change(plan.Analysis.Scenario) }, Quick, null, TestContext.Current.CancellationToken);

    private static (double First, double Second) Numbers(IReadOnlyList<ScenarioRepair> repairs, string pattern)
    {
        var match = Assert.Single(repairs.Select(repair => Regex.Match(repair.Text, pattern)), match => match.Success);
        return (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
    }
}
