using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Explaining;

/// <summary>A human's correction that does not hold on the day asked about.</summary>
/// <param name="Evidence">Index of the override.</param>
/// <param name="Because">Why: it expired, is of a later day, or gave way to a later one.</param>
public sealed record CorrectionNotInForce(int Evidence, LeftOutReason Because)
{
    /// <summary>All of them, in the order of the evidence.</summary>
    public static IEnumerable<CorrectionNotInForce> Of(WorkforceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (evidence, asOf) = (analysis.Workforce.Evidence, analysis.Scenario.AsOf);
        var inForce = analysis.Estimate.Corrections.Select(c => c.Evidence).ToHashSet();
        for (var e = 0; e < evidence.Length; e++)
        {
            if (evidence[e] is not { Kind: EvidenceKind.Override, Value: not null } item || inForce.Contains(e)) continue;
            yield return new(e, item.Date > asOf ? LeftOutReason.AfterAsOf : item.Expires < asOf ? LeftOutReason.Expired : LeftOutReason.Superseded);
        }
    }
}
