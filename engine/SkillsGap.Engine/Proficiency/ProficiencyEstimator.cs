using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Estimates everybody's levels from evidence, forgetting and transfer between skills included. Evidence after the day asked about is not
/// looked at, expired evidence not used. Unscored evidence is counted per person, kind and skill, and no evidence counts as zero for the
/// skills of the person's role wherever the workforce has unscored evidence of that kind. An override fixes its skill and says nothing
/// about others. Safe to share.
/// </summary>
public sealed class ProficiencyEstimator
{
    private readonly EvidenceModel model;
    private readonly SkillCovariance covariance;

    /// <summary>An estimator for workforces of the taxonomy that the model was made for.</summary>
    public ProficiencyEstimator(EvidenceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        covariance = new(model);
    }

    /// <summary>Estimates every person and skill. The result is the same, byte for byte, whatever the number of threads.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day to estimate for.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told the share of people done, 0–1; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce.</exception>
    public ProficiencyEstimate Estimate(
        Workforce workforce, DateOnly asOf, int? threads = null, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        return Estimate(workforce, asOf, 0, workforce.People.Length, threads, progress, cancellation);
    }

    /// <summary>Estimates some of the people, one after another in the workforce: the same numbers in a table of their own.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day to estimate for.</param>
    /// <param name="first">Index of the first of them: row 0 of the result.</param>
    /// <param name="count">Number of them.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told the share of people done, 0–1; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="recorded">The day up to which there are records, where the day to estimate for is a later one: that there is no evidence
    /// of a kind is known of that day and fades like other evidence. Evidence after it must not be in the workforce. Null for the day to
    /// estimate for.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce.</exception>
    public ProficiencyEstimate Estimate(
        Workforce workforce, DateOnly asOf, int first, int count, int? threads, IProgress<double>? progress, CancellationToken cancellation,
        DateOnly? recorded = null)
    {
        var index = Check(workforce);
        var mean = new PersonSkillTable(count, workforce.Taxonomy.Count);
        var sd = new PersonSkillTable(count, workforce.Taxonomy.Count);
        var corrections = new List<CorrectedLevel>();
        ParallelRows.ForBlocks(
            count, EstimateBlock.SizeFor(count), threads,
            () => new EstimateBlock(
                new PersonObservations(model, workforce, index, asOf, recorded), new GroupPosterior(model, covariance, asOf), workforce,
                model.Calibration, first, mean, sd, corrections),
            (start, end, block) => block.Estimate(start, end, cancellation), progress, cancellation);
        return new(asOf, mean, sd) { Corrections = [.. corrections.OrderBy(c => (c.Person, c.Skill))] };
    }

    /// <summary>Says where one number of an estimate comes from.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="person">Index of the person.</param>
    /// <param name="skill">Index of the skill.</param>
    /// <param name="asOf">The day to estimate for.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce.</exception>
    public ProficiencyExplanation Explain(Workforce workforce, int person, int skill, DateOnly asOf)
    {
        var evidence = new PersonObservations(model, workforce, Check(workforce), asOf);
        evidence.Read(person);
        var posterior = new Posterior(model, covariance);
        posterior.Condition(evidence.Items);

        var prior = evidence.PriorMean[skill];
        var (shift, variance) = Level(evidence, skill, asOf);
        var contributions = Contributions(evidence, posterior.Weights(skill));
        var leftOut = evidence.LeftOut.ToImmutableArray();
        foreach (var o in evidence.Overrides)
        {
            if (workforce.Evidence[o].Skill == skill)
            {
                var level = workforce.Evidence[o].Value!.Value;
                return new(person, skill, prior, contributions, new(o, level - prior - shift), level, 0, leftOut);
            }
        }

        if (model.Calibration is not { } calibration)
            return new(person, skill, prior, contributions, null, prior + shift, Math.Sqrt(variance), leftOut);
        var mean = calibration.MeanOf(prior + shift);
        return new(person, skill, prior, contributions, null, mean, calibration.SdFactor * Math.Sqrt(variance), leftOut)
        {
            Calibration = mean - prior - shift,
        };
    }

    /// <summary>Looks at what assessments would do to what is believed. Made for one thread; make one for each.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day they would be assessed.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce.</exception>
    public AssessmentOutlook OutlookFor(Workforce workforce, DateOnly asOf) =>
        new(model, covariance, new(model, workforce, Check(workforce), asOf), workforce);

    /// <summary>What <see cref="Estimate(Workforce, DateOnly, int?, IProgress{double}?, CancellationToken)"/> gives, bit for bit.</summary>
    private (double Shift, double Variance) Level(PersonObservations evidence, int skill, DateOnly asOf)
    {
        var posterior = new GroupPosterior(model, covariance, asOf);
        posterior.Condition(evidence.Items, [Range.All]);
        posterior.Update(skill / GaussianPosterior.PanelRows * GaussianPosterior.PanelRows);
        return posterior.Of(skill, 0);
    }

    private static ImmutableArray<Contribution> Contributions(PersonObservations evidence, ReadOnlySpan<double> weights)
    {
        var sources = evidence.Sources.ToLookup(s => s.Item, s => s.Evidence);
        var contributions = ImmutableArray.CreateBuilder<Contribution>(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            var item = evidence.Items[i];
            contributions.Add(new(
                item.Skill, item.Kind, item.Date, item.Observed, item.Expected, weights[i] * (item.Observed - item.Expected),
                [.. sources[i]]));
        }

        return contributions.MoveToImmutable();
    }

    private EvidenceIndex Check(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        if (workforce.Taxonomy.Count != model.Skills.Length)
            throw new ArgumentException(
                $"The model is of {model.Skills.Length} skills and the workforce has {workforce.Taxonomy.Count}.\n"
                + "Make the model from this workforce's taxonomy.",
                nameof(workforce));
        return EvidenceIndex.Of(workforce);
    }
}
