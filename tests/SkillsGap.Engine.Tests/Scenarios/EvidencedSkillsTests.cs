using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

public sealed class EvidencedSkillsTests
{
    [Fact]
    public void Of_EvidenceThatIsNotThereYetOrNoMore_DoesNotCount()
    {
        var workforce = Make(2, Item(0, 2, 0), Item(0, 1, -5), Item(0, 1, -9), Item(0, 0, 1), Item(1, 0, -9) with { Expires = AsOf.AddDays(-1) });

        var skills = EvidencedSkills.Of(workforce, AsOf);

        Assert.Equal([1, 2], skills[0]);
        Assert.Empty(skills[1]);
    }

    [Fact]
    public void Profiles_OfTooFewPeople_AreNone()
    {
        Assert.Null(Profiles(EvidencedSkills.FewestPeople - 1));
        var profiles = Profiles(EvidencedSkills.FewestPeople)!;

        Assert.Equal(EvidencedSkills.FewestPeople, profiles.Count);
        Assert.Equal([0, 1], profiles.SkillsOf(0));
        Assert.Equal([2, 3], profiles.SkillsOf(1));

        static Engine.Adjacency.SkillProfiles? Profiles(int people)
        {
            var (workforce, analysis) = Pairs(people);
            return EvidencedSkills.Profiles(workforce, analysis.Estimate);
        }
    }

    [Fact]
    public void Finder_WithEnoughPeople_LearnsFromThemAndAsksForWhatIsMissing()
    {
        var (_, analysis) = Pairs(200);

        var finder = LikelySkillFinder.Learn(analysis, 1, null, TestContext.Current.CancellationToken)!;
        var likely = finder.Of(200, 10);

        Assert.True(finder.FromPeople);
        Assert.Equal(200, finder.Profiles);
        Assert.Equal(1, likely[0].Skill); // The last person has evidence of 0 alone, and 1 goes with it.
        Assert.True(likely[0].Probability > 0.8);
        Assert.Equal((0, 100, 100), (likely[0].Because[0].Skill, likely[0].Because[0].Counts.From, likely[0].Because[0].Counts.Both));
        Assert.DoesNotContain(likely, l => l.Skill == 0);
    }

    [Fact]
    public void Finder_WithNothingToLearnFrom_IsNull() =>
        Assert.Null(LikelySkillFinder.Learn(SmallAnalysis.Of(Make(1), Scenario(new CapabilityTarget(0, 1)), new(1, 4)), 1, null, TestContext.Current.CancellationToken));

    /// <summary>People with evidence of skills 0 and 1, others of 2 and 3, in turn; and one more with evidence of 0 alone.</summary>
    private static (Workforce Workforce, WorkforceAnalysis Analysis) Pairs(int people)
    {
        var evidence = Enumerable.Range(0, people).SelectMany(p => new[] { Item(p, p % 2 * 2, -5), Item(p, (p % 2 * 2) + 1, -5) });
        var workforce = Make(people + 1, [.. evidence, Item(people, 0, -5)]);
        var mean = new PersonSkillTable(people + 1, 4);
        for (var p = 0; p <= people; p++) mean.Row(p).Fill(0.6);
        return (workforce, SmallAnalysis.Of(workforce, Scenario(new CapabilityTarget(0, 1)), mean));
    }

    private static Evidence Item(int person, int skill, int day) =>
        new(person, skill, EvidenceKind.Assessment, AsOf.AddDays(day), 0.6, 1, "", null, "");

    private static Workforce Make(int people, params Evidence[] evidence) =>
        Workforce(Skills(4), [Role("r", 0)], [.. Enumerable.Range(0, people).Select(p => Person($"p{p}"))], []) with { Evidence = [.. evidence] };
}
