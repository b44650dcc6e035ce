using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// All that the estimator believes before it sees evidence: one Gaussian process per person over skill and time, and how each kind of
/// evidence measures it. The covariance of the levels x of skills s, s' at times t ≤ t' is `σ_s·σ_s'·C[s,s']·(ρ + (1 − ρ)·2√(λλ')/(λ +
/// λ')·e^(−λ'·(t' − t)))` with λ = ln 2 / half-life, λ' that of the later.
/// </summary>
/// <param name="Skills">Per skill the prior.</param>
/// <param name="RoleBonus">Added to the prior mean of a skill that the person's current role requires at a level above 0.</param>
/// <param name="StableShare">ρ, 0–1: the part of a person's deviation from the prior that never fades.</param>
/// <param name="Correlation">C: skills × skills, row by row; symmetric, positive semidefinite, unit diagonal.</param>
/// <param name="Kinds">Per <see cref="EvidenceKind"/>, by its number, how it measures; null where it measures nothing (overrides).</param>
public sealed record EvidenceModel(
    ImmutableArray<SkillPrior> Skills, double RoleBonus, double StableShare, ImmutableArray<double> Correlation,
    ImmutableArray<MeasurementModel?> Kinds)
{
    private const double DefaultMean = 0.30;
    private const double DefaultRoleBonus = 0.30;
    private const double DefaultSd = 0.22;
    private const double DefaultStableShare = 0.3;

    /// <summary>
    /// k, 0–1: how far the prior mean of a skill that the person's current role requires at a level q is drawn towards it. It is then
    /// `m + k·(q − m)` plus the role bonus. Default 0.
    /// </summary>
    public double RolePull { get; init; }

    /// <summary>
    /// Added to the prior mean of a skill that the person's current role does not require but that there is evidence of: former roles and
    /// interests show in it. Default 0.
    /// </summary>
    public double EvidencedBonus { get; init; }

    /// <summary>
    /// κ, 0–1: how much of their correlation skills keep in what fades. For s ≠ s' the fading part of the covariance above is multiplied by it; at 0
    /// each skill comes and goes on its own. Default 1.
    /// </summary>
    public double FadingTogether { get; init; } = 1;

    /// <summary>The kinds of profile that stand in place of the prior means, or null.</summary>
    public ProfileArchetypes? Archetypes { get; init; }

    /// <summary>The last step of an estimate, or null.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Prior mean of a skill, but for what the presence of scores adds.</summary>
    /// <param name="skill">Index of the skill.</param>
    /// <param name="required">The level at which the person's current role requires it, or 0.</param>
    /// <param name="evidenced">Whether there is evidence of it.</param>
    internal double PriorMean(int skill, double required, bool evidenced)
    {
        var mean = Skills[skill].Mean;
        return required > 0 ? mean + (RolePull * (required - mean)) + RoleBonus : evidenced ? mean + EvidencedBonus : mean;
    }

    /// <summary>How a kind measures, or null where it measures nothing.</summary>
    public MeasurementModel? Of(EvidenceKind kind) => (int)kind < Kinds.Length ? Kinds[(int)kind] : null;

    /// <summary>
    /// The model before any data has been learned from: m = .30, .60 for required skills, σ = .22, ρ = .3, half-lives of the taxonomy,
    /// published or declared validities, and a correlation by competency and components.
    /// </summary>
    public static EvidenceModel Default(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        return new(
            [.. taxonomy.Skills.Select(s => new SkillPrior(DefaultMean, DefaultSd, s.HalfLifeMonths))],
            DefaultRoleBonus, DefaultStableShare, DefaultCorrelation.Of(taxonomy), DefaultMeasurements.For(DefaultSd));
    }
}
