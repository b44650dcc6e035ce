using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

public sealed class ObsolescenceTests
{
    private const double Rounding = 1e-9;

    // Of the default model: prior .6 for a required skill, σ = .22, an assessment's validity .9, ρ = .3.
    private const double Prior = 0.6, Variance = 0.22 * 0.22, Reliability = 0.81, Stays = 0.3;

    private static readonly Scenario Year = new() { AsOf = AsOf, Deadline = AsOf.AddDays(364), Targets = [new(0, 1)] };

    [Fact]
    public void Of_OneAssessment_FadesTowardsTheRoleWhileTheNeedGrows()
    {
        var workforce = Growing(0.1, [[0]], Scored(EvidenceKind.Assessment, 0.9));

        var outlook = Assert.Single(Look(workforce, 8).People).Days;

        Assert.Equal(9, outlook.Length);
        for (var q = 0; q < outlook.Length; q++)
        {
            var (months, kept) = Kept(q);
            Assert.Equal(Prior + (Reliability * kept * 0.3), outlook[q].Mean, Rounding);
            Assert.Equal(Math.Sqrt(Variance * (1 - (Reliability * kept * kept))), outlook[q].Sd, Rounding);
            Assert.Equal(0.7 * Math.Pow(1.1, months / 12), outlook[q].Needed, Rounding);
        }
    }

    [Fact]
    public void Falls_LevelThatSinksBelowARisingNeed_IsTheFirstSuchQuarter()
    {
        var person = Assert.Single(Look(Growing(0.1, [[0]], Scored(EvidenceKind.Assessment, 0.9)), 8).People);

        // .843 against .7 today; .770 against .751 on 2026-10-01, 8.84 months on; .7535 against .769 on 2027-01-01.
        Assert.Equal(4, person.Falls);
        Assert.Equal(0.7704, person.Days[3].Mean, 1e-4);
        Assert.Equal(0.7509, person.Days[3].Needed, 1e-4);
        Assert.Equal(0.7535, person.Days[4].Mean, 1e-4);
        Assert.Equal(0.7692, person.Days[4].Needed, 1e-4);
        Assert.InRange(person.Days[3].Probability, 0.4, 0.5);
        Assert.InRange(person.Days[4].Probability, 0.5, 0.6);
        Assert.Equal(0, person.Days[3].Gap);
        Assert.Equal((person.Days[4].Needed - person.Days[4].Mean) / person.Days[4].Needed, person.Days[4].Gap, Rounding);
    }

    [Fact]
    public void Falls_BelowAlreadyOrNever_IsNull()
    {
        Assert.Null(Assert.Single(Look(Growing(0, [[0]], Scored(EvidenceKind.Assessment, 0.2)), 8).People).Falls);
        Assert.Null(Assert.Single(Look(Growing(-0.5, [[0]], Scored(EvidenceKind.Assessment, 0.9)), 8).People).Falls);
    }

    [Fact]
    public void Of_NothingOnRecordToday_IsNoNewObservationLater()
    {
        // Somebody else's certificate, so that having none counts here: −.018 today, which fades like everything that was seen.
        var workforce = Growing(0, [[0], []], Unscored(EvidenceKind.Certification, person: 1));

        var outlook = Look(workforce, 8).People.Single(one => one.Skill == 0).Days;

        for (var q = 0; q < outlook.Length; q++)
            Assert.Equal(Prior - (0.36 * 0.05 * Kept(q).Share), outlook[q].Mean, Rounding);
        Assert.True(outlook[8].Mean > outlook[0].Mean + 0.008);
    }

    [Fact]
    public void Of_EvidenceAfterToday_IsNotLookedAt()
    {
        var evidence = Scored(EvidenceKind.Assessment, 0.9);
        var later = evidence with { Value = 0.1, Date = AsOf.AddDays(30) };

        Assert.Equal(
            Look(Growing(0.1, [[0]], evidence), 4).People[0].Days, Look(Growing(0.1, [[0]], evidence, later), 4).People[0].Days);
    }

    [Fact]
    public void Of_EvidenceThatExpiresOnTheWay_CountsUntilThen()
    {
        var evidence = Scored(EvidenceKind.Assessment, 0.9) with { Expires = AsOf.AddDays(120) };

        var outlook = Look(Growing(0, [[0]], evidence), 3).People[0].Days;

        Assert.True(outlook[1].Mean > 0.75); // 2026-04-01, 86 days on.
        Assert.Equal(Prior, outlook[2].Mean, Rounding);
        Assert.Equal(Math.Sqrt(Variance), outlook[2].Sd, Rounding);
    }

    [Fact]
    public void Of_Today_IsTheEstimateOfToday()
    {
        var workforce = Growing(0.1, [[0, 1], [1]], Scored(EvidenceKind.Supervisor, 0.8, monthsAgo: 7), Unscored(EvidenceKind.Code, skill: 1, monthsAgo: 3));

        var look = Look(workforce, 1);
        var analysis = WorkforceAnalysis.Of(workforce, Year, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(3, look.People.Length);
        Assert.All(look.People, one => Assert.Equal(
            (analysis.Estimate.Mean[one.Person, one.Skill], analysis.Estimate.Sd[one.Person, one.Skill]), (one.Days[0].Mean, one.Days[0].Sd)));
    }

    [Fact]
    public void Of_OneRole_LooksAtItsHoldersAlone()
    {
        var workforce = Growing(0, [[0], [0]], Scored(EvidenceKind.Assessment, 0.9, person: 1));

        var look = Obsolescence.Of(workforce, Year, 2, role: 1, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("p1", look.Workforce.People[Assert.Single(look.People).Person].Id);
    }

    [Fact]
    public void Of_Answers_AreEvidence()
    {
        var workforce = Growing(0, [[0]]);
        var answered = workforce with { Responses = [.. Enumerable.Range(0, 8).Select(n => new ItemResponse(0, 0, $"{n}", true, AsOf))] };

        Assert.True(Look(answered, 1).People[0].Days[0].Mean > Look(workforce, 1).People[0].Days[0].Mean + 0.05);
    }

    [Theory]
    [InlineData(2026, 1, 5, 12, 4)]
    [InlineData(2026, 1, 5, 1, 1)]
    [InlineData(2026, 3, 31, 1, 1)]
    [InlineData(2026, 12, 31, 18, 6)]
    public void QuartersOf_Scenario_BeginWithinItsHorizon(int year, int month, int day, double horizon, int quarters) =>
        Assert.Equal(quarters, Obsolescence.QuartersOf(Year with { AsOf = new(year, month, day), HorizonMonths = horizon }));

    [Fact]
    public void SkillsAndFalling_AddUpWhatTheOutlooksSay()
    {
        var workforce = Growing(0, [[0], [0], [0, 1]]);
        SkillOutlook there = new(0.5, 0.7, 0.1), below = new(0.5, 0.4, 0.1), far = new(0.5, 0.25, 0), none = new(0, 0.2, 0.1);
        Obsolescence look = new(workforce, [AsOf, AsOf.AddDays(90)],
        [
            new(0, 0, [there, below]), new(1, 0, [there, far]), new(2, 0, [far, far]), new(2, 1, [none, none]),
        ]);

        Assert.Equal([1, 0], look.Falling().Select(one => one.Person));
        var days = look.Skills().Single(skill => skill.Skill == 0).Days;
        Assert.Equal((3, 1, 3), (days[0].People, days[0].Below, days[1].Below));
        Assert.Equal(1 + (2 * 0.0227501), days[0].ExpectedBelow, 1e-6); // Φ(−2), twice.
        Assert.Equal(2 + 0.8413447, days[1].ExpectedBelow, 1e-6); // Φ(1).
        Assert.Equal((0.2 + 0.5 + 0.5) / 3, days[1].Gap, 1e-12);
        Assert.Equal(new SkillDay(1, 0, 0, 0), look.Skills().Single(skill => skill.Skill == 1).Days[0]);
    }

    /// <summary>Months to the q-th day, and the share of what was known today that is left then: ρ + (1 − ρ)·2^(−months/11).</summary>
    private static (double Months, double Share) Kept(int q)
    {
        var day = q == 0 ? AsOf : new DateOnly(2026, 1, 1).AddMonths(3 * q);
        var months = (day.DayNumber - AsOf.DayNumber) / (365.25 / 12);
        return (months, Stays + ((1 - Stays) * Math.Pow(2, -months / 11)));
    }

    private static Workforce Growing(double growth, int[][] required, params Evidence[] evidence)
    {
        var workforce = Workforce(Skills(2), required, evidence);
        return workforce with
        {
            Taxonomy = workforce.Taxonomy with { Skills = [.. workforce.Taxonomy.Skills.Select(skill => skill with { DemandGrowth = growth })] },
        };
    }

    private static Obsolescence Look(Workforce workforce, int quarters) =>
        Obsolescence.Of(workforce, Year, quarters, cancellation: TestContext.Current.CancellationToken);
}
