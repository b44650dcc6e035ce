using System.Numerics.Tensors;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>How well people fit roles.</summary>
internal static class CoverageCases
{
    private static readonly People Blocks = People.Blocks, Large = People.LargeBlocks;

    public static IEnumerable<KernelCase> All
    {
        get
        {
            foreach (var roles in (RoleTable[])[new(200, People.Skills), new(1000, 12)])
            {
                var name = $"Coverage, {People.Count} people × {roles.Count} roles of {roles.Asked} skills";

                // As in the engine, fits are used while they are in the caches.
                Memory<float>[] fit = [AlignedMemory.Of<float>(roles.Count * Blocks.Size), AlignedMemory.Of<float>(roles.Count * Blocks.Size)];
                Memory<float>[] kept = [.. Blocks.Levels.Select(_ => AlignedMemory.Of<float>(roles.Count * Blocks.Size))];
                var (steps, written) = (roles.Steps, sizeof(float) * (double)People.Count * roles.Count);
                yield return Probe.Case<float, MultiplyMinAddStep>(name, "multiply, minimum, sum");
                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours", CaseKind.Ours, threads, steps, 0, () => Blocks.For(
                        threads, (part, block) => Coverage.Fill<float>(roles.Weights, Blocks.Near(block), Blocks.Size, fit[part].Span)));
                }

                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours, reach", CaseKind.Ours, threads, steps, 0, () => Blocks.For(
                        threads, (part, block) => Coverage.Fill<float>(roles.Weights, Blocks.Near(block), Blocks.Levels[0].Span, Blocks.Size, fit[part].Span)));
                }

                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours, all fits kept", CaseKind.Ours, threads, steps, written, () => Blocks.For(
                        threads, (_, block) => Coverage.Fill<float>(roles.Weights, Blocks.Levels[block].Span, Blocks.Size, kept[block].Span)));
                }

                var plainShare = (double)Large.Size / People.Count;
                var plain = new float[Large.Size * roles.Count];
                Memory<float> large = AlignedMemory.Of<float>(Large.Size * roles.Count), parts = AlignedMemory.Of<float>(Large.Size);
                yield return new(name, "plain loop", CaseKind.Rival, 1, steps * plainShare, 0, () => Plain(roles, People.Rows, plain));
                yield return new(name, "TensorPrimitives", CaseKind.Rival, 1, steps, 0, () => Large.For(
                    1, (_, block) => Composed(roles, Large.Near(block), large.Span, parts.Span)));
            }
        }
    }

    // The definition, with w/q made once.
    private static void Plain(RoleTable roles, float[] levels, float[] fit)
    {
        for (var p = 0; p < Large.Size; p++)
        {
            for (var r = 0; r < roles.Count; r++)
            {
                var sum = 0f;
                for (var i = roles.Start[r]; i < roles.Start[r + 1]; i++)
                {
                    var x = levels[(p * People.Skills) + roles.Skill[i]] * roles.Slope[i];
                    sum += x < roles.Weight[i] ? x : roles.Weight[i];
                }

                fit[(p * roles.Count) + r] = sum / roles.Whole[r];
            }
        }
    }

    // A block of people at a time, so that what is added stays in the nearest cache and a call has much to do.
    private static void Composed(RoleTable roles, ReadOnlySpan<float> levels, Span<float> fit, Span<float> parts)
    {
        for (var r = 0; r < roles.Count; r++)
        {
            var sums = fit.Slice(r * Large.Size, Large.Size);
            sums.Clear();
            for (var i = roles.Start[r]; i < roles.Start[r + 1]; i++)
            {
                TensorPrimitives.Multiply(levels.Slice(roles.Skill[i] * Large.Size, Large.Size), roles.Slope[i], parts);
                TensorPrimitives.Min(parts, roles.Weight[i], parts);
                TensorPrimitives.Add(sums, parts, sums);
            }

            TensorPrimitives.Divide(sums, roles.Whole[r], sums);
        }
    }
}
