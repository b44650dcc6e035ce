using System.Numerics.Tensors;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>How well people fit roles.</summary>
internal static class CoverageCases
{
    private const int Block = People.Block;

    // It is so slow that an eighth of the people are enough.
    private const int PlainShare = 8;

    public static IEnumerable<KernelCase> All
    {
        get
        {
            foreach (var roles in (RoleTable[])[new(200, People.Skills), new(1000, 12)])
            {
                var name = $"Coverage, {People.Count} people × {roles.Count} roles of {roles.Asked} skills";
                float[][] fit = [.. People.Levels.Select(_ => new float[roles.Count * Block])];
                var (steps, bytes) = (roles.Steps, sizeof(float) * (double)People.Count * (People.Skills + roles.Count));
                yield return Probe.Case<float, MultiplyMinAddStep>(name, "multiply, minimum, sum");
                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours", CaseKind.Ours, threads, steps, bytes, () => People.ForBlocks(
                        threads, block => Coverage.Fill<float>(roles.Weights, People.Levels[block], Block, fit[block])));
                }

                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours, reach", CaseKind.Ours, threads, steps, bytes, () => People.ForBlocks(
                        threads, block => Coverage.Fill<float>(roles.Weights, People.Levels[block], People.Levels[0], Block, fit[block])));
                }

                var plain = new float[People.Count * roles.Count];
                var parts = new float[Block];
                yield return new(name, "plain loop", CaseKind.Rival, 1, steps / PlainShare, bytes / PlainShare, () => Plain(roles, People.Rows, plain));
                yield return new(name, "TensorPrimitives", CaseKind.Rival, 1, steps, bytes, () => People.ForBlocks(
                    1, block => Composed(roles, People.Levels[block], fit[block], parts)));
            }
        }
    }

    // The definition, with w/q made once.
    private static void Plain(RoleTable roles, float[] levels, float[] fit)
    {
        for (var p = 0; p < People.Count / PlainShare; p++)
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
