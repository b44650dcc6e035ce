using System.Numerics.Tensors;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>How well people fit roles.</summary>
internal static class CoverageCases
{
    private const int Block = People.Block;

    public static IEnumerable<KernelCase> All
    {
        get
        {
            foreach (var roles in (RoleTable[])[new(200, People.Skills), new(1000, 12)])
            {
                var name = $"Coverage, {People.Count} people × {roles.Count} roles of {roles.Asked} skills";

                // As in the engine, fits are used while they are in the caches.
                float[][] fit = [new float[roles.Count * Block], new float[roles.Count * Block]];
                float[][] kept = [.. People.Levels.Select(_ => new float[roles.Count * Block])];
                var (steps, written) = (roles.Steps, sizeof(float) * (double)People.Count * roles.Count);
                yield return Probe.Case<float, MultiplyMinAddStep>(name, "multiply, minimum, sum");
                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours", CaseKind.Ours, threads, steps, 0, () => People.ForBlocks(
                        threads, (part, block) => Coverage.Fill<float>(roles.Weights, People.Near(block), Block, fit[part])));
                }

                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours, reach", CaseKind.Ours, threads, steps, 0, () => People.ForBlocks(
                        threads, (part, block) => Coverage.Fill<float>(roles.Weights, People.Near(block), People.Levels[0], Block, fit[part])));
                }

                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours, all fits kept", CaseKind.Ours, threads, steps, written, () => People.ForBlocks(
                        threads, (_, block) => Coverage.Fill<float>(roles.Weights, People.Levels[block], Block, kept[block])));
                }

                const double plainShare = (double)People.PlainCount / People.Count;
                float[] plain = new float[People.PlainCount * roles.Count], parts = new float[Block];
                yield return new(name, "plain loop", CaseKind.Rival, 1, steps * plainShare, 0, () => Plain(roles, People.Rows, plain));
                yield return new(name, "TensorPrimitives", CaseKind.Rival, 1, steps, 0, () => People.ForBlocks(
                    1, (part, block) => Composed(roles, People.Near(block), fit[part], parts)));
            }
        }
    }

    // The definition, with w/q made once.
    private static void Plain(RoleTable roles, float[] levels, float[] fit)
    {
        for (var p = 0; p < People.PlainCount; p++)
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
    private static void Composed(RoleTable roles, float[] levels, float[] fit, float[] parts)
    {
        for (var r = 0; r < roles.Count; r++)
        {
            var sums = fit.AsSpan(r * Block, Block);
            sums.Clear();
            for (var i = roles.Start[r]; i < roles.Start[r + 1]; i++)
            {
                TensorPrimitives.Multiply(levels.AsSpan(roles.Skill[i] * Block, Block), roles.Slope[i], parts);
                TensorPrimitives.Min(parts, roles.Weight[i], parts);
                TensorPrimitives.Add(sums, parts, sums);
            }

            TensorPrimitives.Divide(sums, roles.Whole[r], sums);
        }
    }
}
