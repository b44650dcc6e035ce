using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>
/// The innermost block of G: 6 rows × 2 vectors of columns, whose sums stay in registers. 12 sums in flight hide the latency of the adders, and
/// with two vectors of B and one number of A they fit the 16 registers of the narrower instruction sets.
/// </summary>
internal static class GramBlock
{
    internal const int Rows = 6;
    internal const int Vectors = 2;

    /// <summary>Adds to the sums in <paramref name="result"/>, or to 0 where these are the first numbers of the rows.</summary>
    /// <param name="left">6 numbers for each of <paramref name="length"/>.</param>
    /// <param name="right">2 vectors for each of <paramref name="length"/>.</param>
    /// <param name="length">Numbers of each row to add.</param>
    /// <param name="result">6 rows of 2 vectors.</param>
    /// <param name="stride">From one of these rows to the next.</param>
    /// <param name="wholes">What belongs to the columns.</param>
    /// <param name="first">Whether the sums start here.</param>
    /// <param name="last">Whether they are whole after it.</param>
    // Optimised at once: a single large product is over before the runtime would have noticed that this is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<TVector, TLanes, TStep>(
        ref float left, ref float right, int length, ref float result, nuint stride, ref float wholes, bool first, bool last)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
        where TStep : struct, IGramStep<TVector>
    {
        var n = (nuint)TLanes.Count;
        TVector s00, s01, s10, s11, s20, s21, s30, s31, s40, s41, s50, s51;
        s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = s40 = s41 = s50 = s51 = TLanes.Broadcast(0);
        if (!first)
        {
            (s00, s01) = (TLanes.Load(ref result, 0), TLanes.Load(ref result, n));
            (s10, s11) = (TLanes.Load(ref result, stride), TLanes.Load(ref result, stride + n));
            (s20, s21) = (TLanes.Load(ref result, 2 * stride), TLanes.Load(ref result, (2 * stride) + n));
            (s30, s31) = (TLanes.Load(ref result, 3 * stride), TLanes.Load(ref result, (3 * stride) + n));
            (s40, s41) = (TLanes.Load(ref result, 4 * stride), TLanes.Load(ref result, (4 * stride) + n));
            (s50, s51) = (TLanes.Load(ref result, 5 * stride), TLanes.Load(ref result, (5 * stride) + n));
        }

        for (; length > 0; length--)
        {
            var (b0, b1) = (TLanes.Load(ref right, 0), TLanes.Load(ref right, n));
            var a = TLanes.Broadcast(left);
            (s00, s01) = (TStep.Add(s00, a, b0), TStep.Add(s01, a, b1));
            a = TLanes.Broadcast(Unsafe.Add(ref left, 1));
            (s10, s11) = (TStep.Add(s10, a, b0), TStep.Add(s11, a, b1));
            a = TLanes.Broadcast(Unsafe.Add(ref left, 2));
            (s20, s21) = (TStep.Add(s20, a, b0), TStep.Add(s21, a, b1));
            a = TLanes.Broadcast(Unsafe.Add(ref left, 3));
            (s30, s31) = (TStep.Add(s30, a, b0), TStep.Add(s31, a, b1));
            a = TLanes.Broadcast(Unsafe.Add(ref left, 4));
            (s40, s41) = (TStep.Add(s40, a, b0), TStep.Add(s41, a, b1));
            a = TLanes.Broadcast(Unsafe.Add(ref left, 5));
            (s50, s51) = (TStep.Add(s50, a, b0), TStep.Add(s51, a, b1));
            left = ref Unsafe.Add(ref left, Rows);
            right = ref Unsafe.Add(ref right, Vectors * n);
        }

        if (last)
        {
            (s00, s01) = (TStep.Finish(s00, ref wholes, 0), TStep.Finish(s01, ref wholes, n));
            (s10, s11) = (TStep.Finish(s10, ref wholes, 0), TStep.Finish(s11, ref wholes, n));
            (s20, s21) = (TStep.Finish(s20, ref wholes, 0), TStep.Finish(s21, ref wholes, n));
            (s30, s31) = (TStep.Finish(s30, ref wholes, 0), TStep.Finish(s31, ref wholes, n));
            (s40, s41) = (TStep.Finish(s40, ref wholes, 0), TStep.Finish(s41, ref wholes, n));
            (s50, s51) = (TStep.Finish(s50, ref wholes, 0), TStep.Finish(s51, ref wholes, n));
        }

        Store<TVector, TLanes>(s00, s01, ref result, 0);
        Store<TVector, TLanes>(s10, s11, ref result, stride);
        Store<TVector, TLanes>(s20, s21, ref result, 2 * stride);
        Store<TVector, TLanes>(s30, s31, ref result, 3 * stride);
        Store<TVector, TLanes>(s40, s41, ref result, 4 * stride);
        Store<TVector, TLanes>(s50, s51, ref result, 5 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TVector, TLanes>(TVector x, TVector y, ref float result, nuint at)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
    {
        TLanes.Store(x, ref result, at);
        TLanes.Store(y, ref result, at + (nuint)TLanes.Count);
    }
}
