using System.Numerics.Tensors;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>What carries over from skill to skill.</summary>
internal static class ReadinessCases
{
    private const int Skills = People.Skills;
    private static readonly People Tiles = People.Tiles, Large = People.LargeBlocks;

    public static IEnumerable<KernelCase> All
    {
        get
        {
            var name = $"Readiness, {People.Count} people × {Skills}² skills";
            var transfer = Draw.Numbers(100, Skills * Skills);
            Memory<float>[] ready = [AlignedMemory.Of<float>(Skills * Large.Size), AlignedMemory.Of<float>(Skills * Large.Size)];
            const double steps = (double)People.Count * Skills * Skills;
            yield return Probe.Case<float, MultiplyMaxStep>(name, "multiply, maximum");
            foreach (var threads in (int[])[1, 2])
            {
                yield return new(name, "ours", CaseKind.Ours, threads, steps, 0, () => Large.For(
                    threads, (part, block) => MaxTimesProduct.Dense<float>(transfer, Skills, Large.Near(block), ready[part].Span, Large.Size)));
            }

            var plainShare = (double)Large.Size / People.Count;
            var plain = new float[Large.Size * Skills];
            var products = AlignedMemory.Of<float>(Large.Size);
            yield return new(name, "plain loop", CaseKind.Rival, 1, steps * plainShare, 0, () => Plain(transfer, People.Rows, plain));
            yield return new(name, "TensorPrimitives", CaseKind.Rival, 1, steps, 0, () => Large.For(
                1, (part, block) => Composed(transfer, Large.Near(block), ready[part].Span, products.Span)));

            foreach (var one in Sparse("12 of 120 sources each, drawn", Drawn(), 8)) yield return one;
            foreach (var one in Sparse("the sources of 120 that share a component", Related(), 2)) yield return one;
        }
    }

    // So many times all people, for a call to last.
    private static IEnumerable<KernelCase> Sparse(string sources, int[][] lists, int times)
    {
        var name = $"Readiness, {times * People.Count} people × {sources}";
        int[] source = [.. lists.SelectMany(list => list)], start = [0, .. lists.Select((_, s) => lists.Take(s + 1).Sum(list => list.Length))];
        MaxTimesLists<float> transfer = new(start, source, Draw.Numbers(101, source.Length));
        Memory<float>[] ready = [AlignedMemory.Of<float>(Skills * Tiles.Size), AlignedMemory.Of<float>(Skills * Tiles.Size)];
        yield return Probe.Case<float, MultiplyMaxStep>(name, "multiply, maximum");
        foreach (var threads in (int[])[1, 2])
        {
            yield return new(name, "ours", CaseKind.Ours, threads, times * (double)People.Count * source.Length, 0, () => Tiles.For(
                threads, (part, block) => MaxTimesProduct.Sparse<float>(transfer, Tiles.Near(block), ready[part].Span, Tiles.Size), times));
        }
    }

    // Any twelve: two skills have next to no source in common.
    private static int[][] Drawn()
    {
        var random = new SeededRandom(103);
        return
        [
            .. Enumerable.Range(0, Skills).Select(_ =>
            {
                HashSet<int> drawn = [];
                while (drawn.Count < 12) drawn.Add(random.Below(Skills));
                return drawn.ToArray();
            }),
        ];
    }

    // Each skill has four of thirty components and receives from those that have one of them too: nearly half, and skills that are alike from the same.
    private static int[][] Related()
    {
        const int components = 30, each = 4;
        var random = new SeededRandom(102);
        var of = Enumerable.Range(0, Skills).Select(_ => Enumerable.Range(0, each).Select(_ => random.Below(components)).ToHashSet()).ToArray();
        return [.. Enumerable.Range(0, Skills).Select(s => Enumerable.Range(0, Skills).Where(from => from != s && of[from].Overlaps(of[s])).ToArray())];
    }

    // Person by person; the transfer lies by the skill that receives, so that both are read in order.
    private static void Plain(float[] transfer, float[] levels, float[] ready)
    {
        for (var p = 0; p < Large.Size; p++)
        {
            for (var s = 0; s < Skills; s++)
            {
                var most = 0f;
                for (var from = 0; from < Skills; from++)
                {
                    var x = transfer[(s * Skills) + from] * levels[(p * Skills) + from];
                    if (x > most) most = x;
                }

                ready[(p * Skills) + s] = most;
            }
        }
    }

    // A block of people at a time, so that what is multiplied stays in the nearest cache and a call has much to do.
    private static void Composed(float[] transfer, ReadOnlySpan<float> levels, Span<float> ready, Span<float> products)
    {
        for (var s = 0; s < Skills; s++)
        {
            var most = ready.Slice(s * Large.Size, Large.Size);
            most.Clear();
            for (var from = 0; from < Skills; from++)
            {
                TensorPrimitives.Multiply(levels.Slice(from * Large.Size, Large.Size), transfer[(from * Skills) + s], products);
                TensorPrimitives.Max(most, products, most);
            }
        }
    }
}
