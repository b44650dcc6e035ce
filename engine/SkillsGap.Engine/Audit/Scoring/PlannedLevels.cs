using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Scoring;

/// <summary>
/// What a plan leads to. Somebody who succeeds has the levels that the modules of their path give, or their own where these are higher; who does not, those
/// of today. Whoever stays, and whoever is not in the plan, has those of today for certain.
/// </summary>
/// <param name="plan">The plan.</param>
internal sealed class PlannedLevels(WorkforcePlan plan)
{
    private readonly Dictionary<string, LearningOption> chosen = Enumerable.Range(0, plan.Exists ? plan.Options.Length : 0).ToDictionary(
        group => plan.Analysis.Workforce.People[plan.Options[group].Person].Id, plan.Chosen, StringComparer.Ordinal);

    /// <summary>The levels of somebody who succeeds, and the probability of that.</summary>
    /// <param name="person">Id of the person.</param>
    /// <param name="mean">Their levels of today; skills in canonical order, as in the plan.</param>
    public (double[] Levels, double Success) Of(string person, ReadOnlySpan<double> mean)
    {
        var levels = mean.ToArray();
        if (!chosen.TryGetValue(person, out var option) || option.Kind == OptionKind.Stay) return (levels, 0);
        foreach (var outcome in option.Steps.SelectMany(step => plan.Analysis.Workforce.Modules[step.Module].Outcomes))
            levels[outcome.Skill] = Math.Max(levels[outcome.Skill], outcome.LevelTo);
        return (levels, option.Success);
    }
}
