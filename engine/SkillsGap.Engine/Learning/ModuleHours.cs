using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>The hours a module takes a person, and whether the person may start it.</summary>
public static class ModuleHours
{
    /// <summary>A level is near enough when it is missed by no more than this.</summary>
    public const double StartTolerance = 0.05;

    /// <summary>Largest share of a module's hours that what is there already can save.</summary>
    public const double LargestCredit = 0.5;

    /// <summary>
    /// <c>h = H·(1 − 0.5·mean over outcomes of min(1, max(x, ready)/level_to))</c> (DESIGN 7.1).
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="mean">Mean proficiency of the person, a skill each.</param>
    /// <param name="ready">Readiness of the person, a skill each.</param>
    public static double For(LearningModule module, ReadOnlySpan<double> mean, ReadOnlySpan<double> ready)
    {
        var sum = 0.0;
        foreach (var outcome in module.Outcomes)
        {
            sum += Math.Clamp(Math.Max(mean[outcome.Skill], ready[outcome.Skill]) / outcome.LevelTo, 0, 1);
        }

        return module.Hours * (1 - (LargestCredit * sum / module.Outcomes.Length));
    }

    /// <summary>Whether a level that a module asks for is there, or near enough.</summary>
    public static bool IsThere(double mean, double level) => mean >= level - StartTolerance;
}
