using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary><see cref="MaxTimesProduct"/> as its definition reads: the specification that the kernel is tested against, bit for bit.</summary>
internal static class MaxTimesProductReference
{
    internal static void Dense<T>(ReadOnlySpan<T> transfer, int skills, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var to = 0; to < skills; to++)
        {
            for (var p = 0; p < stride; p++)
            {
                var largest = T.Zero;
                for (var from = 0; from < skills; from++)
                {
                    var product = transfer[(from * skills) + to] * levels[(from * stride) + p];
                    if (product > largest) largest = product;
                }

                ready[(to * stride) + p] = largest;
            }
        }
    }

    internal static void Sparse<T>(
        ReadOnlySpan<int> start, ReadOnlySpan<int> source, ReadOnlySpan<T> value, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var to = 0; to < start.Length - 1; to++)
        {
            for (var p = 0; p < stride; p++)
            {
                var largest = T.Zero;
                for (var i = start[to]; i < start[to + 1]; i++)
                {
                    var product = value[i] * levels[(source[i] * stride) + p];
                    if (product > largest) largest = product;
                }

                ready[(to * stride) + p] = largest;
            }
        }
    }
}
