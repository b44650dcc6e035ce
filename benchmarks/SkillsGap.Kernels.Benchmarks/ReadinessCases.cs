using System.Numerics.Tensors;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>What carries over from skill to skill.</summary>
internal static class ReadinessCases
{
    private const int Skills = People.Skills, Sources = 12;
    private static readonly People Blocks = People.Blocks, Large = People.LargeBlocks;

    public static IEnumerable<KernelCase> All
    {
        get
        {
            var name = $"Readiness, {People.Count} people × {Skills}² skills";
            var transfer = Draw.Numbers(100, Skills * Skills);
            float[][] ready = [new float[Skills * Large.Size], new float[Skills * Large.Size]];
            const double steps = (double)People.Count * Skills * Skills;
            yield return Probe.Case<float, MultiplyMaxStep>(name, "multiply, maximum");
            foreach (var threads in (int[])[1, 2])
            {
                yield return new(name, "ours", CaseKind.Ours, threads, steps, 0, () => Large.For(
                    threads, (part, block) => MaxTimesProduct.Dense<float>(transfer, Skills, Large.Near(block), ready[part], Large.Size)));
            }

            var plainShare = (double)Large.Size / People.Count;
            float[] plain = new float[Large.Size * Skills], products = new float[Large.Size];
            yield return new(name, "plain loop", CaseKind.Rival, 1, steps * plainShare, 0, () => Plain(transfer, People.Rows, plain));
            yield return new(name, "TensorPrimitives", CaseKind.Rival, 1, steps, 0, () => Large.For(
                1, (part, block) => Composed(transfer, Large.Near(block), ready[part], products)));

            const int times = 8;
            var sparse = $"Readiness, {times * People.Count} people × {Sources} of {Skills} sources each";
            int[] start = [.. Enumerable.Range(0, Skills + 1).Select(s => s * Sources)];
            int[] source = [.. from s in Enumerable.Range(0, Skills) from i in Enumerable.Range(0, Sources) select ((s * 7) + (i * 11)) % Skills];
            MaxTimesLists<float> lists = new(start, source, Draw.Numbers(101, source.Length));
            float[][] near = [new float[Skills * Blocks.Size], new float[Skills * Blocks.Size]];
            yield return Probe.Case<float, MultiplyMaxStep>(sparse, "multiply, maximum");
            foreach (var threads in (int[])[1, 2])
            {
                yield return new(sparse, "ours", CaseKind.Ours, threads, times * (double)People.Count * source.Length, 0, () => Blocks.For(
                    threads, (part, block) => MaxTimesProduct.Sparse<float>(lists, Blocks.Near(block), near[part], Blocks.Size), times));
            }
        }
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
    private static void Composed(float[] transfer, float[] levels, float[] ready, float[] products)
    {
        for (var s = 0; s < Skills; s++)
        {
            var most = ready.AsSpan(s * Large.Size, Large.Size);
            most.Clear();
            for (var from = 0; from < Skills; from++)
            {
                TensorPrimitives.Multiply(levels.AsSpan(from * Large.Size, Large.Size), transfer[(from * Skills) + s], products);
                TensorPrimitives.Max(most, products, most);
            }
        }
    }
}
