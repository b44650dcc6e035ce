using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Scoring;

/// <summary>The pillar-weighted score of one person on one day.</summary>
/// <param name="Value">`Σ share·value` over the pillars with a value, 0–100; null where no pillar has one.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Pillars">All four pillars in their order.</param>
public sealed record AuditScore(double? Value, double? Low, double? High, ImmutableArray<PillarScore> Pillars)
{
    /// <summary>
    /// Standard deviations from the mean of each level to either end: 90 % of a normal distribution. All levels of a person are moved at once,
    /// as though their errors went the same way, which makes the interval of a sum rather too wide than too narrow.
    /// </summary>
    public const double IntervalWidth = 1.645;

    /// <summary>Puts pillars together: those without a value count nothing, and the others share its weight.</summary>
    /// <param name="pillars">All four, their shares not set yet.</param>
    /// <param name="weights">What they count.</param>
    public static AuditScore Of(ImmutableArray<PillarScore> pillars, PillarWeights weights)
    {
        double Weight(PillarScore pillar) => pillar.Value is null ? 0 : weights[pillar.Pillar];
        var whole = pillars.Sum(Weight);
        ImmutableArray<PillarScore> shared = [.. pillars.Select(pillar => pillar with { Share = whole > 0 ? Weight(pillar) / whole : 0 })];
        double? Sum(Func<PillarScore, double?> part) => whole > 0 ? shared.Sum(pillar => pillar.Share * (part(pillar) ?? 0)) : null;
        return new(Sum(pillar => pillar.Value), Sum(pillar => pillar.Low), Sum(pillar => pillar.High), shared);
    }
}
