using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Archetypes;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// What an assessment today would do to what is believed about a person, before its result y is known: with the evidence there is, the mean of
/// each level x moves by `cov(x, y)/sd(y)` times a standard normal number, the standardised result. Of a mixture over archetypes that is so for the
/// normal distribution with its mean and covariance; a calibration's factor on standard deviations counts, its map of means, which is nearly straight, does
/// not. One per thread, its buffers reused.
/// </summary>
public sealed class AssessmentOutlook
{
    // Added to every variance, where rounding might leave nothing: far less than anybody could measure.
    private const double Floor = 1e-10;

    private readonly EvidenceModel model;
    private readonly SkillCovariance covariance;
    private readonly PersonObservations evidence;
    private readonly Workforce workforce;
    private readonly Posterior posterior;
    private readonly ArchetypePriors? priors;
    private readonly GroupPosterior? mixture;
    private readonly int skills;
    private readonly double scale;
    private readonly double[] shift, whole, told, kinds;
    private double[] factor = [];
    private double[] explained = [];
    private double[] shared = [];
    private double[] result = [];
    private double untold;

    internal AssessmentOutlook(
        EvidenceModel model, SkillCovariance covariance, PersonObservations evidence, Workforce workforce, DateOnly asOf, ArchetypePriors? priors)
    {
        (this.model, this.covariance, this.evidence, this.workforce) = (model, covariance, evidence, workforce);
        (posterior, skills, scale) = (new(model, covariance), model.Skills.Length, model.Calibration?.SdFactor ?? 1);
        (shift, whole, told) = (new double[skills], new double[skills], new double[skills]);
        (this.priors, mixture) = (priors, priors is null ? null : new(model, covariance, asOf, priors));
        kinds = new double[skills * (priors?.Count ?? 0)];
    }

    /// <summary>By how much the mean of each skill would move if the result came out one standard deviation above what is expected; 0 for skills that a
    /// correction holds.</summary>
    public ReadOnlySpan<double> Shift => shift;

    /// <summary>Takes a person's evidence in.</summary>
    /// <param name="person">Index of the person.</param>
    public void Read(int person)
    {
        evidence.Read(person);
        posterior.Condition(evidence.Items);
        var count = evidence.Items.Length;
        if (explained.Length < skills * count) explained = new double[skills * count];
        if (result.Length < count) (shared, result) = (new double[count], new double[count]);
        posterior.Shared(EvidenceKind.Assessment, shared.AsSpan(0, count));
        for (var s = 0; s < skills; s++) posterior.Explained(s, Half(s));
        if (mixture is null) return;
        mixture.Condition(evidence.Items, [Range.All], [priors!.LogWeights(workforce.People[person].Role)]);
        for (var s = 0; s < skills; s++)
        {
            if (s % GaussianPosterior.PanelRows == 0) mixture.Update(s);
            mixture.ArchetypeDeviations(s, 0, Kinds(s));
        }
    }

    /// <summary>Asks about an assessment in a skill, and what it would do to some skills.</summary>
    /// <param name="skill">The skill that would be assessed.</param>
    /// <param name="only">The skills whose <see cref="Shift"/> is wanted; the others' means nothing.</param>
    public void Assess(int skill, ReadOnlySpan<int> only)
    {
        var (half, sd) = Result(skill);
        foreach (var s in only) shift[s] = Moved(s, skill, half) / sd;
        ClearCorrected(shift);
    }

    /// <summary>Asks about an assessment in a skill, of which levels are to be drawn.</summary>
    /// <param name="skill">The skill that would be assessed; <see cref="PrepareDraws"/> must have been called for the person.</param>
    public void Assess(int skill)
    {
        var (half, sd) = Result(skill);
        for (var s = 0; s < skills; s++) whole[s] = Moved(s, skill, half) / sd;
        whole.CopyTo(shift, 0);
        ClearCorrected(shift);

        // What of the result the levels tell; the rest is noise. Those that are corrected tell as well as others.
        whole.CopyTo(told, 0);
        Cholesky.SolveLower(factor, told);
        untold = Math.Sqrt(Math.Max(0, 1 - InnerProduct.Of(told, told)));
    }

    private (double[] Half, double Sd) Result(int skill)
    {
        var measurement = model.Of(EvidenceKind.Assessment)!;
        var half = result.AsSpan(0, evidence.Items.Length);
        var ofSkill = Half(skill);
        for (var i = 0; i < half.Length; i++) half[i] = (measurement.Slope * ofSkill[i]) + (measurement.SharedVariance * shared[i]);
        var variance = (measurement.Slope * measurement.Slope * covariance.Prior(skill)) + measurement.SharedVariance + measurement.OwnVariance
            - InnerProduct.Of(half, half) + (measurement.Slope * measurement.Slope * InnerProduct.Of(Kinds(skill), Kinds(skill)));
        return (result, Math.Sqrt(variance));
    }

    private double Moved(int s, int skill, double[] half)
    {
        var together = model.Of(EvidenceKind.Assessment)!.Slope
            * (covariance.Between(s, 0, skill, 0) + InnerProduct.Of(Kinds(s), Kinds(skill)));
        return scale * (together - InnerProduct.Of(Half(s), half.AsSpan(0, evidence.Items.Length)));
    }

    /// <summary>Prepares to draw levels of the person, for <see cref="Draw"/>; for all skills that they may be assessed in.</summary>
    public void PrepareDraws()
    {
        if (factor.Length == 0) factor = new double[checked(skills * skills)];
        for (var s = 0; s < skills; s++)
        {
            for (var t = 0; t <= s; t++)
            {
                var left = covariance.Between(s, 0, t, 0) - InnerProduct.Of(Half(s), Half(t)) + InnerProduct.Of(Kinds(s), Kinds(t));
                factor[(s * skills) + t] = scale * scale * left;
            }

            factor[(s * skills) + s] += Floor;
        }

        if (!Cholesky.Factor(factor, skills)) throw new InvalidOperationException("What is believed about a person is no covariance.");
    }

    /// <summary>Draws levels from what would be believed with a result: by how much they lie above the means of now.</summary>
    /// <param name="standardised">The result of the assessment asked about, in standard deviations.</param>
    /// <param name="normals">Independent standard normal numbers, one more than skills.</param>
    /// <param name="deviation">Receives the deviations, a skill each.</param>
    public void Draw(double standardised, ReadOnlySpan<double> normals, Span<double> deviation)
    {
        for (var s = 0; s < skills; s++)
            deviation[s] = InnerProduct.Of(factor.AsSpan(s * skills, s + 1), normals[..(s + 1)]);

        // A draw of levels and result together, moved to the result that is asked for (Matheron's rule).
        var drawn = InnerProduct.Of(told, normals[..skills]) + (untold * normals[skills]);
        for (var s = 0; s < skills; s++) deviation[s] += whole[s] * (standardised - drawn);
        ClearCorrected(deviation);
    }

    private void ClearCorrected(Span<double> values)
    {
        foreach (var held in evidence.Overrides) values[workforce.Evidence[held].Skill] = 0;
    }

    private Span<double> Kinds(int skill) => kinds.AsSpan(skill * (kinds.Length / skills), kinds.Length / skills);

    private Span<double> Half(int skill) => explained.AsSpan(skill * evidence.Items.Length, evidence.Items.Length);
}
