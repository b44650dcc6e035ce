using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

public sealed class CountEvidenceTests
{
    private const double Rounding = 1e-10;

    /// <summary>Somebody else's certificate, so that certificates are counted here at all. Person 1, who has no role's skill.</summary>
    private static readonly Evidence Elsewhere = Unscored(EvidenceKind.Certification, person: 1);

    [Fact] // log 2 − .05 above what was expected, of which r² = .36 counts.
    public void Estimate_OneCertificateToday_LiftsByItsValidity() =>
        Assert.Equal(0.6 + (0.36 * (Math.Log(2) - 0.05)), Mean(Unscored(EvidenceKind.Certification)), Rounding);

    [Fact]
    public void Estimate_NoCertificateWhereTheyAreRare_HardlyMoves()
    {
        Assert.InRange(Mean(Elsewhere), 0.6 - 0.03, 0.6 - 1e-4);
        Assert.Equal(0.6 - (0.36 * 0.05), Mean(Elsewhere), Rounding);
    }

    [Fact]
    public void Estimate_KindThatNobodyHas_IsNotCountedAgainstAnybody() => Assert.Equal(0.6, Mean(), Rounding);

    [Fact]
    public void Estimate_KindThatIsOnlyRecordedLater_IsNotCountedAgainstAnybody() =>
        Assert.Equal(0.6, Mean(Elsewhere with { Date = AsOf.AddDays(1) }), Rounding);

    [Fact]
    public void Estimate_ScoredCertificate_IsNotAlsoAMissingOne()
    {
        var scored = Scored(EvidenceKind.Certification, 0.9);

        Assert.Equal(Mean(scored), Mean(scored, Elsewhere), Rounding);
    }

    [Fact]
    public void Estimate_ExpiredCertificate_IsAMissingOne() =>
        Assert.Equal(Mean(Elsewhere), Mean(Elsewhere, Unscored(EvidenceKind.Certification) with { Expires = AsOf.AddDays(-1) }), Rounding);

    [Fact]
    public void Estimate_SkillOutsideTheRole_HasNoMissingEvidence()
    {
        var workforce = Workforce(Skills(1), [[], []], Elsewhere);

        Assert.Equal(0.3, Estimate(workforce).Mean[0, 0], Rounding);
    }

    [Fact]
    public void Estimate_CountOfThree_IsThreeItemsOrOneOfWeightThreeAtTheLatestDay()
    {
        Evidence[] three =
        [
            Unscored(EvidenceKind.Project, monthsAgo: 30),
            Unscored(EvidenceKind.Project, monthsAgo: 2),
            Unscored(EvidenceKind.Project, monthsAgo: 9),
        ];

        var mean = Mean(three);

        Assert.Equal(Mean(Unscored(EvidenceKind.Project, monthsAgo: 2, weight: 3)), mean, Rounding);
        Assert.True(mean > Mean(Unscored(EvidenceKind.Project, monthsAgo: 2)));
    }

    [Theory]
    [InlineData(EvidenceKind.Endorsement)]
    [InlineData(EvidenceKind.Training)]
    [InlineData(EvidenceKind.Certification)]
    [InlineData(EvidenceKind.Project)]
    [InlineData(EvidenceKind.Code)]
    [InlineData(EvidenceKind.ToolUsage)]
    public void Estimate_MoreOfACountedKind_RaisesTheMean(EvidenceKind kind)
    {
        var elsewhere = Elsewhere with { Kind = kind };
        double[] means = [Mean(elsewhere), .. new[] { 1, 5, 25 }.Select(n => Mean([.. Enumerable.Repeat(Unscored(kind), n)]))];

        Assert.Equal(means.Order().Distinct(), means);
    }

    [Theory]
    [InlineData(EvidenceKind.SelfReport)]
    [InlineData(EvidenceKind.Assessment)]
    [InlineData(EvidenceKind.Supervisor)]
    public void Estimate_UnscoredRating_SaysNothing(EvidenceKind kind) => Assert.Equal(0.6, Mean(Unscored(kind)), Rounding);

    /// <summary>The estimate of person 0 in the one skill of their role.</summary>
    private static double Mean(params Evidence[] evidence) => Estimate(Workforce(Skills(1), [[0], []], evidence)).Mean[0, 0];

    private static ProficiencyEstimate Estimate(Workforce workforce) =>
        new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy))
            .Estimate(workforce, AsOf, cancellation: TestContext.Current.CancellationToken);
}
