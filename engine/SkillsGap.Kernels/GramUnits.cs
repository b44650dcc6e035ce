using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>Rows divided by their lengths in space, in double precision: no square of a single-precision number is lost or overflows.</summary>
internal static class GramUnits
{
    /// <summary>What a row is multiplied by: 1 / √Σ x², summed from first to last; 0 for a row of zeros, which stays as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Scale(ReadOnlySpan<float> row)
    {
        var squares = 0.0;
        foreach (var x in row) squares += (double)x * x;
        return squares == 0 ? 0 : 1 / Math.Sqrt(squares);
    }

    /// <summary>Multiplies numbers of a row by its scale and rounds them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply(ReadOnlySpan<float> row, double scale, Span<float> result)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(result[..row.Length]);
        nuint k = 0;
        for (; k + 8 <= (nuint)row.Length; k += 8)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, k));
            Vector256.Narrow(low * scale, high * scale).StoreUnsafe(ref to, k);
        }

        for (; k < (nuint)row.Length; k++) Unsafe.Add(ref to, k) = (float)(Unsafe.Add(ref from, k) * scale);
    }
}
