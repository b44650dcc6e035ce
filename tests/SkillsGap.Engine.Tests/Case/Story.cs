using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Tests.Case;

/// <summary>One person of a run, and a list of what does not fit the story that the case tells of them.</summary>
internal sealed class Story
{
    private readonly CaseRun run;
    private readonly string id;
    private readonly List<string> misses = [];

    internal Story(CaseRun run, string id)
    {
        this.run = run;
        this.id = id;
        Person = run.Person(id);
        Fit = run.Analysis.FitTo(Person, run.Analysis.FirstTarget);
        Tier = run.Analysis.TierOf(Person, run.Analysis.FirstTarget);
        Expect(run.InScope(Person), "out of scope");
        Decision = run.InScope(Person) ? run.Decision(Person) : null;
    }

    internal int Person { get; }

    internal RoleFit Fit { get; }

    internal Tier Tier { get; }

    internal LearningOption? Decision { get; }

    internal string[] Gaps => [.. Fit.Gaps.Select(gap => run.Workforce.Taxonomy.Skills[gap.Skill].Id)];

    internal string Chosen => Decision is { } o
        ? $"{o.Kind} {string.Join('+', run.Modules(o))} {o.FinishWeek:0.0} weeks {o.Hours:0.0} h"
        : "no decision";

    internal Told Told => new(id, misses.Count == 0, string.Join("; ", misses));

    internal double Mean(string skill) => run.Analysis.Estimate.Mean[Person, run.Skill(skill)];

    internal double Ready(string skill) => run.Analysis.Readiness.Value[Person, run.Skill(skill)];

    internal void Expect(bool holds, string otherwise)
    {
        if (!holds) misses.Add(otherwise);
    }
}
