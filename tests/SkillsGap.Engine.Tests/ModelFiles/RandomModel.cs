using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Tests.Proficiency;

namespace SkillsGap.Engine.Tests.ModelFiles;

/// <summary>Learned models with every number random, and everything in them that may be missing, or nothing of it.</summary>
internal static class RandomModel
{
    internal static LearnedModel Make(int seed, Taxonomy taxonomy, bool whole = true)
    {
        var random = new Random(seed);
        var n = taxonomy.Count;
        var model = RandomWorkforce.Model(seed, taxonomy) with { RoleBonus = random.NextDouble(), Correlation = Correlation(random, n) };
        if (whole)
        {
            var weights = Weights(random, 3);
            model = model with
            {
                RolePull = random.NextDouble(),
                EvidencedBonus = random.NextDouble(),
                FadingTogether = random.NextDouble(),
                Kinds = [.. model.Kinds.Select(kind => kind is null ? null : kind with
                {
                    Presence = random.NextDouble(), Counts = kind.Counts is null ? null : kind.Counts with { OwnVariance = random.NextDouble() },
                })],
                Archetypes = new(
                    weights, [.. Enumerable.Range(0, 3 * n).Select(_ => random.NextDouble())],
                    ImmutableDictionary<string, ImmutableArray<double>>.Empty.Add("r1", Weights(random, 3)).Add("r0", Weights(random, 3))),
                Calibration = new([-0.1, 0.31234567, 0.9], [0, 0.3, 0.3], 1.1, 77),
            };
        }

        ImmutableArray<LearnedParameter> parameters =
        [
            new("self_report.offset", random.NextDouble(), 0.07, random.NextDouble(), null),
            new("s0.mean", 0.3, 0.3, null, "under 50 observations of it where a role requires it"),
        ];
        return new([.. taxonomy.Skills.Select(s => s.Id)], model, new(new(2026, 1, 5), "abc", 400, 12_345_678_901, parameters)
        {
            Trained = whole ? new DateOnly(2026, 2, 1) : null,
            Engine = "0.1.0",
        });
    }

    /// <summary>Unit vectors' inner products: few dimensions make a matrix that is all but singular.</summary>
    internal static ImmutableArray<double> Correlation(Random random, int n, int? dimensions = null)
    {
        var vectors = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, dimensions ?? (n + 2)).Select(_ => random.NextDouble() - 0.3).ToArray()).ToArray();
        return [.. from a in vectors from b in vectors select ReferenceEquals(a, b) ? 1 : Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b))];
    }

    private static ImmutableArray<double> Weights(Random random, int count)
    {
        var raw = Enumerable.Range(0, count).Select(_ => 0.1 + random.NextDouble()).ToArray();
        return [.. raw.Select(w => w / raw.Sum())];
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
