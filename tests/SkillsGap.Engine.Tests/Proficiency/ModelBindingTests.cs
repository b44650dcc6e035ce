using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Tests.ModelFiles;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

/// <summary>A model is of skills by id: workforces may hold them in another order, lack some, or have others.</summary>
public sealed class ModelBindingTests
{
    private const double Rounding = 1e-11;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void For_SkillsInAnotherOrder_GivesTheSameEstimates(int seed)
    {
        var workforce = RandomWorkforce.Make(seed, people: 30, skills: 6, evidencePerPerson: 20, unscored: true);
        var model = RandomModel.Make(seed, workforce.Taxonomy);
        int[] order = [3, 0, 5, 1, 4, 2];

        var (estimate, permuted) = (Estimate(workforce, model), Estimate(Taken(workforce, order), model));

        for (var p = 0; p < 30; p++)
        {
            for (var s = 0; s < 6; s++)
            {
                Assert.Equal(estimate.Mean[p, order[s]], permuted.Mean[p, s], Rounding);
                Assert.Equal(estimate.Sd[p, order[s]], permuted.Sd[p, s], Rounding);
            }
        }
    }

    [Fact] // Nothing is said of the skills that are gone, so the others' estimates cannot depend on them.
    public void For_WorkforceWithoutSomeSkills_LeavesTheOthersAsTheyAre()
    {
        var workforce = RandomWorkforce.Make(3, people: 30, skills: 6, evidencePerPerson: 20, unscored: true);
        workforce = workforce with
        {
            Evidence = [.. workforce.Evidence.Where(e => e.Skill is not (1 or 4))],
            Roles = [.. workforce.Roles.Select(r => r with { Requirements = [.. r.Requirements.Where(q => q.Skill is not (1 or 4))] })],
        };
        var model = RandomModel.Make(3, workforce.Taxonomy, whole: false);
        int[] kept = [0, 2, 3, 5];

        var (estimate, without) = (Estimate(workforce, model), Estimate(Taken(workforce, kept), model));

        Assert.All(Enumerable.Range(0, 30), p => Assert.All(
            Enumerable.Range(0, 4), s => Assert.Equal(estimate.Mean[p, kept[s]], without.Mean[p, s], Rounding)));
        Assert.Empty(model.UnknownIn(Taken(workforce, kept).Taxonomy));
    }

    [Fact]
    public void For_WorkforceWithNewSkills_GivesThemTheDefaultAndNoCorrelationWithLearnedOnes()
    {
        var learned = RandomModel.Make(4, Skills(4));
        var taxonomy = new Taxonomy([.. new[] { 3, 11, 0, 12 }.Select(s => Skill(s, "c", 11))], [], [[], [], [], []], []);

        var model = learned.For(taxonomy);

        var otherwise = EvidenceModel.Default(taxonomy);
        Assert.Equal(["s11", "s12"], learned.UnknownIn(taxonomy));
        Assert.Equal([learned.Model.Skills[3], otherwise.Skills[1], learned.Model.Skills[0], otherwise.Skills[3]], model.Skills);
        var c = learned.Model.Correlation[(3 * 4) + 0];
        var d = otherwise.Correlation[(1 * 4) + 3];
        Assert.Equal([1, 0, c, 0, 0, 1, 0, d, c, 0, 1, 0, 0, d, 0, 1], model.Correlation);
        Assert.Equal(learned.Model.Archetypes!.Centres[4 + 3], model.Archetypes!.Centres[4]);
        Assert.Equal(0, model.Archetypes.Centres[4 + 1]);
        Assert.Equal(learned.Model.Kinds, model.Kinds);
    }

    private static ProficiencyEstimate Estimate(Workforce workforce, LearnedModel model) =>
        new ProficiencyEstimator(model.For(workforce.Taxonomy)).Estimate(workforce, AsOf, cancellation: TestContext.Current.CancellationToken);

    /// <summary>The workforce with some of its skills, in that order; evidence and requirements of others are gone.</summary>
    private static Workforce Taken(Workforce workforce, int[] skills)
    {
        var place = skills.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return workforce with
        {
            Taxonomy = new([.. skills.Select(s => workforce.Taxonomy.Skills[s])], [], [.. skills.Select(s => workforce.Taxonomy.Components[s])], []),
            Evidence = [.. workforce.Evidence.Where(e => place.ContainsKey(e.Skill)).Select(e => e with { Skill = place[e.Skill] })],
            Roles = [.. workforce.Roles.Select(r => r with
            {
                Requirements = [.. r.Requirements.Where(q => place.ContainsKey(q.Skill)).Select(q => q with { Skill = place[q.Skill] })],
            })],
        };
    }
}
