using SkillsGap.Engine.Adjacency;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Adjacency;

/// <summary>Expectation maximisation for a Bernoulli mixture as a textbook writes it, over dense tables: the reference of the sparse one.</summary>
internal sealed class NaiveMixture
{
    private const double WeightPrior = 0.1;

    private readonly bool[][] x;
    private readonly double baseWeight;
    private readonly double[] rates;

    internal NaiveMixture(SkillProfiles profiles, int components, double baseWeight, SeededRandom random)
    {
        this.baseWeight = baseWeight;
        x = [.. Enumerable.Range(0, profiles.Count).Select(p => Enumerable.Range(0, profiles.Skills).Select(s => Has(p, s)).ToArray())];
        rates = [.. Enumerable.Range(0, profiles.Skills).Select(s => (x.Count(row => row[s]) + 0.5) / (x.Length + 1))];
        Weights = [.. Enumerable.Repeat(1.0 / components, components)];
        Rates =
        [
            .. Enumerable.Range(0, components).Select(_ => x[random.Below(x.Length)])
                .Select(start => rates.Select((rate, s) => ((2 * rate) + (start[s] ? 1 : 0)) / 3).ToArray()),
        ];

        bool Has(int p, int s) => profiles.SkillsOf(p).Contains(s);
    }

    internal double[] Weights { get; private set; }

    /// <summary>Components × skills.</summary>
    internal double[][] Rates { get; private set; }

    internal double LogPosterior =>
        x.Sum(row => Math.Log(Joint(row).Sum())) + (WeightPrior * Weights.Sum(Math.Log))
            + (baseWeight * Rates.Sum(ofOne => ofOne.Select((p, s) => (rates[s] * Math.Log(p)) + ((1 - rates[s]) * Math.Log(1 - p))).Sum()));

    internal void Step()
    {
        double[][] shares = [.. x.Select(row => Joint(row)).Select(joint => joint.Select(w => w / joint.Sum()).ToArray())];
        for (var k = 0; k < Weights.Length; k++)
        {
            var size = shares.Sum(share => share[k]);
            Weights[k] = (size + WeightPrior) / (x.Length + (WeightPrior * Weights.Length));
            for (var s = 0; s < rates.Length; s++)
                Rates[k][s] = (x.Select((row, p) => row[s] ? shares[p][k] : 0).Sum() + (baseWeight * rates[s])) / (size + baseWeight);
        }
    }

    /// <summary>Probability of each skill, given some.</summary>
    internal double[] Given(int[] there, int[] absent)
    {
        double[] joint =
        [
            .. Weights.Select((w, k) => there.Aggregate(w, (p, s) => p * Rates[k][s]) * absent.Aggregate(1.0, (p, s) => p * (1 - Rates[k][s]))),
        ];
        return [.. rates.Select((_, s) => joint.Select((w, k) => w * Rates[k][s]).Sum() / joint.Sum())];
    }

    private double[] Joint(bool[] row) =>
        [.. Weights.Select((w, k) => row.Select((has, s) => has ? Rates[k][s] : 1 - Rates[k][s]).Aggregate(w, (p, q) => p * q))];
}
