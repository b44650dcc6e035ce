using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From what is known of people to the documents of the wire.</summary>
internal static class PersonMapping
{
    public static GapTableDocument GapTable(WorkforceAnalysis analysis, int role)
    {
        var inScope = analysis.Scope.ToHashSet();
        return new(
            analysis.Workforce.Roles[role].Id, analysis.Scenario.AsOf, Tiers(analysis, role),
            [.. ById(analysis).Select(p => Person(analysis, p, role, inScope.Contains(p)))]);
    }

    public static TiersDocument Tiers(WorkforceAnalysis analysis, int role)
    {
        var counts = analysis.Scope.CountBy(p => analysis.TierOf(p, role)).ToDictionary();
        return new(
            counts.GetValueOrDefault(Tier.Ready), counts.GetValueOrDefault(Tier.Targeted),
            counts.GetValueOrDefault(Tier.Structured), counts.GetValueOrDefault(Tier.Extensive));
    }

    public static PersonGapsDocument Person(WorkforceAnalysis analysis, int person, int role, bool inScope)
    {
        var workforce = analysis.Workforce;
        var fit = analysis.FitTo(person, role);
        return new(
            workforce.People[person].Id, workforce.Roles[workforce.People[person].Role].Id, inScope, AllocationMapping.Name(analysis.TierOf(person, role)),
            fit.Fit, fit.Reach, Alignment(analysis, person, role),
            [.. workforce.Roles[role].Requirements.Select(r => Level(analysis, person, r.Skill, r.Level))]);
    }

    public static GapDocument Level(WorkforceAnalysis analysis, int person, int skill, double required)
    {
        var source = analysis.Readiness.Source(person, skill);
        return new(
            analysis.Workforce.Taxonomy.Skills[skill].Id, required, analysis.Estimate.Mean[person, skill], analysis.Estimate.Sd[person, skill],
            analysis.Estimate.ProbabilityAtLeast(person, skill, required), analysis.Readiness.Value[person, skill],
            source >= 0 ? analysis.Workforce.Taxonomy.Skills[source].Id : null,
            analysis.Estimate.CorrectionOf(person, skill) is null ? null : true);
    }

    public static IReadOnlyList<AlignmentDocument> Alignment(WorkforceAnalysis analysis, int person, int role) =>
        [.. analysis.Alignment.Of(person, role).Select(a => new AlignmentDocument(analysis.Workforce.Roles[a.Role].Id, a.Fit))];

    public static WhyDocument Why(WorkforceAnalysis analysis, PersonExplanation why, DecisionDocument? decision, ReasonDocument? reason)
    {
        var workforce = analysis.Workforce;
        string Skill(int s) => workforce.Taxonomy.Skills[s].Id;
        var corrections = Corrections(analysis, why.Role).Where(c => c.Person == workforce.People[why.Person].Id).ToDictionary(c => c.Skill);
        return new(
            Person(analysis, why.Person, why.Role, analysis.Scope.Contains(why.Person)),
            [.. why.Skills.Select(s => new SkillWhyDocument(
                Skill(s.Skill), s.Mean, s.PriorMean, s.Correction?.Amount,
                [.. s.Contributions.Select(c => new ContributionDocument(
                    Skill(c.Skill), EvidenceKinds.Words.Of(c.Kind), c.Date, c.Observed, c.Expected, c.Amount,
                    c.Evidence.Length == 1 && workforce.Evidence[c.Evidence[0]].Value is not null ? null : c.Evidence.Length,
                    c.Evidence is [var e] ? Answers(workforce.Evidence[e]) : null))],
                s.Archetype == 0 ? null : s.Archetype, s.Calibration == 0 ? null : s.Calibration, corrections.GetValueOrDefault(Skill(s.Skill))))],
            [.. why.Foundations.Select(f => workforce.Evidence[f.Evidence]).Select(e =>
                new FoundationDocument(Skill(e.Skill), EvidenceKinds.Words.Of(e.Kind), e.Date, e.Note))],
            [.. why.LeftOut.Select(l => (Item: workforce.Evidence[l.Evidence], l.Reason)).Select(l =>
                new NotUsedDocument(Skill(l.Item.Skill), EvidenceKinds.Words.Of(l.Item.Kind), l.Item.Date, AllocationMapping.Name(l.Reason)))],
            decision, reason);
    }

    // What stands for answers says in its note how many there are.
    private static string? Answers(Evidence one) => one is { Kind: EvidenceKind.Assessment, Source: ResponseEvidence.Source } ? one.Note : null;

    /// <summary>The levels that humans set, by person and skill.</summary>
    public static IEnumerable<CorrectionDocument> Corrections(WorkforceAnalysis analysis, int role)
    {
        var workforce = analysis.Workforce;
        return CorrectionEffect.Of(analysis, role).Select(effect =>
        {
            var (at, item) = (effect.Corrected, workforce.Evidence[effect.Corrected.Evidence]);
            return new CorrectionDocument(
                workforce.People[at.Person].Id, workforce.Taxonomy.Skills[at.Skill].Id, effect.Level, at.Mean, at.Sd, item.Date,
                item.Source, item.Note, effect.Required, effect.Gaps, effect.GapsWithout, item.Expires);
        }).OrderBy(c => c.Person, StringComparer.Ordinal).ThenBy(c => c.Skill, StringComparer.Ordinal);
    }

    /// <summary>People in the order of their ids: the order in which anything is shown or written.</summary>
    public static IEnumerable<int> ById(WorkforceAnalysis analysis) =>
        Enumerable.Range(0, analysis.Workforce.People.Length).OrderBy(p => analysis.Workforce.People[p].Id, StringComparer.Ordinal);
}
