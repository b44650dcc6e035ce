using System.Collections.Immutable;
using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Audit.Timing;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Architecture;
using SkillsGap.Engine.Tests.Case;

namespace SkillsGap.Engine.Tests.Audit;

public sealed class SkillsAuditTests
{
    private const double Rounding = 1e-9;

    private static readonly DateOnly AsOf = new(2026, 1, 5);

    // A corrected level has no uncertainty, so that scores can be worked out by hand.
    private static readonly Evidence[] Corrected = [Set(0, 0, 0.3), Set(0, 1, 0.5), Set(0, 2, 0.2), Set(0, 3, 0.9)];

    [Fact]
    public void Of_KnownLevels_IsTheScoreWorkedOutByHand()
    {
        var one = Assert.Single(Audit(Small(Corrected)).People);

        // Technical .3/.6; lifecycle (2·.5/.5 + 1·.2/.8)/3; governance and career are not required, so 40 and 30 share all of the weight.
        Assert.Equal((40 * 50 + 30 * 75) / 70.0, one.Score.Value!.Value, Rounding);
        Assert.Equal([50, 75, null, null], one.Score.Pillars.Select(pillar => pillar.Value));
        Assert.Equal([4 / 7.0, 3 / 7.0, 0, 0], one.Score.Pillars.Select(pillar => pillar.Share));
        Assert.Equal((one.Score.Value, one.Score.Value), (one.Score.Low, one.Score.High));
        Assert.Equal([0.5, 0, 0.75], one.Skills.Select(skill => Math.Round(skill.Gap, 9)));
        Assert.All(one.Skills, skill => Assert.Equal(("lead", "seen"), (skill.Correction!.Source, skill.Correction.Note)));
    }

    [Fact]
    public void Of_UncertainLevels_HasTheIntervalOfAllMovedAtOnce()
    {
        var audit = Audit(Small([Scored(0, 0, 0.4), Scored(0, 1, 0.4)]));
        var one = audit.People[0];

        double Moved(double by) => 100 * (
            (4 / 7.0 * Share(one.Skills[0], by)) + (3 / 7.0 * ((2 * Share(one.Skills[1], by)) + Share(one.Skills[2], by)) / 3));
        Assert.Equal(Moved(0), one.Score.Value!.Value, Rounding);
        Assert.Equal(Moved(-1.645), one.Score.Low!.Value, Rounding);
        Assert.Equal(Moved(1.645), one.Score.High!.Value, Rounding);
        Assert.True(one.Score.Low < one.Score.Value && one.Score.Value < one.Score.High);

        static double Share(AuditedSkill skill, double by) => Math.Clamp((skill.Level + (by * skill.Sd)) / skill.Required, 0, 1);
    }

    [Fact]
    public void Of_Outcomes_EnterTheirPillarWithTheirShareAndNoOther()
    {
        var workforce = Small(Corrected) with
        {
            Outcomes =
            [
                Outcome("f1", 0.6, 0.8, Pillar.Technical, BetterWhen.Higher), Outcome("latency", 300, 150, Pillar.Technical, BetterWhen.Lower),
                Outcome("client_retention", 0.45, 0.9, Pillar.Career, BetterWhen.Higher), Outcome("income", 5, null, Pillar.Career, BetterWhen.Higher),
            ],
        };

        var score = Audit(workforce).People[0].Score;

        // Technical .7·50 + .3·(75 + 50)/2; career has outcomes alone.
        Assert.Equal([53.75, 75, null, 50], score.Pillars.Select(pillar => pillar.Value));
        Assert.Equal([62.5, null, null, 50], score.Pillars.Select(pillar => pillar.Outcomes));
        Assert.Equal(((40 * 53.75) + (30 * 75) + (10 * 50)) / 80, score.Value!.Value, Rounding);
    }

    [Fact]
    public void Of_APlan_IsWhatIsExpectedByTheProbabilityOfItsPaths()
    {
        var workforce = Small(Corrected) with
        {
            Modules = [new("m", "Module", LearningFormat.Course, 10, 100, [new(0, 0, 0.7), new(1, 0, 0.4)], [])],
        };
        var scenario = Scenario with { Targets = [new(0, 1, 0.5)] };
        var analysis = WorkforceAnalysis.Of(
            workforce with { Roles = [workforce.Roles[0] with { Requirements = [new(0, 0.6, 1)] }] }, scenario, cancellation: TestContext.Current.CancellationToken);
        var plan = WorkforcePlanner.Plan(analysis, new PlannerSettings { Threads = 1 }, null, TestContext.Current.CancellationToken);
        var success = plan.Chosen(0).Success;

        var audit = Audit(workforce, scenario, plan: plan);
        var one = audit.People[0];

        // With success the first skill is there; the second stays at .5, above what the module gives.
        Assert.InRange(success, 0.1, 0.99);
        var learned = ((40 * 100) + (30 * 75)) / 70.0;
        Assert.Equal(((1 - success) * one.Score.Value!.Value) + (success * learned), one.After!.Value, Rounding);
        Assert.Equal([(1 - success) * 0.5, 0, 0.75], one.Skills.Select(skill => Math.Round(skill.GapAfter!.Value, 9)), (a, b) => Math.Abs(a - b) < 1e-8);
        Assert.All(Audit(workforce, scenario).People, person => Assert.Null(person.After));
    }

    [Fact]
    public void Of_WeightsOfTheScenario_AreThoseThatCount()
    {
        var score = Audit(Small(Corrected), Scenario with { Audit = new() { Weights = new(0, 3, 1, 1) } }).People[0].Score;

        Assert.Equal(75, score.Value!.Value, Rounding);
    }

    [Fact]
    public void Of_AdjustedPillar_CountsUntilItExpiresAndLeavesItsTrail()
    {
        AuditAdjustment set = new(0, Pillar.Technical, null, 90, new(2026, 1, 1), AsOf, "lead", "led the platform");
        AuditAdjustment over = new(0, Pillar.Lifecycle, null, 10, new(2025, 1, 1), new(2025, 12, 31), "lead", "was new");
        var workforce = Small(Corrected) with { Adjustments = [set, over] };

        var one = Audit(workforce).People[0];
        var later = Audit(workforce, Scenario with { AsOf = AsOf.AddDays(1) }).People[0];

        Assert.Equal(((40 * 90) + (30 * 75)) / 70.0, one.Score.Value!.Value, Rounding);
        Assert.Equal((90, 50), (one.Score.Pillars[0].Value, one.Score.Pillars[0].Computed));
        Assert.Equal([new(over, AdjustmentState.Expired, null), new(set, AdjustmentState.InForce, 50)], one.Adjustments);
        Assert.Equal(50, later.Score.Pillars[0].Value);
        Assert.Equal([AdjustmentState.Expired, AdjustmentState.Expired], later.Adjustments.Select(trail => trail.State));
        // On the day before it began it was not there either.
        Assert.Equal(10, Audit(workforce, since: new(2025, 12, 31)).People[0].Before!.Pillars[1].Value);
    }

    [Fact]
    public void Of_AnEarlierDay_LooksAtNothingThatCameAfterIt()
    {
        var workforce = Small([Scored(0, 0, 0.5) with { Date = new(2025, 9, 1) }, Scored(0, 0, 0.9) with { Date = new(2025, 11, 1) }]);
        DateOnly since = new(2025, 10, 1);

        var before = Audit(workforce, since: since).People[0].Before!;
        var then = Audit(workforce with { Evidence = [workforce.Evidence[0]] }, Scenario with { AsOf = since }).People[0].Score;

        Assert.Equal((then.Value, then.Low, then.High), (before.Value, before.Low, before.High));
        Assert.Null(Audit(workforce, since: new(2025, 8, 31)).People[0].Before);
        Assert.Throws<ArgumentOutOfRangeException>(() => Audit(workforce, since: AsOf));
    }

    [Fact]
    public void Of_RequirementThatChanged_IsDueTodayOrAfterRest()
    {
        var now = Small([Scored(0, 0, 0.5) with { Date = new(2025, 11, 20) }]);
        var halved = now.Roles[0].Requirements.Select(need => need with { Level = need.Level / 2 });
        var former = now with { Roles = [now.Roles[0] with { Requirements = [.. halved] }] };

        Assert.Equal([new(AuditReasonKind.Regular, new(2026, 2, 20))], Audit(now, former: now).People[0].Next.Reasons);
        var next = Audit(now, former: former).People[0].Next;
        Assert.Equal((AsOf, AuditReasonKind.RequirementChanged, 0), (next.Due, next.Reasons[0].Kind, next.Reasons[0].Skill));
        Assert.Equal(
            AuditReasonKind.RequirementChanged,
            Audit(now with { Roles = [now.Roles[0] with { Requirements = now.Roles[0].Requirements[..2] }] }, former: now).People[0].Next.Reasons[0].Kind);
        Workforce elsewhere = now with { Roles = [now.Roles[0], now.Roles[0] with { Id = "other" }], People = [now.People[0] with { Role = 1 }] };
        Assert.Equal(AuditReasonKind.RoleChanged, Audit(now with { Roles = elsewhere.Roles }, former: elsewhere).People[0].Next.Reasons[0].Kind);
    }

    [Fact]
    public void Of_EvidenceThatExpiresAndProjectsThatEnded_SpeakForAnEarlierAudit()
    {
        Evidence test = Scored(0, 0, 0.5) with { Date = new(2025, 11, 1) };
        Evidence badge = new(0, 1, EvidenceKind.Certification, new(2025, 1, 1), null, 1, "x", new(2026, 1, 20), "");
        Evidence project = new(0, 3, EvidenceKind.Project, new(2025, 12, 24), 0.5, 1, "x", null, "");

        Assert.Equal(
            [new(AuditReasonKind.EvidenceExpires, new(2026, 1, 20), 1)], Audit(Small([test, badge])).People[0].Next.Reasons);
        // What the role does not require is no reason to be tested in it.
        Assert.Equal(AuditReasonKind.Regular, Audit(Small([test, badge with { Skill = 3 }])).People[0].Next.Reasons[0].Kind);
        Assert.Equal(
            [new(AuditReasonKind.ProjectEnded, new(2025, 12, 24), 3)], Audit(Small([test, badge, project])).People[0].Next.Reasons);
        Assert.Equal(AuditReasonKind.Regular, Audit(Small([test, project with { Date = new(2025, 10, 31) }])).People[0].Next.Reasons[0].Kind);
    }

    [Fact]
    public void Of_TheCase_InAnyOrderAndOnAnyNumberOfThreads_IsTheSame()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var random = new Random(3);
        var order = Enumerable.Range(0, workforce.People.Length).ToArray();
        random.Shuffle(order);
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        var (evidence, outcomes) = (workforce.Evidence.ToArray(), workforce.Outcomes.ToArray());
        random.Shuffle(evidence);
        random.Shuffle(outcomes);
        var shuffled = workforce with
        {
            People = [.. order.Select(p => workforce.People[p])],
            Evidence = [.. evidence.Select(one => one with { Person = place[one.Person] })],
            Outcomes = [.. outcomes.Select(one => one.Person is { } person ? one with { Person = place[person] } : one)],
            Adjustments = [.. workforce.Adjustments.Select(one => one with { Person = place[one.Person] })],
        };

        Assert.Equal(Lines(Audit(workforce, scenario, threads: 1)), Lines(Audit(shuffled, scenario, threads: 3)));

        static IEnumerable<string> Lines(SkillsAudit audit) => audit.People.Select(one => string.Join(
            ' ', audit.Workforce.People[one.Person].Id, $"{one.Score.Value:R}", $"{one.Before?.Low:R}", $"{one.Percentile:R}", one.Next.Due,
            string.Join(',', one.Next.Reasons), string.Join(',', one.Outcomes.Select(o => $"{o.Value:R}{o.Reached:R}")), one.Income,
            string.Join(',', one.Skills.Select(s => $"{s.Carried?.Level:R}"))))
            .Order(StringComparer.Ordinal)
            .Concat(audit.Groups.Select(group => $"{group.Kind} {group.Name} {group.IsHidden} {group.Score?.Value:R} {group.Change:R}"))
            .Append($"{audit.Telling?.Auc:R} {audit.Telling?.PrecisionMissed:R}");
    }

    [Fact]
    public void Groups_WithAPillarThatMayNotBeTold_LeaveItOutOfTheScoreWhateverTheUnitsOutcomesAre()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var group = Audit(workforce, scenario).Groups.Single(one => one is { Kind: GroupKind.Unit, Name: "platform" });

        Assert.Contains(group.Outcomes, one => one is { Pillar: Pillar.Lifecycle, Reached: not null });
        Assert.Contains(Pillar.Lifecycle, group.Withheld);
        Assert.All(group.Withheld, pillar => Assert.Equal((null, 0.0), (group.Score!.Pillars[(int)pillar].Value, group.Score.Pillars[(int)pillar].Share)));
        Assert.Equal(group.Score!.Pillars[(int)Pillar.Technical].Value!.Value, group.Score.Value!.Value, Rounding);
    }

    [Fact]
    public void Groups_OfTheCase_AreMeansOfTheirPeopleAndNoneOfFewerThanFive()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var audit = Audit(workforce with { Outcomes = [], Adjustments = [] }, scenario);

        string RoleOf(PersonAudit one) => audit.Workforce.Roles[audit.Workforce.People[one.Person].Role].Id;
        Assert.All(audit.Groups, group => Assert.True(group.IsHidden ? group.Score is null && group.Change is null : group.People >= 5));
        Assert.Contains(audit.Groups, group => group.IsHidden);
        foreach (var group in audit.Groups.Where(group => group is { Kind: GroupKind.Role, IsHidden: false }))
        {
            var members = audit.People.Where(one => RoleOf(one) == group.Name).ToArray();
            var told = Enum.GetValues<Pillar>().Where(k => members[0].Score.Pillars[(int)k].Value is not null && !group.Withheld.Contains(k)).ToArray();
            double Mean(Pillar pillar) => members.Average(one => one.Score.Pillars[(int)pillar].Value!.Value);
            Assert.Equal(told, group.Score!.Pillars.Where(one => one.Value is not null).Select(one => one.Pillar));
            Assert.Equal(
                told.Sum(k => audit.Settings.Weights[k] * Mean(k)) / told.Sum(k => audit.Settings.Weights[k]), group.Score.Value!.Value, Rounding);
            Assert.All(members, one => Assert.NotNull(one.Percentile));
        }

        Assert.All(audit.People, one => Assert.Equal(
            audit.People.Count(other => RoleOf(other) == RoleOf(one)) >= 5, one.Percentile is not null));
        Assert.All(Audit(workforce, scenario, smallest: 46).Groups, group => Assert.True(group.IsHidden));
    }

    [Fact]
    public void Groups_UnitsOwnOutcomes_EnterItsPillarsAndNobodysOwn()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var platform = workforce.Units.Select((unit, u) => (unit.Id, u)).First(one => one.Id == "platform").u;
        var plain = workforce with { Outcomes = [], Adjustments = [] };
        var with = plain with { Outcomes = [Outcome("f1", 0.4, 0.8, Pillar.Technical, BetterWhen.Higher) with { Person = null, Unit = platform }] };

        var (before, after) = (Audit(plain, scenario), Audit(with, scenario));
        GroupAudit Of(SkillsAudit audit, string unit) => audit.Groups.Single(group => group.Kind == GroupKind.Unit && group.Name == unit);

        Assert.Equal(
            (0.7 * Of(before, "platform").Score!.Pillars[0].Value!.Value) + (0.3 * 50), Of(after, "platform").Score!.Pillars[0].Value!.Value, Rounding);
        Assert.Equal(before.People.Select(one => one.Score.Value), after.People.Select(one => one.Score.Value));
        Assert.Equal(Of(before, "science").Score?.Value, Of(after, "science").Score?.Value);
    }

    [Fact]
    public void CarriedOver_OfTheCase_IsTheLargestFromAnotherCompetency()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var audit = Audit(workforce, scenario, against: 0);
        var skills = audit.Workforce.Taxonomy.Skills;

        Assert.Equal(workforce.Roles[0].Id, audit.Workforce.Roles[audit.Against!.Value].Id);
        Assert.Contains(audit.People, one => one.Skills.Any(skill => skill.Carried is not null));
        Assert.All(audit.People.SelectMany(one => one.Skills).Where(skill => skill.Carried is not null), skill =>
        {
            Assert.NotEqual(skills[skill.Skill].CompetencyId, skills[skill.Carried!.Value.From].CompetencyId);
            Assert.InRange(skill.Carried.Value.Level, CarriedOver.LeastShown, 1);
        });
    }

    private static Scenario Scenario => new() { AsOf = AsOf, Deadline = AsOf.AddDays(200), Targets = [new(0, 1)] };

    private static SkillsAudit Audit(
        Workforce workforce, Scenario? scenario = null, DateOnly? since = null, Workforce? former = null, int? against = null, int smallest = 5,
        int? threads = null, WorkforcePlan? plan = null) => SkillsAudit.Of(
            workforce, scenario ?? Scenario, since, former is null ? null : (former, new(2025, 6, 1)), plan, against, smallest, threads: threads,
            cancellation: TestContext.Current.CancellationToken);

    private static Evidence Set(int person, int skill, double level) =>
        new(person, skill, EvidenceKind.Override, new(2025, 12, 1), level, 1, "lead", null, "seen");

    private static Evidence Scored(int person, int skill, double level) =>
        new(person, skill, EvidenceKind.Assessment, new(2025, 12, 1), level, 1, "", null, "");

    private static Outcome Outcome(string metric, double value, double? benchmark, Pillar pillar, BetterWhen better) =>
        new(0, null, metric, value, benchmark, new(2025, 12, 20), better, pillar, "");

    // One person, whose role requires a technical skill and two of lifecycle, and nothing of the technical skill 3.
    private static Workforce Small(Evidence[] evidence)
    {
        Skill Skill(int index, Pillar pillar) => new($"s{index}", $"Skill {index}", $"c{index}", pillar, 11, 50, 0);
        return new(
            new(
                [Skill(0, Pillar.Technical), Skill(1, Pillar.Lifecycle), Skill(2, Pillar.Lifecycle), Skill(3, Pillar.Technical)], [],
                [.. Enumerable.Repeat(ImmutableArray<SkillComponent>.Empty, 4)], []),
            [new("r", "Role", "", 1000, null, null, null, [new(0, 0.6, 1), new(1, 0.5, 2), new(2, 0.8, 1)], [])],
            [new("u", "Unit", null, null, null)], [new("p", 0, 0, 8, 50, 0, true, null, null)], [.. evidence], [], [], []);
    }
}
