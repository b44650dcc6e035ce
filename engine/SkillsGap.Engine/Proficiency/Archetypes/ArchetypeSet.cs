using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>
/// The centres of several runs of k-means over the same profiles, all of them archetypes of one mixture: where clusters are a matter of taste,
/// several tastes are averaged, which is worth more than the best single run.
/// </summary>
/// <param name="Centres">Archetypes × skills, run after run.</param>
/// <param name="Nearest">Run after run, per profile its archetype.</param>
/// <param name="Runs">Runs of k-means.</param>
/// <param name="PerRun">Archetypes of a run.</param>
internal sealed record ArchetypeSet(double[] Centres, int[] Nearest, int Runs, int PerRun)
{
    internal static ArchetypeSet Find(
        double[] rows, int skills, int runs, int perRun, ulong seed, int? threads, CancellationToken cancellation)
    {
        var profiles = rows.Length / skills;
        var centres = new double[runs * perRun * skills];
        var nearest = new int[runs * profiles];

        // A run has its own random numbers and its own place in the result: threads change nothing.
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellation }, run =>
        {
            var random = new SeededRandom(unchecked((seed * 1_000_003) + (ulong)run));
            var (own, at) = KMeans.Run(rows, skills, perRun, random, cancellation);
            own.CopyTo(centres, run * own.Length);
            for (var i = 0; i < profiles; i++)
                nearest[(run * profiles) + i] = (run * perRun) + at[i];
        });
        return new(centres, nearest, runs, perRun);
    }

    /// <summary>Share of profiles per archetype, each archetype counted once more than it has profiles.</summary>
    internal double[] Weights()
    {
        var weights = new double[Runs * PerRun];
        Array.Fill(weights, 1);
        foreach (var k in Nearest)
            weights[k]++;
        var all = weights.Sum();
        return Array.ConvertAll(weights, w => w / all);
    }

    /// <summary>
    /// Covariance of profiles around their archetypes, averaged over the runs, with the archetypes' freedom counted off, and off the diagonal
    /// multiplied by N/(N + skills/2): the fewer profiles, the less of a correlation is believed.
    /// </summary>
    internal double[] Within(double[] rows, int skills)
    {
        var profiles = rows.Length / skills;
        var within = new double[skills * skills];
        var off = new double[skills];
        for (var i = 0; i < Nearest.Length; i++)
        {
            for (var s = 0; s < skills; s++)
            {
                off[s] = rows[(i % profiles * skills) + s] - Centres[(Nearest[i] * skills) + s];
                for (var t = 0; t <= s; t++)
                    within[(s * skills) + t] += off[s] * off[t];
            }
        }

        var scale = 1.0 / (Runs * (profiles - PerRun));
        for (var s = 0; s < skills; s++)
        {
            within[(s * skills) + s] *= scale;
            for (var t = 0; t < s; t++)
                within[(s * skills) + t] = within[(t * skills) + s] = within[(s * skills) + t] * scale * profiles / (profiles + (skills / 2.0));
        }

        return within;
    }
}
