using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>
/// The innermost block of a product of tables, whose sums stay in registers: 5 rows × 4 vectors of columns, or × 2 where vectors are narrower and
/// most processors have 16 registers for them and not 32. A number of A serves all vectors and a vector all rows, so that a step needs no more than half a load (0.7 of one where there are two
/// vectors), while the 20 or 10 sums that are under way hide how long an addition takes. With the vectors of B, a number of A, the 1 of a step and
/// what it has between, that is all that fits.
/// </summary>
internal static class ProductBlock
{
    internal const int Rows = 5;

    /// <summary>Numbers of a row of the block.</summary>
    internal static int Columns<TVector, TLanes, T>()
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged => Vectors<TVector>() * TLanes.Count;

    /// <summary>Adds to the sums in <paramref name="result"/>, or to 0 where these are the first numbers of the rows.</summary>
    /// <param name="left">5 numbers for each of <paramref name="length"/>.</param>
    /// <param name="leftStride">From the first of these to that of the next.</param>
    /// <param name="right">A row of columns for each of <paramref name="length"/>.</param>
    /// <param name="rightStride">From one of these rows to the next.</param>
    /// <param name="length">Numbers of each row to add.</param>
    /// <param name="result">5 rows of columns.</param>
    /// <param name="stride">From one of these rows to the next.</param>
    /// <param name="wholes">What belongs to the columns.</param>
    /// <param name="first">Whether the sums start here.</param>
    /// <param name="last">Whether they are whole after it.</param>
    // Optimised at once: a single large product is over before the runtime would have noticed that this is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<TVector, TLanes, TStep, T>(
        ref T left, nuint leftStride, ref T right, nuint rightStride, int length, ref T result, nuint stride, ref T wholes, bool first, bool last)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where TStep : struct, IProductStep<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // 1 wherever there is something to add. Were it a constant, the compiler would read it from memory again at every step.
        TVector zero = TLanes.Broadcast(T.Zero), one = TLanes.Broadcast(T.CreateTruncating(Math.Min(length, 1)));
        TVector s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33, s40, s41, s42, s43;
        s00 = s01 = s02 = s03 = s10 = s11 = s12 = s13 = s20 = s21 = s22 = s23 = s30 = s31 = s32 = s33 = s40 = s41 = s42 = s43 = zero;
        if (!first)
        {
            Load<TVector, TLanes, T>(ref result, out s00, out s01, out s02, out s03);
            Load<TVector, TLanes, T>(ref Unsafe.Add(ref result, stride), out s10, out s11, out s12, out s13);
            Load<TVector, TLanes, T>(ref Unsafe.Add(ref result, 2 * stride), out s20, out s21, out s22, out s23);
            Load<TVector, TLanes, T>(ref Unsafe.Add(ref result, 3 * stride), out s30, out s31, out s32, out s33);
            Load<TVector, TLanes, T>(ref Unsafe.Add(ref result, 4 * stride), out s40, out s41, out s42, out s43);
        }

        for (; length > 0; length--)
        {
            Load<TVector, TLanes, T>(ref right, out var b0, out var b1, out var b2, out var b3);
            Add<TVector, TStep, T>(TLanes.Broadcast(left), b0, b1, b2, b3, one, ref s00, ref s01, ref s02, ref s03);
            Add<TVector, TStep, T>(TLanes.Broadcast(Unsafe.Add(ref left, 1)), b0, b1, b2, b3, one, ref s10, ref s11, ref s12, ref s13);
            Add<TVector, TStep, T>(TLanes.Broadcast(Unsafe.Add(ref left, 2)), b0, b1, b2, b3, one, ref s20, ref s21, ref s22, ref s23);
            Add<TVector, TStep, T>(TLanes.Broadcast(Unsafe.Add(ref left, 3)), b0, b1, b2, b3, one, ref s30, ref s31, ref s32, ref s33);
            Add<TVector, TStep, T>(TLanes.Broadcast(Unsafe.Add(ref left, 4)), b0, b1, b2, b3, one, ref s40, ref s41, ref s42, ref s43);
            left = ref Unsafe.Add(ref left, leftStride);
            right = ref Unsafe.Add(ref right, rightStride);
        }

        if (last)
        {
            Finish<TVector, TLanes, TStep, T>(ref wholes, ref s00, ref s01, ref s02, ref s03);
            Finish<TVector, TLanes, TStep, T>(ref wholes, ref s10, ref s11, ref s12, ref s13);
            Finish<TVector, TLanes, TStep, T>(ref wholes, ref s20, ref s21, ref s22, ref s23);
            Finish<TVector, TLanes, TStep, T>(ref wholes, ref s30, ref s31, ref s32, ref s33);
            Finish<TVector, TLanes, TStep, T>(ref wholes, ref s40, ref s41, ref s42, ref s43);
        }

        Store<TVector, TLanes, T>(ref result, s00, s01, s02, s03);
        Store<TVector, TLanes, T>(ref Unsafe.Add(ref result, stride), s10, s11, s12, s13);
        Store<TVector, TLanes, T>(ref Unsafe.Add(ref result, 2 * stride), s20, s21, s22, s23);
        Store<TVector, TLanes, T>(ref Unsafe.Add(ref result, 3 * stride), s30, s31, s32, s33);
        Store<TVector, TLanes, T>(ref Unsafe.Add(ref result, 4 * stride), s40, s41, s42, s43);
    }

    // Instruction sets with vectors of 64 bytes have 32 registers for them. The compiler knows the answer, and leaves out what is not needed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Vectors<TVector>()
        where TVector : struct => Unsafe.SizeOf<TVector>() == 64 ? 4 : 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load<TVector, TLanes, T>(ref T row, out TVector v0, out TVector v1, out TVector v2, out TVector v3)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var n = (nuint)TLanes.Count;
        v0 = TLanes.Load(ref row, 0);
        v1 = TLanes.Load(ref row, n);
        v2 = Vectors<TVector>() > 2 ? TLanes.Load(ref row, 2 * n) : v0;
        v3 = Vectors<TVector>() > 2 ? TLanes.Load(ref row, 3 * n) : v0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TVector, TStep, T>(
        TVector a, TVector b0, TVector b1, TVector b2, TVector b3, TVector one, ref TVector s0, ref TVector s1, ref TVector s2, ref TVector s3)
        where TVector : struct
        where TStep : struct, IProductStep<TVector, T>
        where T : unmanaged
    {
        s0 = TStep.Add(s0, a, b0, one);
        s1 = TStep.Add(s1, a, b1, one);
        if (Vectors<TVector>() == 2) return;
        s2 = TStep.Add(s2, a, b2, one);
        s3 = TStep.Add(s3, a, b3, one);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TVector, TLanes, TStep, T>(ref T wholes, ref TVector s0, ref TVector s1, ref TVector s2, ref TVector s3)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where TStep : struct, IProductStep<TVector, T>
        where T : unmanaged
    {
        var n = (nuint)TLanes.Count;
        s0 = TStep.Finish(s0, ref wholes, 0);
        s1 = TStep.Finish(s1, ref wholes, n);
        if (Vectors<TVector>() == 2) return;
        s2 = TStep.Finish(s2, ref wholes, 2 * n);
        s3 = TStep.Finish(s3, ref wholes, 3 * n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TVector, TLanes, T>(ref T row, TVector s0, TVector s1, TVector s2, TVector s3)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var n = (nuint)TLanes.Count;
        TLanes.Store(s0, ref row, 0);
        TLanes.Store(s1, ref row, n);
        if (Vectors<TVector>() == 2) return;
        TLanes.Store(s2, ref row, 2 * n);
        TLanes.Store(s3, ref row, 3 * n);
    }
}
