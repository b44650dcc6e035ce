using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Archetypes;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Estimates everybody's levels from evidence, forgetting and transfer between skills included. Evidence after the day asked about is not
/// looked at, expired evidence not used. Unscored evidence is counted per person, kind and skill, and no evidence counts as zero for the
/// skills of the person's role wherever the workforce has unscored evidence of that kind. An override fixes its skill and says nothing
/// about others. Two pieces of evidence that are alike in everything are two observations: readers refuse rows that say the same of one source
/// and day twice. What is contradictory is averaged, and is no less certain for it: the spread of Gaussian levels depends on how much evidence
/// there is, not on what it says. Safe to share.
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
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce, or a score or weight is no number.</exception>
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
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce, or a score or weight is no number.</exception>
    public ProficiencyEstimate Estimate(
        Workforce workforce, DateOnly asOf, int first, int count, int? threads, IProgress<double>? progress, CancellationToken cancellation,
        DateOnly? recorded = null)
    {
        var index = Check(workforce);
        var mean = new PersonSkillTable(count, workforce.Taxonomy.Count);
        var sd = new PersonSkillTable(count, workforce.Taxonomy.Count);
        var corrections = new List<CorrectedLevel>();
        var priors = Priors(workforce);
        ParallelRows.ForBlocks(
            count, EstimateBlock.SizeFor(count), threads,
            () => new EstimateBlock(
                new PersonObservations(model, workforce, index, asOf, recorded), new GroupPosterior(model, covariance, asOf, priors), workforce,
                model.Calibration, first, mean, sd, corrections, priors),
            (start, end, block) => block.Estimate(start, end, cancellation), progress, cancellation);
        return new(asOf, mean, sd) { Corrections = [.. corrections.OrderBy(c => (c.Person, c.Skill))] };
    }

    /// <summary>Says where one number of an estimate comes from.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="person">Index of the person.</param>
    /// <param name="skill">Index of the skill.</param>
    /// <param name="asOf">The day to estimate for.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce, or a score or weight is no number.</exception>
    public ProficiencyExplanation Explain(Workforce workforce, int person, int skill, DateOnly asOf)
    {
        var evidence = new PersonObservations(model, workforce, Check(workforce), asOf);
        evidence.Read(person);
        var posterior = new Posterior(model, covariance);
        posterior.Condition(evidence.Items);

        var prior = evidence.PriorMean[skill];
        var level = Condition(workforce, evidence, person, skill, asOf);
        var (shift, variance) = level.Of(skill, 0);
        var contributions = Contributions(evidence, posterior.Weights(skill), level);
        var archetype = level.ArchetypeMean(skill, 0);
        var leftOut = evidence.LeftOut.ToImmutableArray();
        foreach (var o in evidence.Overrides)
        {
            if (workforce.Evidence[o].Skill == skill)
            {
                var corrected = workforce.Evidence[o].Value!.Value;
                return new(person, skill, prior, contributions, new(o, corrected - prior - shift), corrected, 0, leftOut) { Archetype = archetype };
            }
        }

        if (model.Calibration is not { } calibration)
            return new(person, skill, prior, contributions, null, prior + shift, Math.Sqrt(variance), leftOut) { Archetype = archetype };
        var mean = calibration.MeanOf(prior + shift);
        return new(person, skill, prior, contributions, null, mean, calibration.SdFactor * Math.Sqrt(variance), leftOut)
        {
            Archetype = archetype,
            Calibration = mean - prior - shift,
        };
    }

    /// <summary>Looks at what assessments would do to what is believed. Made for one thread; make one for each.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="asOf">The day they would be assessed.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce.</exception>
    public AssessmentOutlook OutlookFor(Workforce workforce, DateOnly asOf) =>
        new(model, covariance, new(model, workforce, Check(workforce), asOf), workforce, asOf, Priors(workforce));

    /// <summary>What <see cref="Estimate(Workforce, DateOnly, int?, IProgress{double}?, CancellationToken)"/> gives, bit for bit.</summary>
    private GroupPosterior Condition(Workforce workforce, PersonObservations evidence, int person, int skill, DateOnly asOf)
    {
        var priors = Priors(workforce);
        var posterior = new GroupPosterior(model, covariance, asOf, priors);
        posterior.Condition(evidence.Items, [Range.All], [priors?.LogWeights(workforce.People[person].Role) ?? []]);
        posterior.Update(skill / GaussianPosterior.PanelRows * GaussianPosterior.PanelRows);
        return posterior;
    }

    private ArchetypePriors? Priors(Workforce workforce) =>
        model.Archetypes is { } archetypes ? new(archetypes, model.Skills.Length, workforce) : null;

    /// <summary>What archetypes expect of an observation is no news: it adds what it shows beyond that.</summary>
    private ImmutableArray<Contribution> Contributions(PersonObservations evidence, ReadOnlySpan<double> weights, GroupPosterior level)
    {
        var sources = evidence.Sources.ToLookup(s => s.Item, s => s.Evidence);
        var contributions = ImmutableArray.CreateBuilder<Contribution>(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            var item = evidence.Items[i];
            var expected = item.Expected + (model.Of(item.Kind)!.Slope * level.ArchetypeMean(item.Skill, 0));
            contributions.Add(new(
                item.Skill, item.Kind, item.Date, item.Observed, expected, weights[i] * (item.Observed - expected), [.. sources[i]]));
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
