using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit;

/// <summary>
/// Which method an audit was made by. The method is published in METHOD.md beside this file; whoever changes a formula or a constant changes the
/// version in both.
/// </summary>
public static class AuditMethod
{
    /// <summary>The version that every audit names.</summary>
    public const string Version = "skillsgap-audit/1";

    private static readonly AuditSettings Defaults = new();

    /// <summary>Every number of the method, by the name it has in METHOD.md.</summary>
    public static ImmutableArray<(string Name, double Value)> Constants { get; } =
    [
        ("weight of technical", Defaults.Weights.Technical),
        ("weight of lifecycle", Defaults.Weights.Lifecycle),
        ("weight of governance", Defaults.Weights.Governance),
        ("weight of career", Defaults.Weights.Career),
        ("share of outcomes in a pillar", Defaults.OutcomeShare),
        ("months for which outcomes count", Defaults.OutcomeMonths),
        ("months from audit to audit", Defaults.EveryMonths),
        ("weeks of rest between audits", Defaults.RestWeeks),
        ("most audits in twelve months", Defaults.MostPerYear),
        ("standard deviations to either end of the interval", AuditScore.IntervalWidth),
        ("fewest people of a figure", SmallGroups.DefaultSmallest),
        ("percentile that is flagged", PeerPercentiles.Flagged),
        ("least that carries over to be shown", CarriedOver.LeastShown),
        ("share below which a class is rare", Evaluating.TellingApart.RareShare),
    ];
}
