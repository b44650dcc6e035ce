using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

/// <summary>What only learned models make use of; by default none of it changes anything.</summary>
public sealed class LearnedPriorTests
{
    private static readonly EvidenceModel Default = EvidenceModel.Default(Skills(3));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void PriorMean_OfARequiredSkill_IsDrawnTowardsWhatIsRequired()
    {
        var model = Default with { RolePull = .5, RoleBonus = .1 };

        Assert.Equal(.3 + (.5 * (.7 - .3)) + .1, Prior(model, 0), 1e-12);
        Assert.Equal(.3, Prior(model, 1), 1e-12);
    }

    [Fact]
    public void PriorMean_OfASkillOutsideTheRole_RisesWhereThereIsEvidenceByThatDay()
    {
        var model = Default with { EvidencedBonus = .2 };

        Assert.Equal(.5, Prior(model, 1, Scored(EvidenceKind.Project, .4, 1)), 1e-12);
        Assert.Equal(.3, Prior(model, 2, Scored(EvidenceKind.Project, .4, 1)), 1e-12);
        Assert.Equal(.3, Prior(model, 1, Scored(EvidenceKind.Project, .4, 1, monthsAgo: -2)), 1e-12);
        Assert.Equal(.6, Prior(model, 0, Scored(EvidenceKind.Project, .4, 0)), 1e-12);
    }

    [Fact]
    public void PriorMean_WherePresenceSpeaks_GrowsWithTheLogarithmOfScores()
    {
        MeasurementModel?[] kinds = [.. Default.Kinds];
        kinds[(int)EvidenceKind.Project] = kinds[(int)EvidenceKind.Project]! with { Presence = .1 };
        var model = Default with { Kinds = [.. kinds] };
        Evidence[] three = [Scored(EvidenceKind.Project, .4), Scored(EvidenceKind.Project, .5), Scored(EvidenceKind.Project, .6)];

        Assert.Equal(.6 + (.1 * Math.Log(4)), Prior(model, 0, three), 1e-12);
        Assert.Equal(.6, Prior(model, 0, Scored(EvidenceKind.Assessment, .4), Unscored(EvidenceKind.Project)), 1e-12);
    }

    [Fact]
    public void Estimate_OfACountWithAnErrorOfItsOwn_IsTheNormalUpdate()
    {
        MeasurementModel?[] kinds = [.. Default.Kinds];
        kinds[(int)EvidenceKind.Training] = new(0, 1, 0, 9, new(.1, .5) { OwnVariance = .04 });
        var model = Default with { Kinds = [.. kinds] };
        var workforce = Workforce(Skills(3), [[0]], Unscored(EvidenceKind.Training));

        var estimate = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);

        var observed = .6 + ((Math.Log(2) - .1) / .5);
        Assert.Equal(.6 + (.0484 / (.0484 + .04) * (observed - .6)), estimate.Mean[0, 0], 1e-12);
        Assert.Equal(Math.Sqrt(.0484 * .04 / (.0484 + .04)), estimate.Sd[0, 0], 1e-12);
    }

    [Fact]
    public void Estimate_WhereSkillsFadeOnTheirOwn_CarriesOnlyWhatLastsToAnotherSkill()
    {
        var model = Default with { FadingTogether = 0 };
        var workforce = Workforce(Skills(3), [[0, 1]], Scored(EvidenceKind.Assessment, .9));

        var estimate = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);

        var weight = 1 / (.0484 + model.Of(EvidenceKind.Assessment)!.OwnVariance);
        Assert.Equal(.6 + (.0484 * weight * .3), estimate.Mean[0, 0], 1e-12);
        Assert.Equal(.6 + (.0484 * .3 * .3 * weight * .3), estimate.Mean[0, 1], 1e-12);
    }

    private static double Prior(EvidenceModel model, int skill, params Evidence[] evidence) =>
        new ProficiencyEstimator(model).Explain(Workforce(Skills(3), [[0]], evidence), 0, skill, AsOf).PriorMean;
}
