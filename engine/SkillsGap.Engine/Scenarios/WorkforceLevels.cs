using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What everybody knows, and what carries over from there: all that is known of people before a role is held against them.</summary>
/// <param name="Estimator">The estimator, for explanations.</param>
/// <param name="Estimate">Levels with their uncertainty.</param>
/// <param name="Transfer">What transfers between skills.</param>
public sealed record WorkforceLevels(ProficiencyEstimator Estimator, ProficiencyEstimate Estimate, TransferMatrix Transfer)
{
    /// <summary>Estimates everybody, and finds what carries over.</summary>
    /// <param name="workforce">The workforce.</param>
    /// <param name="asOf">The day to estimate for.</param>
    /// <param name="learned">A model learned from a workforce, or null for the defaults.</param>
    /// <param name="threads">Threads to use, or null for all.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static WorkforceLevels Of(
        Workforce workforce, DateOnly asOf, LearnedModel? learned = null, int? threads = null, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        var taxonomy = workforce.Taxonomy;
        var estimator = new ProficiencyEstimator(learned is null ? EvidenceModel.Default(taxonomy) : learned.For(taxonomy));
        var estimate = estimator.Estimate(workforce, asOf, threads, ShareProgress.Of(progress, "Estimating proficiency"), cancellation);
        var transfer = TransferMatrix.Build(
            taxonomy, workforce.Roles, EvidencedSkills.Profiles(workforce, estimate), threads: threads,
            progress: ShareProgress.Of(progress, "Finding what carries over"), cancellation: cancellation);
        return new(estimator, estimate, transfer);
    }
}
