using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Architecture;
using SkillsGap.Engine.Tests.Case;

namespace SkillsGap.Engine.Tests.Explaining;

/// <summary>What a human's correction changes, on the 45-person case with corrections of its own.</summary>
public sealed class CorrectionTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Corrections_InForce_SayWhatTheEvidenceSays()
    {
        var analysis = Analysis(Set("E1015", "ml-features", 0.9), Set("E1260", "sql", 0.1));

        var without = analysis.WithoutCorrections(cancellation: Cancellation);

        // The case has one of its own.
        Assert.Equal(3, analysis.Estimate.Corrections.Length);
        Assert.Empty(without.Estimate.Corrections);
        Assert.All(analysis.Estimate.Corrections, c =>
        {
            Assert.Equal((without.Estimate.Mean[c.Person, c.Skill], without.Estimate.Sd[c.Person, c.Skill]), (c.Mean, c.Sd));
            Assert.Equal((analysis.Workforce.Evidence[c.Evidence].Value, 0.0), (analysis.Estimate.Mean[c.Person, c.Skill], analysis.Estimate.Sd[c.Person, c.Skill]));
            Assert.Same(c, analysis.Estimate.CorrectionOf(c.Person, c.Skill));
        });
        Assert.Equal(
            3, Enumerable.Range(0, 45).Sum(p => Enumerable.Range(0, 29).Count(s => analysis.Estimate.CorrectionOf(p, s) is not null)));
        for (var p = 0; p < 45; p++)
        {
            for (var s = 0; s < 29; s++)
            {
                if (analysis.Estimate.CorrectionOf(p, s) is null) Assert.Equal(without.Estimate.Mean[p, s], analysis.Estimate.Mean[p, s]);
            }
        }
    }

    [Fact]
    public void Effect_OfAGapClosedOrOpened_IsCounted()
    {
        var analysis = Analysis(Set("E1015", "ml-features", 0.9), Set("E1015", "ml-cicd", 0.1), Set("E1260", "sql", 0.1));

        var effects = CorrectionEffect.Of(analysis, analysis.FirstTarget).ToDictionary(e => (Person(analysis, e), Skill(analysis, e)));

        var (closed, opened) = (effects[("E1015", "ml-features")], effects[("E1015", "ml-cicd")]);
        Assert.Equal((0.9, 0.5), (closed.Level, closed.Required));
        Assert.InRange(closed.Corrected.Mean, 0.1, 0.3);
        Assert.Equal((closed.Gaps, closed.Gaps + 1), (opened.Gaps, closed.GapsWithout));
        Assert.Equal(opened.Gaps - 1, opened.GapsWithout);
        var elsewhere = effects[("E1260", "sql")]; // The target requires no SQL.
        Assert.Equal((0.0, elsewhere.Gaps), (elsewhere.Required, elsewhere.GapsWithout));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(null, true)]
    public void Correction_WithALastDay_HoldsOnItAndNotAfter(int? lastDay, bool holds)
    {
        var set = Set("E1015", "ml-features", 0.9, daysAgo: 10);

        var analysis = Analysis(set with { Evidence = set.Evidence with { Expires = lastDay is { } days ? AsOf.AddDays(days) : null } });

        var (person, skill) = (Place(analysis, "E1015"), analysis.Workforce.Taxonomy.Skills.Select(s => s.Id).ToList().IndexOf("ml-features"));
        Assert.Equal(holds, analysis.Estimate.CorrectionOf(person, skill) is not null);
        Assert.Equal(holds, analysis.Estimate.Mean[person, skill] == 0.9);
        var gone = CorrectionNotInForce.Of(analysis).ToList();
        Assert.Equal(holds ? 0 : 1, gone.Count);
        Assert.All(gone, one => Assert.Equal(LeftOutReason.Expired, one.Because));
    }

    [Fact]
    public void NotInForce_SaysWhy()
    {
        var analysis = Analysis(
            Set("E1015", "ml-features", 0.9, daysAgo: 10), Set("E1015", "ml-features", 0.8, daysAgo: 20), Set("E1260", "sql", 0.4, daysAgo: -3));

        var reasons = CorrectionNotInForce.Of(analysis).ToDictionary(one => analysis.Workforce.Evidence[one.Evidence].Value!.Value, one => one.Because);

        Assert.Equal(new() { [0.8] = LeftOutReason.Superseded, [0.4] = LeftOutReason.AfterAsOf }, reasons);
    }

    [Fact]
    public void WithoutCorrections_KeepsEverybodyInPlace()
    {
        var analysis = Analysis(Set("E1015", "ml-features", 0.9), Set("E1260", "sql", 0.1));

        var without = analysis.WithoutCorrections(cancellation: Cancellation);

        Assert.Equal(analysis.Workforce.People, without.Workforce.People);
        Assert.Equal(analysis.Scope, without.Scope);
        Assert.DoesNotContain(without.Workforce.Evidence, e => e.Kind == EvidenceKind.Override);
    }

    private static WorkforceAnalysis Analysis(params Correction[] corrections)
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var people = workforce.People.Select(p => p.Id).ToList();
        var skills = workforce.Taxonomy.Skills.Select(s => s.Id).ToList();
        var added = corrections.Select(c => c.Evidence with { Person = people.IndexOf(c.Person), Skill = skills.IndexOf(c.Skill) });
        return WorkforceAnalysis.Of(workforce with { Evidence = workforce.Evidence.AddRange(added) }, scenario, cancellation: Cancellation);
    }

    private static Correction Set(string person, string skill, double level, int daysAgo = 1) =>
        new(person, skill, new(0, 0, EvidenceKind.Override, AsOf.AddDays(-daysAgo), level, 1, "hr", null, "seen at work"));

    private static int Place(WorkforceAnalysis analysis, string id) => analysis.Workforce.People.Select(p => p.Id).ToList().IndexOf(id);

    private static string Person(WorkforceAnalysis analysis, CorrectionEffect effect) => analysis.Workforce.People[effect.Corrected.Person].Id;

    private static string Skill(WorkforceAnalysis analysis, CorrectionEffect effect) => analysis.Workforce.Taxonomy.Skills[effect.Corrected.Skill].Id;

    private sealed record Correction(string Person, string Skill, Evidence Evidence);
}
