using System.Numerics.Tensors;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// Kinds of profile, each with a probability of each skill, independent within a kind; fitted by expectation maximisation from one start.
/// Bishop, "Pattern Recognition and Machine Learning" (2006), 9.3.3, with priors that keep probabilities off 0 and 1: the weights have a
/// symmetric Dirichlet prior, the probabilities Beta priors around the base rates.
/// </summary>
internal sealed class BernoulliMixture
{
    /// <summary>Profiles' worth of every component before any is seen.</summary>
    private const double WeightPrior = 0.1;

    private readonly SkillProfiles profiles;
    private readonly int[] rows;
    private readonly int components;
    private readonly double baseWeight;
    private readonly double[] baseRates;
    private readonly double[] weights;

    /// <summary>Skills × components: probability of the skill, and while fitting, its log odds.</summary>
    private readonly double[] table;

    internal BernoulliMixture(SkillProfiles profiles, int[] rows, int components, double baseWeight, SeededRandom random)
    {
        (this.profiles, this.rows, this.components, this.baseWeight) = (profiles, rows, components, baseWeight);
        var counts = new int[profiles.Skills];
        foreach (var row in rows)
        {
            foreach (var skill in profiles.SkillsOf(row)) counts[skill]++;
        }

        baseRates = Array.ConvertAll(counts, count => (count + 0.5) / (rows.Length + 1));
        weights = new double[components];
        table = new double[checked(profiles.Skills * components)];
        Array.Fill(weights, 1.0 / components);
        for (var k = 0; k < components; k++) Start(k, rows[random.Below(rows.Length)]);
    }

    /// <summary>Component k starts as two parts base rates and one part a profile.</summary>
    private void Start(int k, int profile)
    {
        for (var s = 0; s < baseRates.Length; s++) table[(s * components) + k] = baseRates[s] * 2 / 3;
        foreach (var s in profiles.SkillsOf(profile)) table[(s * components) + k] += 1.0 / 3;
    }

    /// <summary>One step of EM.</summary>
    /// <param name="sums">Skills × components, reused from step to step.</param>
    /// <returns>What the step started from: the log likelihood plus the log priors but for a constant. It never falls.</returns>
    internal double Step(double[] sums)
    {
        var nothing = new double[components];
        var objective = ToLogOdds(nothing);
        var share = new double[components];
        var size = new double[components];
        Array.Clear(sums);
        foreach (var row in rows)
        {
            nothing.CopyTo(share, 0);
            foreach (var s in profiles.SkillsOf(row)) TensorPrimitives.Add(share, table.AsSpan(s * components, components), share);
            objective += Softmax.Normalise(share);
            TensorPrimitives.Add(size, share, size);
            foreach (var s in profiles.SkillsOf(row))
            {
                var sum = sums.AsSpan(s * components, components);
                TensorPrimitives.Add(sum, share, sum);
            }
        }

        Maximise(sums, size);
        return objective;
    }

    /// <summary>Probability of each skill, given what is known to be there and not to be there, added to <paramref name="probability"/>.</summary>
    internal void Add(ReadOnlySpan<int> there, ReadOnlySpan<int> absent, Span<double> probability)
    {
        var share = new double[components];
        for (var k = 0; k < components; k++)
        {
            share[k] = Math.Log(weights[k]);
            foreach (var s in there) share[k] += Math.Log(table[(s * components) + k]);
            foreach (var s in absent) share[k] += Math.Log(1 - table[(s * components) + k]);
        }

        Softmax.Normalise(share);
        for (var s = 0; s < probability.Length; s++) probability[s] += InnerProduct.Of(share, table.AsSpan(s * components, components));
    }

    /// <summary>Turns probabilities into log odds, and gives the log probability of a profile without any skill per component.</summary>
    /// <returns>The log priors.</returns>
    private double ToLogOdds(double[] nothing)
    {
        var prior = 0.0;
        for (var k = 0; k < components; k++)
        {
            nothing[k] = Math.Log(weights[k]);
            prior += WeightPrior * nothing[k];
        }

        for (var s = 0; s < baseRates.Length; s++)
        {
            var ofSkill = table.AsSpan(s * components, components);
            for (var k = 0; k < components; k++)
            {
                var (yes, no) = (Math.Log(ofSkill[k]), Math.Log(1 - ofSkill[k]));
                prior += baseWeight * ((baseRates[s] * yes) + ((1 - baseRates[s]) * no));
                nothing[k] += no;
                ofSkill[k] = yes - no;
            }
        }

        return prior;
    }

    private void Maximise(double[] sums, double[] size)
    {
        for (var k = 0; k < components; k++) weights[k] = (size[k] + WeightPrior) / (rows.Length + (WeightPrior * components));
        for (var s = 0; s < baseRates.Length; s++)
        {
            for (var k = 0; k < components; k++)
                table[(s * components) + k] = (sums[(s * components) + k] + (baseWeight * baseRates[s])) / (size[k] + baseWeight);
        }
    }
}
