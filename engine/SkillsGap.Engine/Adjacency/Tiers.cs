using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Sorts people into tiers.</summary>
public static class Tiers
{
    /// <summary>
    /// Ready without gap skills; else extensive with more than <see cref="TierLimits.Structured"/> of them or a reach below
    /// <see cref="TierLimits.LowReach"/>; else targeted with at most <see cref="TierLimits.Targeted"/>; else structured.
    /// </summary>
    public static Tier Of(int gapCount, double reach, TierLimits limits) =>
        gapCount == 0 ? Tier.Ready
        : gapCount > limits.Structured || reach < limits.LowReach ? Tier.Extensive
        : gapCount <= limits.Targeted ? Tier.Targeted
        : Tier.Structured;
}
