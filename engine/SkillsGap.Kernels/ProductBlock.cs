using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>
/// The innermost block of a product of tables: 12 rows × 1 vector of columns, whose sums stay in registers; with a vector of B and a number of A
/// they fit the 16 of the narrower instruction sets, and 12 in flight hide the latency of the adders. A number of A is used once, so where there
/// are wide vectors it is an operand in memory: as an instruction of its own, on Zen 4, it would take a place from the comparison of a step.
/// </summary>
internal static class ProductBlock
{
    internal const int Rows = 12;

    /// <summary>Adds to the sums in <paramref name="result"/>, or to 0 where these are the first numbers of the rows.</summary>
    /// <param name="left">12 numbers for each of <paramref name="length"/>.</param>
    /// <param name="right">A vector for each of <paramref name="length"/>.</param>
    /// <param name="length">Numbers of each row to add.</param>
    /// <param name="result">12 rows of a vector.</param>
    /// <param name="stride">From one of these rows to the next.</param>
    /// <param name="wholes">What belongs to the columns.</param>
    /// <param name="first">Whether the sums start here.</param>
    /// <param name="last">Whether they are whole after it.</param>
    // Optimised at once: a single large product is over before the runtime would have noticed that this is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<TVector, TLanes, TStep, T>(
        ref T left, ref T right, int length, ref T result, nuint stride, ref T wholes, bool first, bool last)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where TStep : struct, IProductStep<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TVector s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11;
        s0 = s1 = s2 = s3 = s4 = s5 = s6 = s7 = s8 = s9 = s10 = s11 = TLanes.Broadcast(T.Zero);
        if (!first)
        {
            (s0, s1) = (TLanes.Load(ref result, 0), TLanes.Load(ref result, stride));
            (s2, s3) = (TLanes.Load(ref result, 2 * stride), TLanes.Load(ref result, 3 * stride));
            (s4, s5) = (TLanes.Load(ref result, 4 * stride), TLanes.Load(ref result, 5 * stride));
            (s6, s7) = (TLanes.Load(ref result, 6 * stride), TLanes.Load(ref result, 7 * stride));
            (s8, s9) = (TLanes.Load(ref result, 8 * stride), TLanes.Load(ref result, 9 * stride));
            (s10, s11) = (TLanes.Load(ref result, 10 * stride), TLanes.Load(ref result, 11 * stride));
        }

        for (; length > 0; length--)
        {
            var b = TLanes.Load(ref right, 0);
            s0 = TStep.Add(s0, TLanes.Broadcast(left), b);
            s1 = TStep.Add(s1, TLanes.Broadcast(Unsafe.Add(ref left, 1)), b);
            s2 = TStep.Add(s2, TLanes.Broadcast(Unsafe.Add(ref left, 2)), b);
            s3 = TStep.Add(s3, TLanes.Broadcast(Unsafe.Add(ref left, 3)), b);
            s4 = TStep.Add(s4, TLanes.Broadcast(Unsafe.Add(ref left, 4)), b);
            s5 = TStep.Add(s5, TLanes.Broadcast(Unsafe.Add(ref left, 5)), b);
            s6 = TStep.Add(s6, TLanes.Broadcast(Unsafe.Add(ref left, 6)), b);
            s7 = TStep.Add(s7, TLanes.Broadcast(Unsafe.Add(ref left, 7)), b);
            s8 = TStep.Add(s8, TLanes.Broadcast(Unsafe.Add(ref left, 8)), b);
            s9 = TStep.Add(s9, TLanes.Broadcast(Unsafe.Add(ref left, 9)), b);
            s10 = TStep.Add(s10, TLanes.Broadcast(Unsafe.Add(ref left, 10)), b);
            s11 = TStep.Add(s11, TLanes.Broadcast(Unsafe.Add(ref left, 11)), b);
            left = ref Unsafe.Add(ref left, Rows);
            right = ref Unsafe.Add(ref right, TLanes.Count);
        }

        if (last)
        {
            (s0, s1) = (TStep.Finish(s0, ref wholes, 0), TStep.Finish(s1, ref wholes, 0));
            (s2, s3) = (TStep.Finish(s2, ref wholes, 0), TStep.Finish(s3, ref wholes, 0));
            (s4, s5) = (TStep.Finish(s4, ref wholes, 0), TStep.Finish(s5, ref wholes, 0));
            (s6, s7) = (TStep.Finish(s6, ref wholes, 0), TStep.Finish(s7, ref wholes, 0));
            (s8, s9) = (TStep.Finish(s8, ref wholes, 0), TStep.Finish(s9, ref wholes, 0));
            (s10, s11) = (TStep.Finish(s10, ref wholes, 0), TStep.Finish(s11, ref wholes, 0));
        }

        TLanes.Store(s0, ref result, 0);
        TLanes.Store(s1, ref result, stride);
        TLanes.Store(s2, ref result, 2 * stride);
        TLanes.Store(s3, ref result, 3 * stride);
        TLanes.Store(s4, ref result, 4 * stride);
        TLanes.Store(s5, ref result, 5 * stride);
        TLanes.Store(s6, ref result, 6 * stride);
        TLanes.Store(s7, ref result, 7 * stride);
        TLanes.Store(s8, ref result, 8 * stride);
        TLanes.Store(s9, ref result, 9 * stride);
        TLanes.Store(s10, ref result, 10 * stride);
        TLanes.Store(s11, ref result, 11 * stride);
    }
}
