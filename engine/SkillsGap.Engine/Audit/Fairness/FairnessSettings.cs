using SkillsGap.Engine.Audit.Privacy;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>Whom an audit compares, and what it flags.</summary>
public sealed record FairnessSettings
{
    /// <summary>Fewest people that a figure may be about, at least 1; default <see cref="SmallGroups.DefaultSmallest"/>.</summary>
    public int SmallestGroup { get; init; } = SmallGroups.DefaultSmallest;

    /// <summary>Share (0–1) of the people compared below which a group is marked and not compared; default .02, as the rules to New York City's
    /// Local Law 144 allow and the Uniform Guidelines of the EEOC do for records of impact.</summary>
    public double SmallestShare { get; init; } = .02;

    /// <summary>Ratio (0–1) below which a group gets less: default .8, the four fifths of the Uniform Guidelines (29 CFR 1607.4 D).</summary>
    public double LeastRatio { get; init; } = .8;

    /// <summary>Corrected p up to which a difference is taken for no chance, 0–1; default .05.</summary>
    public double Significance { get; init; } = .05;

    /// <summary>Confidence of the intervals, above 0 and below 1; default .95.</summary>
    public double Confidence { get; init; } = .95;

    /// <summary>Whether a group is large enough to be compared.</summary>
    internal bool IsLarge(int people, int of) => people >= SmallestGroup && people >= SmallestShare * of;
}
