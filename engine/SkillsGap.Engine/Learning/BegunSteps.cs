using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>Steps that somebody is on and goes on with, before whatever is planned to follow them.</summary>
internal sealed class BegunSteps
{
    private readonly ImmutableArray<StepUnderWay> begun;

    /// <param name="path">The path that they are the beginning of.</param>
    /// <param name="catalogue">The modules.</param>
    /// <param name="mean">Mean proficiency of the person, a skill each.</param>
    /// <param name="asOf">The scenario's day.</param>
    public BegunSteps(PathUnderWay path, Catalogue catalogue, ReadOnlySpan<double> mean, DateOnly asOf)
    {
        begun = path.Steps;
        Steps = Of(path, asOf);
        Levels = mean.ToArray();
        foreach (var outcome in begun.SelectMany(step => catalogue.Modules[step.Module].Outcomes))
            Levels[outcome.Skill] = Math.Max(Levels[outcome.Skill], outcome.LevelTo);
    }

    /// <summary>The steps, in weeks after the scenario's day.</summary>
    public ImmutableArray<LearningStep> Steps { get; }

    /// <summary>The week in which the last of them is over.</summary>
    public double Week => Steps.IsEmpty ? 0 : Steps[^1].FinishWeek;

    /// <summary>Mean proficiency when they are over, a skill each.</summary>
    public double[] Levels { get; }

    /// <summary>The steps of a path under way, in weeks after the scenario's day.</summary>
    public static ImmutableArray<LearningStep> Of(PathUnderWay path, DateOnly asOf)
    {
        return [.. path.Steps.Select(step => new LearningStep(step.Module, step.Cohort, WeekOf(step.Start), WeekOf(step.Finish), step.Hours))];

        double WeekOf(DateOnly day) => (day.DayNumber - asOf.DayNumber) / 7.0;
    }

    /// <summary>Whether a set of modules, to follow, has none of them in it.</summary>
    public bool AreApartFrom(ImmutableArray<int> modules) => !begun.Any(step => modules.Contains(step.Module));
}
