using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>How many people will be capable of a target role by the deadline.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Target">People wanted.</param>
/// <param name="Today">People capable today.</param>
/// <param name="Planned">People on a path to it, or moving to it.</param>
/// <param name="Expected">Today plus the sum of the paths' probabilities.</param>
/// <param name="Probability">Probability of reaching the target, the paths succeeding independently.</param>
public readonly record struct TargetForecast(int Role, int Target, int Today, int Planned, double Expected, double Probability)
{
    /// <summary>One forecast per target of the scenario.</summary>
    public static IReadOnlyList<TargetForecast> Of(WorkforcePlan plan) => [.. plan.Analysis.Scenario.Targets.Select(target =>
    {
        var today = plan.Analysis.CapableToday(target.Role);
        var odds = Odds(plan, target.Role);
        return new TargetForecast(
            target.Role, target.Headcount, today, odds.Count, today + odds.Sum(), PoissonBinomial.AtLeast(odds, target.Headcount - today));
    })];

    /// <summary>The probabilities of success of those who learn or move towards a role.</summary>
    internal static IReadOnlyList<double> Odds(WorkforcePlan plan, int role) =>
        [.. plan.AllChosen.Where(o => o.Kind != OptionKind.Stay && o.Role == role).Select(o => o.Success)];
}
