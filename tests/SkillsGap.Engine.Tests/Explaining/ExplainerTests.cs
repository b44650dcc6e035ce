using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Tests.Case;
using SkillsGap.Engine.Tests.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Explaining;

/// <summary>Everybody's reasons in the 45-person case, and in a small plan in which everything is scarce.</summary>
public sealed class ExplainerTests
{
    private const double Cent = 1e-6;

    private static readonly Lazy<CaseRun> Case = new(() => CaseRun.Committed());
    private static readonly Lazy<ExplainedPlan[]> Plans = new(() => [new(Case.Value.Plan), Scarce()]);

    [Fact]
    public void Person_Skills_AddUpToTheEstimate()
    {
        var corrections = 0;
        for (var p = 0; p < Case.Value.Workforce.People.Length; p++)
        {
            var explanation = Explainer.Person(Case.Value.Analysis, p, Case.Value.Workforce.People[p].Role);
            foreach (var finding in explanation.Skills)
            {
                var sum = finding.PriorMean + finding.Contributions.Sum(c => c.Amount) + (finding.Correction?.Amount ?? 0);
                Assert.Equal(Case.Value.Analysis.Estimate.Mean[p, finding.Skill], sum, 1e-9);
                Assert.Equal(finding.Mean, sum, 1e-9);
                corrections += finding.Correction is null ? 0 : 1;
            }

            Assert.Equal(explanation.Fit.Gaps.Select(g => g.Skill), explanation.Skills.Where(s => s.IsGap).Select(s => s.Skill));
        }

        Assert.Equal(1, corrections); // E1007's BI platforms.
    }

    [Fact]
    public void Decision_Net_IsValueLessPayments()
    {
        foreach (var (plan, group, reason) in All())
        {
            var chosen = plan.Plan.Result.Choice[group];
            var best = Enumerable.Range(0, plan.Plan.Options[group].Options.Length).Max(o => plan.Net(group, o));
            Assert.Equal(plan.Net(group, chosen), reason.Net, Cent);
            Assert.Equal(reason.Chosen.Value - reason.Payments.Sum(p => p.Cost), reason.Net, Cent);
            Assert.Equal(best - reason.Net, reason.Regret, Cent);
        }
    }

    [Fact]
    public void Decision_RunnerUp_IsTheBestOfWhatIsSomethingElse()
    {
        foreach (var (plan, group, reason) in All())
        {
            var options = plan.Plan.Options[group].Options;
            var others = Enumerable.Range(0, options.Length).Where(o => What(options[o]) != What(reason.Chosen)).ToArray();
            Assert.Equal(others.Length == 0, reason.RunnerUp is null);
            if (reason.RunnerUp is not { } other) continue;
            Assert.NotEqual(What(reason.Chosen), What(other.Option));
            Assert.Equal(others.Max(o => plan.Net(group, o)), plan.Net(group, options.IndexOf(other.Option)), Cent);
            Assert.Equal(reason.Net - plan.Net(group, options.IndexOf(other.Option)), other.Behind, Cent);
        }

        string What(LearningOption o) => $"{o.Kind} {o.Role} {string.Join(',', o.Steps.Select(s => s.Module).Order())}";
    }

    [Fact]
    public void Decision_NeededSuccess_DrawsLevel()
    {
        var counts = Plans.Value.Select(plan => Level(plan, (other, scenario, role) => other.NeededSuccess is { } success
            ? other.Option with { Success = success, Value = Value(scenario, role, other.Option, success, other.Option.Cash) }
            : null)).ToArray();

        Assert.All(counts, count => Assert.True(count > 0));
    }

    [Fact]
    public void Decision_NeededCash_DrawsLevel()
    {
        var counts = Plans.Value.Select(plan => Level(plan, (other, scenario, role) => other.NeededCash is { } cash
            ? other.Option with { Cash = cash, Value = Value(scenario, role, other.Option, other.Option.Success, cash) }
            : null)).ToArray();

        Assert.All(counts, count => Assert.True(count > 0));
    }

    [Fact]
    public void Decision_NoRoom_NamesTheRowsThatBreak()
    {
        var named = 0;
        foreach (var (plan, group, reason) in All())
        {
            if (reason.RunnerUp is not { } other) continue;
            var now = plan.UsedWith(group, plan.Plan.Result.Choice[group]);
            var then = plan.UsedWith(group, plan.Plan.Options[group].Options.IndexOf(other.Option));
            var broken = plan.Plan.Problem.Rows.Where((row, i) =>
                (then[i] > now[i] && then[i] > (row.Upper ?? double.MaxValue) + Cent)
                    || (then[i] < now[i] && then[i] < (row.Lower ?? 0) - Cent));
            Assert.Equal(broken.Select(row => row.Id), other.NoRoom);
            named += other.NoRoom.Length;
        }

        Assert.True(named > 0);
    }

    /// <summary>Plugs each changed runner-up back in; says how many there were.</summary>
    private static int Level(ExplainedPlan plan, Func<RunnerUp, Scenario, Role, LearningOption?> change)
    {
        var changed = 0;
        for (var g = 0; g < plan.Reasons.Length; g++)
        {
            if (plan.Reasons[g].RunnerUp is not { } other) continue;
            var analysis = plan.Plan.Analysis;
            if (change(other, analysis.Scenario, analysis.Workforce.Roles[other.Option.Role]) is not { } option) continue;
            changed++;
            Assert.Equal(plan.Reasons[g].Net, plan.NetOf(g, option), Cent);
        }

        return changed;
    }

    /// <summary>DESIGN 7.1, time not counted; where worth falls with head-count, only the cost is the option's.</summary>
    private static double Value(Scenario scenario, Role role, LearningOption option, double success, double cash) =>
        (scenario.BenefitWeight * success * (role.Worth.IsEmpty ? role.ValuePerMonth : 0) * option.MonthsLeft)
            - (scenario.CostWeight * cash);

    private static IEnumerable<(ExplainedPlan Plan, int Group, DecisionReason Reason)> All() =>
        Plans.Value.SelectMany(plan => plan.Reasons.Select((reason, group) => (plan, group, reason)));

    /// <summary>
    /// Twelve people, two ways to the target of which the better costs more than the budget has, a role to move to with room for two, worth
    /// that falls, and a mentor for three.
    /// </summary>
    private static ExplainedPlan Scarce()
    {
        var roles = new[]
        {
            Role("held", 0), Role("wanted", 150, (0, 0.5)),
            Role("other", 400, (1, 0.5)) with { MaxHeadcount = 2, Worth = [new(1, 700), new(9, 90)] },
        };
        var people = Enumerable.Range(0, 12).Select(p => Person($"p{p}", hoursPerWeek: 4 + (p % 5)) with { OpenToChange = p % 2 == 0 })
            .Append(Person("mentor") with { MentorCapacity = 3 }).ToArray();
        var workforce = Workforce(
            Skills(2), roles, people,
            [Teaches("long", 60, 200, (0, 0, 0.5)), Teaches("short", 20, 500, (0, 0, 0.5)), Teaches("move", 30, 250, (1, 0, 0.5))]);
        var scenario = Scenario(new CapabilityTarget(1, 8)) with
        {
            Budget = 3000,
            Transitions = [2],
            BenefitWeight = 1.5,
            CostWeight = 1.2,
        };
        var levels = Enumerable.Range(0, 12).Select(p => new[] { 0.03 * p, 0.4 - (0.03 * p) }).Append([0.6, 0.6]).ToArray();
        return new(SmallAnalysis.Plan(workforce, scenario, Table(levels)));
    }
}
