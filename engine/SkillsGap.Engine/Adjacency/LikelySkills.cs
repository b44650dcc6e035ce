namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// What somebody with some skills is likely to have too, learned from profiles: of roles, or of people. It suggests what to ask about; it is
/// never added to an estimate.
/// </summary>
public sealed class LikelySkills
{
    private readonly ILikelihood likelihood;

    private LikelySkills(SkillProfiles profiles, LikelyModel model, ILikelihood likelihood) =>
        (Profiles, Model, this.likelihood) = (profiles, model, likelihood);

    /// <summary>The profiles it was learned from.</summary>
    public SkillProfiles Profiles { get; }

    /// <summary>The model that was fitted.</summary>
    public LikelyModel Model { get; }

    /// <summary>
    /// Learns from profiles. The result is the same, byte for byte, whatever the number of threads. The mixture takes memory for bags ×
    /// components × skills doubles, the Gaussian for profiles × skills.
    /// </summary>
    /// <param name="profiles">At least one.</param>
    /// <param name="options">How to learn, or null for the defaults.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told the share of the work done, 0–1, from any thread; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">There is no profile.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static LikelySkills Fit(
        SkillProfiles profiles, LikelySkillsOptions? options = null, int? threads = null, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        options ??= new();
        if (profiles.Count == 0) throw new ArgumentException("There is no profile to learn from.", nameof(profiles));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Components ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Bags, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Iterations, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostProfiles, 1, nameof(options));
        if (!(options.BaseWeight > 0)) throw new ArgumentOutOfRangeException(nameof(options), options.BaseWeight, "The base rates must weigh something.");
        if (!(options.Shrinkage is >= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(options), options.Shrinkage, "Expected 0 to below 1.");
        var model = options.Model != LikelyModel.Best ? options.Model
            : profiles.IsGraded && profiles.Density > 0.5 ? LikelyModel.Gaussian : LikelyModel.Mixture;
        return new(
            profiles, model,
            model == LikelyModel.Gaussian
                ? new ProfileGaussian(profiles, options.Shrinkage)
                : ProfileMixture.Fit(profiles, options, threads, progress, cancellation));
    }

    /// <summary>
    /// Probability of each skill, given the levels of others. A skill that is seen at level 0 tells something too; leave out what is not
    /// known. The mixture takes a seen skill to be there as <see cref="SkillProfiles.Present"/> says.
    /// </summary>
    /// <param name="seen">Skills whose level is known, each once; may be empty.</param>
    /// <param name="levels">Their levels, 0–1.</param>
    /// <param name="probability">Receives a probability per skill; NaN for the seen ones.</param>
    /// <exception cref="ArgumentException">The lengths do not match.</exception>
    public void Probabilities(ReadOnlySpan<int> seen, ReadOnlySpan<double> levels, Span<double> probability)
    {
        if (seen.Length != levels.Length || probability.Length != Profiles.Skills)
            throw new ArgumentException(
                $"{seen.Length} skills seen with {levels.Length} levels, and room for {probability.Length} of {Profiles.Skills} skills.", nameof(probability));
        likelihood.Probabilities(seen, levels, probability);
        foreach (var s in seen) probability[s] = double.NaN;
    }
}
