using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>
/// Σ x_i·y_i, always in the same order and never fused: the same bits wherever the numbers lie in memory, before and after the runtime has
/// optimised the code, and on every width of vector. The library's own sums promise none of this.
/// </summary>
public static class InnerProduct
{
    /// <summary>The inner product; 0 for no numbers. NaN where any product is.</summary>
    /// <param name="x">Numbers.</param>
    /// <param name="y">As many.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"{x.Length} numbers cannot be multiplied with {y.Length}.", nameof(y));
        ref var a = ref MemoryMarshal.GetReference(x);
        ref var b = ref MemoryMarshal.GetReference(y);
        var even = Vector256<double>.Zero;
        var odd = Vector256<double>.Zero;
        var i = 0;
        for (; i <= x.Length - 8; i += 8)
        {
            even += Vector256.LoadUnsafe(ref a, (nuint)i) * Vector256.LoadUnsafe(ref b, (nuint)i);
            odd += Vector256.LoadUnsafe(ref a, (nuint)i + 4) * Vector256.LoadUnsafe(ref b, (nuint)i + 4);
        }

        var lanes = even + odd;
        var sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
        for (; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }
}
