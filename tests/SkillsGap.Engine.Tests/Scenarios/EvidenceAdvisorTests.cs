using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Case;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

public sealed class EvidenceAdvisorTests
{
    private const double Cash = 1500, Worth = 200, Needed = 0.5;

    // A path that pays where somebody lacks a skill and is wasted where not; about one in five may have it.
    private static readonly Workforce One = Workforce(
        Skills(2), [Role("held", 0), Role("wanted", Worth, (0, Needed))], [Person("p")], [Teaches("m", 16, Cash, (0, 0, Needed))]);

    private static readonly Scenario Towards = Scenario(new CapabilityTarget(1, 0));

    [Fact]
    public void Worth_IsTheExpectedValueOfSampleInformation()
    {
        var plan = Plan(One);
        var question = EvidenceAdvisor.Ask(plan, threads: 1, cancellation: TestContext.Current.CancellationToken).Questions.Single(q => q.Skill == 0);
        var (sd, months) = (question.Sd, plan.Chosen(0).MonthsLeft);
        var noise = Math.Pow(0.22, 2) * (1 - (0.9 * 0.9)) / (0.9 * 0.9);
        var shift = sd * sd / Math.Sqrt((sd * sd) + noise);

        var reference = Mean(z => Math.Max(0, Mean(e => PathAt(question.Mean + (shift * z) + (Math.Sqrt((sd * sd) - (shift * shift)) * e)))))
            - Math.Max(0, Mean(z => PathAt(question.Mean + (sd * z))));

        Assert.InRange(reference, 100, 250);
        Assert.InRange(question.Worth / reference, 0.8, 1.2); // 16 results and 64 draws of each stand for the integrals.

        double PathAt(double level)
        {
            var hours = 16 * (1 - (0.5 * Math.Clamp(level / Needed, 0, 1)));
            return level >= Needed ? -Cash : (Worth * months / (1 + Math.Exp(-(2 - 0.25 - (0.01 * hours))))) - Cash;
        }

        static double Mean(Func<double, double> of)
        {
            var (sum, weights) = (0.0, 0.0);
            for (var z = -5.0; z <= 5; z += 0.02)
            {
                var weight = Math.Exp(-0.5 * z * z);
                (sum, weights) = (sum + (weight * of(z)), weights + weight);
            }

            return sum / weights;
        }
    }

    [Fact]
    public void Question_IsAskedWhereItMatters_NotWhereLeastIsKnown()
    {
        var known = One with
        {
            Evidence = [new(0, 0, EvidenceKind.Assessment, AsOf.AddDays(-300), 0.42, 1, "test", null, "")],
        };

        var advice = EvidenceAdvisor.Ask(Plan(known), threads: 1, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((2, 2), (advice.LookedAt, advice.Possible));
        Assert.Equal(0, advice.Questions[0].Skill);
        var estimate = Plan(known).Analysis.Estimate;
        Assert.True(estimate.Sd[0, 0] < estimate.Sd[0, 1]);
        Assert.All(advice.Questions, question => Assert.Equal(1, question.Answers.Sum(answer => answer.Chance), 1e-12));
    }

    [Fact]
    public void Correction_PinAndHopelessCase_LeaveNothingToAsk()
    {
        var corrected = One with { Evidence = [new(0, 0, EvidenceKind.Override, AsOf, 0.3, 1, "hr", null, "seen")] };

        Assert.DoesNotContain(Ask(Plan(corrected)).Questions, question => question.Skill == 0);
        Assert.Equal(0, Ask(Plan(One, Towards with { Pins = [new Pin(0, OptionKind.Path, null)] })).Possible);
        Assert.Empty(Ask(Plan(One with { Modules = [] })).Questions);

        static EvidenceAdvice Ask(WorkforcePlan plan) => EvidenceAdvisor.Ask(plan, threads: 1, cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Advice_OfTheCase_IsTheSameWithOneAndTwoThreads_AndOfTheMostPromisingPairs()
    {
        var plan = CaseRun.Committed().Plan;
        var one = EvidenceAdvisor.Ask(plan, 100, 1, null, TestContext.Current.CancellationToken);
        var two = EvidenceAdvisor.Ask(plan, 100, 2, null, TestContext.Current.CancellationToken);

        Assert.Equal(100, one.LookedAt);
        Assert.Equal(27 * plan.Analysis.Workforce.Taxonomy.Count, one.Possible);
        Assert.NotEmpty(one.Questions);
        Assert.Equal(one.Questions.Select(Told), two.Questions.Select(Told));
        Assert.All(one.Questions, question => Assert.True(question.Worth > 0));

        static (int, int, double, double) Told(EvidenceQuestion question) => (question.Person, question.Skill, question.Worth, question.ChangeChance);
    }

    [Fact]
    public void Cancelled_ItSaysWhatItHas()
    {
        var advice = EvidenceAdvisor.Ask(Plan(One), cancellation: new CancellationToken(true));

        Assert.Equal((0, 0), (advice.LookedAt, advice.Questions.Length));
    }

    private static WorkforcePlan Plan(Workforce workforce, Scenario? scenario = null) => WorkforcePlanner.Plan(
        WorkforceAnalysis.Of(workforce, scenario ?? Towards, null, 1, null, TestContext.Current.CancellationToken), new PlannerSettings { Threads = 1 }, null,
        TestContext.Current.CancellationToken);
}
