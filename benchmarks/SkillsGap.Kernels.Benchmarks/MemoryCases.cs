using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>How quickly one and two threads read 256 MB that no cache holds.</summary>
internal static class MemoryCases
{
    private const int Numbers = 64 << 20;

    // Written to, for pages that never were are all the same one.
    private static readonly Lazy<float[]> Written = new(() =>
    {
        var numbers = new float[Numbers];
        numbers.AsSpan().Fill(1);
        return numbers;
    });

    public static IEnumerable<KernelCase> All => [Case(1), Case(2)];

    private static KernelCase Case(int threads) =>
        new("Memory", "sum of 256 MB", CaseKind.Memory, threads, 0, (double)Numbers * sizeof(float), () => Halves.Run(threads, Sum));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(int part, int parts)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(Written.Value);
        Vector512<float> a = default, b = default, c = default, d = default;
        var (from, end) = ((nuint)Numbers / (nuint)parts * (nuint)part, (nuint)Numbers / (nuint)parts * (nuint)(part + 1));
        for (; from < end; from += 64)
        {
            a += Vector512.LoadUnsafe(ref first, from);
            b += Vector512.LoadUnsafe(ref first, from + 16);
            c += Vector512.LoadUnsafe(ref first, from + 32);
            d += Vector512.LoadUnsafe(ref first, from + 48);
        }

        Probe.Keep(a + b + c + d);
    }
}
