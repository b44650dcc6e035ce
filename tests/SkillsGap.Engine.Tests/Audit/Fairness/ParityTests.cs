using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Planning.Checking;
using SkillsGap.Engine.Tests.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Audit.Fairness;

/// <summary>Eight people, half of them of a group that starts further behind, and cash for some: every plan there is, judged by what parity says in
/// words.</summary>
public sealed class ParityTests
{
    private static readonly double[] Tolerances = [0, 0.25, 1];

    [Theory]
    [InlineData(FairnessMeasures.Training, 1)]
    [InlineData(FairnessMeasures.Training, 2)]
    [InlineData(FairnessMeasures.Money, 3)]
    [InlineData(FairnessMeasures.Mentor, 4)]
    [InlineData(FairnessMeasures.Transition, 5)]
    public void Parity_AtAnyTolerance_FindsTheBestOfAllPlans(string measure, int seed)
    {
        var (plan, groups) = Case(seed);
        var constraint = new ParityConstraint(measure, groups);

        var price = PriceOfParity.Of(
            plan, [constraint], Tolerances, new() { Threads = 1 }, new() { SmallestGroup = 2 }, null, TestContext.Current.CancellationToken);

        Assert.Equal(Tolerances, price.Points.Select(point => point.Tolerance));
        var free = Best(plan, _ => true);
        foreach (var point in price.Points)
        {
            var best = Best(plan, choice => Holds(plan, constraint, choice, point.Tolerance));
            Assert.Equal(best, point.Plan.Result.Value!.Value, 1e-6);
            Assert.True(Holds(plan, constraint, point.Plan.Result.Choice, point.Tolerance));
            Assert.InRange(free - best, point.Plan.LeastLoss!.Value - 1e-6, point.Plan.MostLoss!.Value + 1e-6);
            Claims.Accepts(point.Plan.Problem, Claims.Of(point.Plan.Problem, point.Plan.Result));
        }

        Assert.Equal(price.Points.OrderByDescending(point => point.Plan.Loss).Select(point => point.Tolerance), Tolerances);
        Assert.Equal(0, price.Points[^1].Plan.Loss!.Value, 1e-6);
    }

    [Fact]
    public void Parity_ThatCostsSomething_NamesItsLimitAndWhatAPersonIsWorth()
    {
        var (plan, groups) = Case(1);

        var price = PriceOfParity.Of(
            plan, [new(FairnessMeasures.Training, groups)], [0], new() { Threads = 1 }, new() { SmallestGroup = 2 }, null,
            TestContext.Current.CancellationToken);

        var point = Assert.Single(price.Points);
        Assert.True(point.Plan.Loss > 0);
        Assert.Equal("parity:training:g:b>a", point.Tightest?.Row);
        Assert.True(point.Price > 0);
    }

    [Theory]
    [InlineData(FairnessMeasures.Training, 0.0)]
    [InlineData(FairnessMeasures.Money, 0.25)]
    public void Scenario_ThatKeepsParity_IsPlannedAtItsBestAndTellsNobodysGroup(string measure, double tolerance)
    {
        var (free, groups) = Case(1);
        var attributes = groups.GroupOf.Index().Where(one => groups.Groups[one.Item].IsStated)
            .Select(one => new AuditAttribute(one.Index, "g", groups.Groups[one.Item].Text));
        var asked = free.Analysis with { Scenario = free.Analysis.Scenario with { Parity = new([$"{measure}:g"], tolerance) } };

        var plan = WorkforcePlanner.Plan(
            KeptParity.In(asked, asked.Workforce, attributes, new() { SmallestGroup = 2 }), new() { Threads = 1 }, null,
            TestContext.Current.CancellationToken);

        var constraint = new ParityConstraint(measure, groups);
        Assert.Equal(Best(free, choice => Holds(free, constraint, choice, tolerance)), plan.Result.Value!.Value, 1e-6);
        Assert.True(Holds(plan, constraint, plan.Result.Choice, tolerance));
        Claims.Accepts(plan.Problem, Claims.Of(plan.Problem, plan.Result));
        var prices = new PriceReading(plan.Problem, plan.Result.Prices);
        Assert.All(Enumerable.Range(0, plan.Options.Length), group =>
        {
            var reason = Explainer.Decision(plan, prices, group);
            Assert.DoesNotContain(reason.Payments, payment => payment.Row.StartsWith(RowIds.Parity, StringComparison.Ordinal));
            Assert.Equal((0, null), (reason.Regret, reason.RunnerUp));
            Assert.Equal(plan.Chosen(group).Value - reason.Payments.Sum(payment => payment.Cost), reason.Net, 1e-9);
        });
        Assert.Throws<ScenarioException>(() => new PersonWhatIf(plan));
        Assert.Throws<ScenarioException>(() => EvidenceAdvisor.Ask(plan, cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => PriceOfParity.Of(plan, [constraint], [0.1], new(), cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Scenario_ThatKeepsParity_IsNeverPlannedWithoutIt()
    {
        var (free, groups) = Case(1);
        var asked = free.Analysis with { Scenario = free.Analysis.Scenario with { Parity = new(["training:g"], 0.2) } };

        Assert.Throws<InvalidOperationException>(() => WorkforcePlanner.State(asked, 1, null, TestContext.Current.CancellationToken));
        var few = Assert.Throws<ScenarioException>(() => KeptParity.In(asked, asked.Workforce, [new(0, "g", "a")]));
        var none = Assert.Throws<ScenarioException>(() => KeptParity.In(asked, asked.Workforce, []));
        Assert.Contains("no two groups in scope", few.Message, StringComparison.Ordinal);
        Assert.Contains("nobody has the attribute g", none.Message, StringComparison.Ordinal);
        Assert.Equal(2, groups.Groups.Count(group => group.IsStated));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Parity_AfterAReview_IsKeptBetweenThoseWhoseDecisionIsOpen(int done)
    {
        var (free, groups) = Case(1);
        int[] ofB = [.. Enumerable.Range(0, groups.GroupOf.Length).Where(p => groups.Groups[groups.GroupOf[p]].Text == "b")];
        var attributes = groups.GroupOf.Index().Where(one => groups.Groups[one.Item].IsStated)
            .Select(one => new AuditAttribute(one.Index, "g", groups.Groups[one.Item].Text)).ToArray();
        // Nearly all of one group are done, and get nothing more: all may yet be given to the other.
        var asked = free.Analysis with
        {
            Scenario = free.Analysis.Scenario with
            {
                Parity = new(["training:g"], 0),
                EventsThrough = free.Analysis.Scenario.AsOf,
                Pins = [.. ofB.Take(done).Select(p => new Pin(p, OptionKind.Stay, null))],
            },
        };
        WorkforcePlan Planned(WorkforceAnalysis analysis) =>
            WorkforcePlanner.Plan(analysis, new() { Threads = 1 }, null, TestContext.Current.CancellationToken);

        var plan = Planned(KeptParity.In(asked, asked.Workforce, attributes, new() { SmallestGroup = 1 }));

        var without = Planned(asked with { Limits = _ => [] });
        Assert.Equal(done < ofB.Length, plan.Problem.Rows.Any(row => row.Id.StartsWith(RowIds.Parity, StringComparison.Ordinal)));
        Assert.All(plan.Problem.Rows.Where(row => row.Id.StartsWith(RowIds.Parity, StringComparison.Ordinal)), row =>
            Assert.InRange(row.Upper!.Value, 2, 1 + groups.GroupOf.Length - ofB.Length));
        if (done == ofB.Length) Assert.Equal(without.Result.Value, plan.Result.Value);
        var beforehand = asked with { Scenario = asked.Scenario with { EventsThrough = null } };
        Assert.True(Planned(KeptParity.In(beforehand, asked.Workforce, attributes, new() { SmallestGroup = 1 })).Result.Value < without.Result.Value);
    }

    [Fact]
    public void Tightest_IsWhatThePlanBreaksByMostPeople()
    {
        var (plan, groups) = Case(1);
        var tightest = PriceOfParity.Tightest(plan, [groups], 0, new() { SmallestGroup = 2 })!;

        var breaks = ParityRule.Measures.ToDictionary(measure => measure, measure => Broken(plan, new(measure, groups), plan.Result.Choice, 0));
        Assert.Equal(breaks.Values.Max(), breaks[tightest.Measure], 1e-9);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void Tolerance_OutOfItsRange_IsRefused(double tolerance)
    {
        var (plan, groups) = Case(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceOfParity.Of(
            plan, [new(FairnessMeasures.Training, groups)], [tolerance], new(), cancellation: TestContext.Current.CancellationToken));
    }

    private static (WorkforcePlan Plan, AuditPartition Groups) Case(int seed)
    {
        const int People = 8;
        var random = new Random(seed);
        var workforce = Workforce(
            Skills(2), [Role("held", 0), Role("wanted", 900, (0, 0.5), (1, 0.5)), Role("other", 700, (1, 0.5))],
            [
                .. Enumerable.Range(0, People).Select(p => Person($"p{p}") with { OpenToChange = true }),
                Person("mentor", 1) with { MentorCapacity = 3 },
            ],
            [Teaches("m0", 16, 300, (0, 0, 0.5)), Teaches("m1", 16, 200, (1, 0, 0.5))]);
        // Of group b nearly everybody lacks both skills.
        var levels = Enumerable.Range(0, People)
            .Select(p => p % 2 == 0 ? [0.5 * random.Next(2), 0.1 * random.NextDouble()] : new[] { 0.1 * random.NextDouble(), 0 })
            .Append([0.9, 0.9]).ToArray();
        var scenario = Scenario(new CapabilityTarget(1, 1)) with
        {
            Budget = 1100,
            Transitions = [2],
            Exclude = [People],
            MentorHoursPerMentee = 1,
        };
        var analysis = SmallAnalysis.Of(workforce, scenario, Table(levels));
        var plan = WorkforcePlanner.Plan(analysis, new PlannerSettings { Threads = 1 }, null, TestContext.Current.CancellationToken);
        Assert.True(plan.Exists);
        var attributes = Enumerable.Range(0, People).Select(p => new AuditAttribute(p, "g", p % 2 == 0 ? "a" : "b"));
        return (plan, AuditPartition.ByAttribute(workforce, attributes, workforce).Single());
    }

    /// <summary>What parity says in words: each group's rate is at least (1 − tolerance) of the other's, to within one person.</summary>
    private static bool Holds(WorkforcePlan plan, ParityConstraint constraint, IReadOnlyList<int> choice, double tolerance) =>
        Broken(plan, constraint, choice, tolerance) <= 1e-9;

    private static double Broken(WorkforcePlan plan, ParityConstraint constraint, IReadOnlyList<int> choice, double tolerance)
    {
        var dearest = plan.Options.Max(person => person.Options.Max(option => option.Cash));
        var given = Enumerable.Range(0, choice.Count).GroupBy(g => constraint.Partition.GroupOf[plan.Options[g].Person]).ToDictionary(
            group => group.Key,
            group => (People: group.Count(), Given: group.Sum(g =>
            {
                var option = plan.Options[g].Options[choice[g]];
                return constraint.Measure switch
                {
                    FairnessMeasures.Training => option.Steps.IsEmpty ? 0 : 1,
                    FairnessMeasures.Money => option.Cash / dearest,
                    FairnessMeasures.Mentor => option.Mentor is null ? 0 : 1,
                    _ => option.Kind == OptionKind.Transition ? 1.0 : 0,
                };
            })));
        return (from one in given
                from other in given
                where one.Key != other.Key
                select ((1 - tolerance) * one.Value.People * (other.Value.Given / other.Value.People)) - one.Value.Given - 1).Max();
    }

    private static double Best(WorkforcePlan plan, Func<int[], bool> isAllowed)
    {
        var (best, problem) = (double.NegativeInfinity, plan.Problem);
        var (choice, used) = (new int[problem.GroupCount], new double[problem.Rows.Count]);
        // What is left can add at most the best option of everybody left.
        var most = new double[problem.GroupCount + 1];
        for (var g = problem.GroupCount - 1; g >= 0; g--)
            most[g] = most[g + 1] + Enumerable.Range(0, problem.OptionCount(g)).Max(option => problem.Value(g, option));
        Extend(0, 0);
        return best;

        void Extend(int group, double value)
        {
            if (value + most[group] <= best) return;
            if (group == choice.Length)
            {
                if (problem.Rows.Select((row, i) => used[i] >= (row.Lower ?? 0) - 1e-9).All(isMet => isMet) && isAllowed(choice)) best = value;
                return;
            }

            for (var option = 0; option < problem.OptionCount(group); option++)
            {
                var (rows, amounts) = (problem.UsedRows(group, option).ToArray(), problem.UsedAmounts(group, option).ToArray());
                for (var k = 0; k < rows.Length; k++) used[rows[k]] += amounts[k];
                choice[group] = option;
                if (rows.All(row => !(used[row] > problem.Rows[row].Upper + 1e-9))) Extend(group + 1, value + problem.Value(group, option));
                for (var k = 0; k < rows.Length; k++) used[rows[k]] -= amounts[k];
            }
        }
    }
}
