using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>
/// The mixture over archetypes of a group of people in lanes. Archetypes differ by their means alone, so one factor of somebody's covariance
/// serves all: with K the covariance of the observations, r what they exceed the role's expectations by and e_k what archetype k expects
/// beyond those, the archetype has weight w_k ∝ π_k·exp(e_kᵀK⁻¹r − e_kᵀK⁻¹e_k/2); a level moves by `Σ w_k·c_k + qᵀK⁻¹(r − Σ w_k·e_k)`,
/// and its variance grows by the weighted spread of `c_k − qᵀK⁻¹e_k` (finite mixtures of Gaussians: McLachlan &amp; Peel 2000, chapter 3).
/// What a person gets does not depend on who else is in the group, bit for bit. One per thread.
/// </summary>
internal sealed class GroupArchetypes
{
    private const int Panel = GaussianPosterior.PanelRows;

    /// <summary>
    /// Archetypes of a smaller weight are dropped and the others share it: they would change a mean by less than a ten-thousandth.
    /// </summary>
    private const double LeastWeight = 1e-5;

    private readonly ArchetypePriors priors;
    private readonly int whole;
    private readonly int[] counts = new int[GroupPosterior.MostPeople];
    private readonly double[] shifts = new double[Panel * GroupPosterior.MostPeople];
    private readonly double[] reductions = new double[Panel * GroupPosterior.MostPeople];
    private readonly double[] weights;
    private readonly int[] kept;
    private readonly double[] means;
    private readonly double[] products;
    private readonly double[] spreads = new double[Panel * GroupPosterior.MostPeople];
    private Memory<double> expected;
    private Memory<double> own;
    private int length;
    private int lanes;
    private int most;

    internal GroupArchetypes(ArchetypePriors priors)
    {
        this.priors = priors;
        whole = GaussianPosterior.WholePanels(priors.Count);
        weights = new double[whole * GroupPosterior.MostPeople];
        kept = new int[weights.Length];
        means = new double[GaussianPosterior.WholePanels(priors.Skills) * GroupPosterior.MostPeople];
        products = new double[whole * Panel * GroupPosterior.MostPeople];
    }

    /// <summary>What a person's archetypes add to the prior mean of a skill.</summary>
    internal double Mean(int skill, int person) => means[(skill * lanes) + person];

    /// <summary>Weights everybody's archetypes and takes what they expect out of the residuals.</summary>
    /// <param name="group">The group's observations.</param>
    /// <param name="factors">The factors of their covariances.</param>
    /// <param name="residuals">L⁻¹r; replaced by L⁻¹(r − Σ w_k·e_k).</param>
    /// <param name="logWeights">Per person the logarithms of π.</param>
    internal void Condition(GroupCovariance group, ReadOnlySpan<double> factors, Span<double> residuals, ReadOnlySpan<double[]> logWeights)
    {
        (length, lanes) = (group.Length, group.Lanes);
        var size = whole * length * lanes;
        if (size > expected.Length)
            (expected, own) = (AlignedMemory.Of<double>(size), AlignedMemory.Of<double>(size));
        var places = Panel * lanes;
        for (var first = 0; first < whole; first += Panel)
        {
            var panel = expected.Span.Slice(first * length * lanes, places * length);
            for (var a = 0; a < Panel; a++)
                group.FillExpected(first + a < priors.Count ? priors.Centre(first + a) : [], a, panel);
            GaussianPosterior.Update(factors, residuals, panel, shifts.AsSpan(0, places), reductions.AsSpan(0, places), lanes);
            for (var a = 0; a < Math.Min(Panel, priors.Count - first); a++)
            {
                for (var p = 0; p < logWeights.Length; p++)
                    weights[((first + a) * lanes) + p] =
                        logWeights[p][first + a] + shifts[(a * lanes) + p] - (reductions[(a * lanes) + p] / 2);
            }
        }

        most = 0;
        means.AsSpan().Clear();
        for (var p = 0; p < logWeights.Length; p++)
            Weigh(p, residuals);
        Gather(logWeights.Length);
    }

    /// <summary>Works out what the archetypes add to the variances of a panel of skills.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="panel">L⁻¹q of each.</param>
    internal void Update(int first, ReadOnlySpan<double> panel)
    {
        GaussianPosterior.Products(panel, own.Span, products.AsSpan(0, most * Panel * lanes), length, lanes);
        for (var p = 0; p < lanes; p++)
        {
            for (var s = 0; s < Panel; s++)
                spreads[(s * lanes) + p] = first + s < priors.Skills ? Spread(first + s, s, p) : 0;
        }
    }

    /// <summary>What the archetypes add to the variance of a skill of the panel worked out last.</summary>
    internal double Spread(int skill, int person) => spreads[(skill % Panel * lanes) + person];

    /// <summary>The largest weight becomes 1 first, so that no exponential overflows.</summary>
    private void Weigh(int person, Span<double> residuals)
    {
        var best = double.NegativeInfinity;
        for (var k = 0; k < priors.Count; k++)
            best = Math.Max(best, weights[(k * lanes) + person]);
        var all = 0.0;
        for (var k = 0; k < priors.Count; k++)
            all += weights[(k * lanes) + person] = Math.Exp(weights[(k * lanes) + person] - best);
        var (count, sum) = (0, 0.0);
        for (var k = 0; k < priors.Count; k++)
        {
            if (weights[(k * lanes) + person] < LeastWeight * all)
                continue;
            sum += weights[(count * lanes) + person] = weights[(k * lanes) + person];
            kept[(count++ * lanes) + person] = k;
        }

        counts[person] = count;
        most = Math.Max(most, GaussianPosterior.WholePanels(count));
        for (var j = 0; j < count; j++)
        {
            var weight = weights[(j * lanes) + person] /= sum;
            var archetype = kept[(j * lanes) + person];
            var centre = priors.Centre(archetype);
            var observed = expected.Span;
            for (var s = 0; s < centre.Length; s++)
                means[(s * lanes) + person] += weight * centre[s];
            for (var i = 0; i < length; i++)
                residuals[(i * lanes) + person] -= weight * observed[(GaussianPosterior.PlaceInCross(archetype, i, length) * lanes) + person];
        }
    }

    /// <summary>Brings the archetypes that each person keeps together, whatever others keep.</summary>
    private void Gather(int people)
    {
        var all = expected.Span;
        var mine = own.Span[..(most * length * lanes)];
        mine.Clear();
        for (var p = 0; p < people; p++)
        {
            for (var j = 0; j < counts[p]; j++)
            {
                var from = (GaussianPosterior.PlaceInCross(kept[(j * lanes) + p], 0, length) * lanes) + p;
                var to = (GaussianPosterior.PlaceInCross(j, 0, length) * lanes) + p;
                for (var i = 0; i < length; i++, from += Panel * lanes, to += Panel * lanes)
                    mine[to] = all[from];
            }
        }

        counts.AsSpan(people).Clear();
    }

    /// <summary>
    /// By how much each archetype of a person would have a skill of the panel worked out last above the mean, times the root of its weight: the inner
    /// product of two skills' is what the archetypes add to their covariance.
    /// </summary>
    /// <param name="skill">Index of the skill.</param>
    /// <param name="person">The person.</param>
    /// <param name="rooted">Receives them, one per archetype; 0 for those that were dropped.</param>
    internal void Deviations(int skill, int person, Span<double> rooted)
    {
        rooted.Clear();
        var mean = 0.0;
        for (var j = 0; j < counts[person]; j++)
            mean += weights[(j * lanes) + person] * Level(skill, skill % Panel, person, j);
        for (var j = 0; j < counts[person]; j++)
            rooted[j] = Math.Sqrt(weights[(j * lanes) + person]) * (Level(skill, skill % Panel, person, j) - mean);
    }

    private double Spread(int skill, int row, int person)
    {
        var (mean, squares) = (0.0, 0.0);
        for (var j = 0; j < counts[person]; j++)
            mean += weights[(j * lanes) + person] * Level(skill, row, person, j);
        for (var j = 0; j < counts[person]; j++)
        {
            var off = Level(skill, row, person, j) - mean;
            squares += weights[(j * lanes) + person] * off * off;
        }

        return squares;
    }

    private double Level(int skill, int row, int person, int j) =>
        priors.Centre(kept[(j * lanes) + person])[skill] - products[(((j * Panel) + row) * lanes) + person];
}
