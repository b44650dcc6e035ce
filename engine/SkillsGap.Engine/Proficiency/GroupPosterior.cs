using SkillsGap.Engine.Proficiency.Archetypes;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Levels of several people given their observations, one person per vector lane. All published estimates come from here; <see
/// cref="Posterior"/> computes the same one by one, within rounding, and says what each observation adds. What a person gets does not depend
/// on who else is in the group, bit for bit. One per thread, its buffers reused.
/// </summary>
internal sealed class GroupPosterior(EvidenceModel model, SkillCovariance covariance, DateOnly asOf, ArchetypePriors? priors = null)
{
    private readonly GroupCovariance group = new(model, covariance, asOf);
    private readonly GroupArchetypes? archetypes = priors is null ? null : new(priors);
    private readonly double[] shifts = new double[GaussianPosterior.PanelRows * MostPeople];
    private readonly double[] reductions = new double[GaussianPosterior.PanelRows * MostPeople];
    private Memory<double> factors;
    private Memory<double> residuals;
    private Memory<double> cross;

    /// <summary>The most people in a group.</summary>
    internal static int MostPeople => GaussianPosterior.MostPeople<double>();

    /// <summary>Takes the observations of a group in.</summary>
    /// <param name="observations">Observations of these people and perhaps of others.</param>
    /// <param name="people">For each person which of them are theirs; 1 to <see cref="MostPeople"/> people.</param>
    /// <param name="logWeights">For each person the logarithms of the archetypes' weights; not looked at without archetypes.</param>
    /// <exception cref="InvalidOperationException">The model is no covariance.</exception>
    internal void Condition(ReadOnlySpan<Observation> observations, ReadOnlySpan<Range> people, ReadOnlySpan<double[]> logWeights = default)
    {
        group.Take(observations, people);
        Reserve();
        group.Fill(factors.Span, Residuals);
        var failed = GaussianPosterior.Factor(factors.Span, Residuals, group.Lanes);
        if (failed != 0)
            throw new InvalidOperationException(
                $"The covariance of {group.CountOf((int)ulong.TrailingZeroCount(failed))} observations is not positive definite.\n"
                + "The model's correlation must be positive semidefinite and every own variance positive.");
        archetypes?.Condition(group, factors.Span, Residuals, logWeights);
    }

    /// <summary>Works out a panel of skills.</summary>
    /// <param name="first">The first of them, a multiple of <see cref="GaussianPosterior.PanelRows"/>.</param>
    internal void Update(int first)
    {
        var places = GaussianPosterior.PanelRows * group.Lanes;
        var panel = cross.Span[..(group.Length * places)];
        group.FillCross(first, panel);
        GaussianPosterior.Update(factors.Span, Residuals, panel, shifts.AsSpan(0, places), reductions.AsSpan(0, places), group.Lanes);
        archetypes?.Update(first, panel);
    }

    /// <summary>By how much the mean of a skill of the panel worked out last moves today, and the variance that is left.</summary>
    internal (double Shift, double Variance) Of(int skill, int person)
    {
        var place = (skill % GaussianPosterior.PanelRows * group.Lanes) + person;
        var variance = Math.Max(0, covariance.Prior(skill) - reductions[place]);
        return archetypes is null
            ? (shifts[place], variance)
            : (archetypes.Mean(skill, person) + shifts[place], variance + archetypes.Spread(skill, person));
    }

    /// <summary>What a person's archetypes add to the prior mean of a skill; 0 without archetypes.</summary>
    internal double ArchetypeMean(int skill, int person) => archetypes?.Mean(skill, person) ?? 0;

    /// <summary>See <see cref="GroupArchetypes.Deviations"/>; only with archetypes.</summary>
    internal void ArchetypeDeviations(int skill, int person, Span<double> rooted) => archetypes!.Deviations(skill, person, rooted);

    private Span<double> Residuals => residuals.Span[..(group.Length * group.Lanes)];

    private void Reserve()
    {
        var places = GaussianPosterior.CovariancePlaces(group.Length) * group.Lanes;
        if (places > factors.Length)
            factors = AlignedMemory.Of<double>(places);
        var row = group.Length * group.Lanes;
        if (row <= residuals.Length)
            return;
        residuals = AlignedMemory.Of<double>(row);
        cross = AlignedMemory.Of<double>(GaussianPosterior.PanelRows * row);
    }
}
