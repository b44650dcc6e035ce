using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// What is true of a generated enterprise and nobody in it can see. A level is <c>x = M + F</c> on the raw scale of the engine: the lasting part
/// M is a mean by present and former role plus <c>σ·√ρ·(√g·G + √k·K + √(1 − g − k)·U)</c> with G a person's own, K theirs in the competency, U theirs in
/// the skill; F with variance <c>σ²(1 − ρ)</c> fades and returns to zero, halving per true half-life, independently between skills (an
/// Ornstein–Uhlenbeck process). What a skill needs lasts at no more than <see cref="NeedsBelow"/> below it. Levels may lie a little outside 0–1.
/// </summary>
/// <param name="Seed">The seed it was drawn with.</param>
/// <param name="LevelSd">σ: spread of a skill's level around its mean.</param>
/// <param name="StableShare">ρ: the part of the variance that lasts.</param>
/// <param name="GeneralShare">g: the part of the lasting variance that all skills of a person share.</param>
/// <param name="CompetencyShare">k: the part that skills of a competency share beyond that.</param>
/// <param name="RoleSurplus">By how much the mean of a role's holders lies above what it requires; mostly a little.</param>
/// <param name="FormerRoleKept">Part of a former role's mean that is left, 0–1.</param>
/// <param name="SupervisorBias">Added to every supervisor's score of audit group <see cref="AuditBias.Disadvantaged"/>; below 0.</param>
/// <param name="InvitationFactor">Factor on the rate of training and endorsements of age band <see cref="AuditBias.PassedOver"/>; below 1.</param>
/// <param name="HalfLifeMonths">Per skill the true half-life; skills.csv gives the declared one.</param>
/// <param name="Kinds">Every kind but overrides.</param>
public sealed record World(
    int Seed, double LevelSd, double StableShare, double GeneralShare, double CompetencyShare, double RoleSurplus, double FormerRoleKept,
    double SupervisorBias, double InvitationFactor, ImmutableArray<double> HalfLifeMonths, ImmutableArray<KindTruth> Kinds)
{
    /// <summary>How far the lasting level of what a skill needs may lie below that of the skill.</summary>
    public const double NeedsBelow = 0.15;

    /// <summary>The truth of a kind.</summary>
    public KindTruth Of(EvidenceKind kind) => Kinds[(int)kind];

    /// <summary>Draws a world.</summary>
    /// <param name="seed">Same seed and taxonomy, same world.</param>
    /// <param name="taxonomy">Gives the declared half-lives.</param>
    public static World Draw(int seed, Taxonomy taxonomy) => WorldDraw.Draw(seed, taxonomy);
}
