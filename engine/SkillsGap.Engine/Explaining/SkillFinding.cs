using System.Collections.Immutable;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.Explaining;

/// <summary>What is known about one person in one skill that a role requires.</summary>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Required">The level the role requires, 0–1.</param>
/// <param name="Mean">Estimated level, not clipped.</param>
/// <param name="Sd">Its standard deviation.</param>
/// <param name="Probability">Probability that the level is there.</param>
/// <param name="Ready">How much carries over from another skill, 0–1.</param>
/// <param name="ReadyFrom">The skill it carries over from, or null where nothing does.</param>
/// <param name="PriorMean">What is believed before any evidence; adding <see cref="Archetype"/>, the contributions,
/// the correction and <see cref="Calibration"/> gives the mean.</param>
/// <param name="Contributions">What the evidence adds, the largest first.</param>
/// <param name="Correction">What a human's override adds, or null.</param>
public sealed record SkillFinding(
    int Skill, double Required, double Mean, double Sd, double Probability, double Ready, int? ReadyFrom,
    double PriorMean, ImmutableArray<Contribution> Contributions, OverrideTerm? Correction)
{
    /// <summary>What kinds of profile add to the prior mean; 0 without them.</summary>
    public double Archetype { get; init; }

    /// <summary>What the model's calibration adds; 0 without one.</summary>
    public double Calibration { get; init; }

    /// <summary>Whether the mean is below what is required.</summary>
    public bool IsGap => Required > 0 && Mean < Required;
}
