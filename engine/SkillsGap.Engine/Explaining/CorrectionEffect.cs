using System.Collections.Immutable;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Explaining;

/// <summary>What a human's correction changes for one person towards one role.</summary>
/// <param name="Corrected">The correction, with what the evidence says.</param>
/// <param name="Level">The level that was set.</param>
/// <param name="Required">The level that the role requires; 0 where it requires none.</param>
/// <param name="Gaps">Skills below what the role requires.</param>
/// <param name="GapsWithout">How many they would be without this correction, all others kept.</param>
public sealed record CorrectionEffect(CorrectedLevel Corrected, double Level, double Required, int Gaps, int GapsWithout)
{
    /// <summary>All corrections in force, by person and skill.</summary>
    public static ImmutableArray<CorrectionEffect> Of(WorkforceAnalysis analysis, int role)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return [.. analysis.Estimate.Corrections.Select(corrected =>
        {
            var required = analysis.Workforce.Roles[role].Requirements.FirstOrDefault(r => r.Skill == corrected.Skill).Level;
            var level = analysis.Estimate.Mean[corrected.Person, corrected.Skill];
            var gaps = analysis.FitTo(corrected.Person, role).Gaps.Length;
            return new CorrectionEffect(corrected, level, required, gaps, gaps + Gap(corrected.Mean, required) - Gap(level, required));
        })];
    }

    private static int Gap(double mean, double required) => required > 0 && mean < required ? 1 : 0;
}
