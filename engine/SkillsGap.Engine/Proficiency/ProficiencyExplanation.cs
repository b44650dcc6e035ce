using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Where an estimate comes from: <paramref name="PriorMean"/>, plus <see cref="Archetype"/>, plus the amounts of
/// <paramref name="Contributions"/>, plus <see cref="Calibration"/>, plus the amount of <paramref name="Override"/> where there is one, is
/// <paramref name="Mean"/>.
/// </summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill.</param>
/// <param name="PriorMean">The mean before any evidence, role bonus included.</param>
/// <param name="Contributions">One entry per observation about the person, of this skill and of others.</param>
/// <param name="Override">The correction that won, or null.</param>
/// <param name="Mean">The estimate, not clipped.</param>
/// <param name="Sd">Its standard deviation; 0 where a correction won.</param>
/// <param name="LeftOut">The person's evidence that was not used.</param>
public sealed record ProficiencyExplanation(
    int Person, int Skill, double PriorMean, ImmutableArray<Contribution> Contributions, OverrideTerm? Override, double Mean, double Sd,
    ImmutableArray<LeftOutEvidence> LeftOut)
{
    /// <summary>What the kinds of profile that the person's role and evidence point to add to the prior mean; 0 without archetypes.</summary>
    public double Archetype { get; init; }

    /// <summary>What the model's calibration adds; 0 without one, and where a correction won.</summary>
    public double Calibration { get; init; }
}
