namespace SkillsGap.Kernels.Benchmarks;

/// <summary>
/// Options of 64,000 groups at prices: 15 each, with two rows that the whole group shares and two of their own. All shares count, as at the
/// start of a plan; later most are nothing and cost less.
/// </summary>
internal static class PriceCases
{
    private const int Groups = 64_000, Options = 15, Rows = 4000;

    public static IEnumerable<KernelCase> All
    {
        get
        {
            var name = $"Price, {Groups} groups × {Options} options of 4 rows";
            const double options = (double)Groups * Options;
            yield return PriceProbe.Case(name);
            // Value, its uses, four amounts and the indices of two rows of each option.
            const double bytes = options * sizeof(float) * 8;
            yield return new(name, "ours", CaseKind.Ours, 1, options, bytes, Priced(1));
            yield return new(name, "ours", CaseKind.Ours, 2, options, bytes, Priced(2));
        }
    }

    private static Action Priced(int threads)
    {
        Action[] parts = [.. Enumerable.Range(0, threads).Select(part => Part((ulong)part, Groups / threads))];
        return () => Halves.Run(threads, (part, _) => parts[part]());
    }

    private static Action Part(ulong seed, int groups)
    {
        const int half = Rows / 2;
        var random = new SeededRandom(300 + seed);
        var builder = new PricedOptionsBuilder(Rows);
        for (var g = 0; g < groups; g++)
        {
            var shared = random.Below(Rows);
            for (var o = 0; o < Options; o++)
            {
                var (first, second) = (shared + 2 + random.Below(half - 2), shared + half + random.Below(half));
                builder.AddOption(random.Unit(), [shared, (shared + 1) % Rows, first % Rows, second % Rows], [0.1, 0.2, 0.3, 0.4]);
            }

            builder.EndGroup(0);
        }

        var priced = builder.Build();
        var (prices, use, work) = (Draw.Numbers(301, Rows), new double[Rows], new float[priced.WorkLength]);
        return () => priced.Price(prices, 0.1f, use, [], work);
    }
}
