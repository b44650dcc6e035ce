using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Several <see cref="BernoulliMixture"/>s of the same profiles from different starts; their probabilities are averaged.</summary>
internal sealed class ProfileMixture : ILikelihood
{
    private const int ForOneComponent = 4, Fewest = 8, Most = 200;

    private readonly SkillProfiles profiles;
    private readonly BernoulliMixture[] bags;

    private ProfileMixture(SkillProfiles profiles, BernoulliMixture[] bags) => (this.profiles, this.bags) = (profiles, bags);

    internal static ProfileMixture Fit(
        SkillProfiles profiles, LikelySkillsOptions options, int? threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        var rows = Drawn(profiles.Count, options);
        var components = Math.Min(rows.Length, options.Components ?? Math.Clamp(rows.Length / ForOneComponent, Fewest, Most));
        var bags = new BernoulliMixture[options.Bags];
        var done = 0;
        var reporting = new Lock();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellation };

        // A bag has its own random numbers and sums its profiles alone, in their order: threads change nothing.
        Parallel.For(0, bags.Length, parallel, b =>
        {
            var bag = new BernoulliMixture(profiles, rows, components, options.BaseWeight, new(unchecked((options.Seed * 1_000_003) + (ulong)b)));
            var sums = new double[checked(profiles.Skills * components)];
            for (var i = 0; i < options.Iterations; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                bag.Step(sums);
                lock (reporting) progress?.Report(++done / ((double)bags.Length * options.Iterations));
            }

            bags[b] = bag;
        });
        return new(profiles, bags);
    }

    public void Probabilities(ReadOnlySpan<int> seen, ReadOnlySpan<double> levels, Span<double> probability)
    {
        var present = new bool[seen.Length];
        profiles.Present(seen, levels, present);
        List<int> there = [], absent = [];
        for (var i = 0; i < seen.Length; i++) (present[i] ? there : absent).Add(seen[i]);
        probability.Clear();
        foreach (var bag in bags) bag.Add([.. there], [.. absent], probability);
        foreach (ref var p in probability) p /= bags.Length;
    }

    private static int[] Drawn(int count, LikelySkillsOptions options)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        if (count <= options.MostProfiles) return rows;
        var random = new SeededRandom(options.Seed);
        for (var i = 0; i < options.MostProfiles; i++)
        {
            var other = i + random.Below(count - i);
            (rows[i], rows[other]) = (rows[other], rows[i]);
        }

        Array.Resize(ref rows, options.MostProfiles);
        Array.Sort(rows);
        return rows;
    }
}
