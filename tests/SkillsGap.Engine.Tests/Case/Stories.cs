using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Case;

/// <summary>The four people whose stories the case tells, and what must show of each.</summary>
internal static class Stories
{
    internal static IReadOnlyList<Told> All(CaseRun run) => [Engineer(run), Analyst(run), Lead(run), Visualiser(run)];

    /// <summary>A senior data engineer whose delivery skills count: two gaps, a short path, practice in the fraud project.</summary>
    private static Told Engineer(CaseRun run)
    {
        var story = new Story(run, "E1260");
        story.Expect(story.Tier == Tier.Targeted, $"tier {story.Tier}");
        story.Expect(story.Gaps.Order().SequenceEqual(["ml-features", "ml-monitoring"]), $"gaps {string.Join('+', story.Gaps)}");
        foreach (var skill in new[] { "ml-monitoring", "ml-features" })
            story.Expect(story.Ready(skill) >= 0.3, $"ready {skill} {story.Ready(skill):0.00}");
        story.Expect(story.Decision is { Kind: OptionKind.Path, FinishWeek: >= 3 and <= 5.5 }, story.Chosen);
        story.Expect(story.Decision is { } option && run.Project(option) == "fraud-detection", "project");
        return story.Told;
    }

    /// <summary>An analyst with SQL and Python to build on, and a cloud course that was never put to use.</summary>
    private static Told Analyst(CaseRun run)
    {
        var story = new Story(run, "E1295");
        story.Expect(story.Tier == Tier.Structured, $"tier {story.Tier}");
        var both = (story.Mean("sql") + story.Mean("python")) / 2;
        story.Expect(both >= 0.6, $"sql and python {both:0.00}");
        story.Expect(story.Decision is { Kind: OptionKind.Path, FinishWeek: >= 8 and <= 12.5 }, story.Chosen);
        if (story.Decision is { } option)
        {
            int Last(string skill) => Enumerable.Range(0, option.Steps.Length).LastOrDefault(
                i => run.Workforce.Modules[option.Steps[i].Module].Outcomes.Any(o => o.Skill == run.Skill(skill)), -1);
            var (containers, delivery, tracking) = (Last("ml-containers"), Last("ml-cicd"), Last("ml-tracking"));
            story.Expect(0 <= containers && containers < delivery && delivery < tracking, $"order {containers},{delivery},{tracking}");
        }

        story.Expect(
            FoundationWithoutUse.Of(run.Workforce, story.Person, run.Scenario.AsOf).Any(f => f.Skill == run.Skill("cloud-fundamentals")),
            "no unused cloud course");
        return story.Told;
    }

    /// <summary>A lead with little to build on in engineering, and a vacancy that fits.</summary>
    private static Told Lead(CaseRun run)
    {
        var story = new Story(run, "E1036");
        var owner = run.Role("ml-product-owner");
        story.Expect(story.Tier == Tier.Extensive, $"tier {story.Tier}");
        story.Expect(story.Fit.Reach < 0.5, $"reach {story.Fit.Reach:0.00}");
        var fit = run.Analysis.Alignment.Of(story.Person, run.Analysis.FirstTarget)
            .Where(a => a.Role == owner).Select(a => a.Fit).SingleOrDefault();
        story.Expect(fit >= 0.75, $"fit to product owner {fit:0.00}");
        story.Expect(story.Decision is { Kind: OptionKind.Transition } option && option.Role == owner, story.Chosen);
        return story.Told;
    }

    /// <summary>Somebody who never touched MLOps and is close to monitoring all the same, through reporting pipelines.</summary>
    private static Told Visualiser(CaseRun run)
    {
        var story = new Story(run, "E1025");
        var skills = run.Workforce.Taxonomy.Skills;
        story.Expect(
            !run.Workforce.Evidence.Any(e => e.Person == story.Person && skills[e.Skill].CompetencyId == "mlops"
                && e.Kind is EvidenceKind.Project or EvidenceKind.Code or EvidenceKind.ToolUsage),
            "has practised");
        var monitoring = run.Skill("ml-monitoring");
        var source = run.Analysis.Readiness.Source(story.Person, monitoring);
        story.Expect(story.Ready("ml-monitoring") >= 0.35, $"ready {story.Ready("ml-monitoring"):0.00}");
        story.Expect(source >= 0 && skills[source].CompetencyId != "mlops", "ready from mlops");
        story.Expect(story.Decision is { Kind: OptionKind.Path }, story.Chosen);
        if (story.Decision is { } option)
        {
            var beaten = run.Analysis.Scope
                .Where(p => p != story.Person && run.Analysis.TierOf(p, run.Analysis.FirstTarget) == Tier.Structured)
                .Select(run.Decision)
                .Count(o => o.Kind == OptionKind.Path && option.FinishWeek < o.FinishWeek && option.Hours < o.Hours);
            story.Expect(beaten >= 3, $"{story.Chosen} shorter than {beaten}");
        }

        return story.Told;
    }
}
