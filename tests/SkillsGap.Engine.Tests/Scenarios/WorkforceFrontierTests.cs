using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Planning.Checking;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>Every point of a sweep is what its scenario gives when it is planned alone.</summary>
public sealed class WorkforceFrontierTests
{
    private static readonly Workforce Team = Workforce(
        Skills(1), [Role("held", 0), Role("wanted", 1000, (0, 0.5))], [.. Enumerable.Range(0, 7).Select(i => Person($"p{i}", hoursPerWeek: 1 + i))],
        [Teaches("m", 16, 100, (0, 0, 0.5)), Teaches("n", 10, 250, (0, 0, 0.5))]);

    private static readonly Scenario Ask = Scenario(new CapabilityTarget(1, 3)) with { Budget = 900 };

    private static readonly PersonSkillTable Mean = Table([0.0], [0.1], [0.2], [0.0], [0.1], [0.2], [0.5]);

    private static readonly PlannerSettings Settings = new() { Threads = 1 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void OverBudget_IsWhatEachBudgetGivesAlone()
    {
        double[] budgets = [0, 200, 300, 500, 900, 5000];
        var points = WorkforceFrontier.OverBudget(SmallAnalysis.Of(Team, Ask, Mean), budgets, Settings, null, Token);
        Assert.Equal(budgets, points.Select(point => point.At));
        foreach (var point in points) Same(point.Plan, Ask with { Budget = point.At });
    }

    [Fact]
    public void OverHeadcount_IsWhatEachHeadcountGivesAloneAlsoWhereItIsMetToday()
    {
        var points = WorkforceFrontier.OverHeadcount(SmallAnalysis.Of(Team, Ask, Mean), 1, [1, 2, 3, 5, 9], Settings, null, Token);
        Assert.Equal([1.0, 2, 3, 5, 9], points.Select(point => point.At));
        foreach (var point in points) Same(point.Plan, Ask with { Targets = [new(1, (int)point.At)] });
    }

    [Fact]
    public void OverDeadline_IsWhatEachDeadlineGivesAlone()
    {
        DateOnly[] days = [AsOf.AddDays(14), AsOf.AddDays(35), AsOf.AddDays(100)];
        var points = WorkforceFrontier.OverDeadline(SmallAnalysis.Of(Team, Ask, Mean), days, Settings, null, Token).ToList();
        Assert.Equal(days.Select(day => (double)day.DayNumber), points.Select(point => point.At));
        foreach (var point in points) Same(point.Plan, Ask with { Deadline = DateOnly.FromDayNumber((int)point.At) });
    }

    /// <summary>Even where the time is up before the first options are made there is a first point.</summary>
    [Fact]
    public void OverDeadline_WithNoTimeLeft_HasAtLeastItsFirstPoint()
    {
        DateOnly[] days = [AsOf.AddDays(35), AsOf.AddDays(100)];
        var hurried = Settings with { TimeLimit = TimeSpan.FromTicks(1) };
        var analysis = SmallAnalysis.Of(Team, Ask, Mean);
        Assert.NotEmpty(WorkforceFrontier.OverDeadline(analysis, days, hurried, null, Token));
        var asked = days.Select(day => ((double)day.DayNumber, Ask with { Deadline = day })).ToList();
        Assert.NotEmpty(ConfidentFrontier.Of(analysis, 0.8, asked, hurried, null, Token));
    }

    /// <summary>Cancelled while options for the second point are made: the first is kept.</summary>
    [Fact]
    public void SweepStep_Cancelled_EndsWithAnExceptionOnlyWhereNothingIsDone()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Token);
        cancelled.Cancel();
        int Make() => throw new OperationCanceledException(cancelled.Token);
        Assert.Null(SweepStep.Of(1, Make));
        Assert.Throws<OperationCanceledException>(() => SweepStep.Of(0, Make));
    }

    private static void Same(WorkforcePlan plan, Scenario scenario)
    {
        Claims.Accepts(plan.Problem, Claims.Of(plan.Problem, plan.Result));
        var alone = SmallAnalysis.Plan(Team, scenario, Mean);
        Assert.Equal(alone.Exists, plan.Exists);
        Assert.Equal(alone.Problem.Rows.Select(row => (row.Id, row.Lower, row.Upper)), plan.Problem.Rows.Select(row => (row.Id, row.Lower, row.Upper)));
        if (plan.Exists) Assert.Equal(alone.Result.Value!.Value, plan.Result.Value!.Value, 6);
        Assert.Equal((scenario.Budget, scenario.Deadline), (plan.Analysis.Scenario.Budget, plan.Analysis.Scenario.Deadline));
        Assert.Equal(scenario.Targets.ToArray(), plan.Analysis.Scenario.Targets.ToArray());
    }
}
