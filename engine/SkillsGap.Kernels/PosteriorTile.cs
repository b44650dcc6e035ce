using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace SkillsGap.Kernels;

/// <summary>
/// The inner loop of <see cref="GaussianPosterior"/>: four rows of a panel against the four rows of a panel of L, so that eight numbers
/// loaded serve sixteen products; where the instruction set has 16 registers two rows, and six numbers serve eight. It is
/// the same for rows of K and for rows of q: both become rows of X with X·Lᵀ = what was there.
/// </summary>
internal static class PosteriorTile
{
    /// <summary>
    /// Finishes four columns of a panel of rows, those of the rows of a panel of L, in place:
    /// x_rj = (a_rj − Σ_{k&lt;j} x_rk·L_jk)·(1/L_jj).
    /// </summary>
    /// <param name="rows">The panel of rows, at one lane.</param>
    /// <param name="factor">The panel of L, at the same lane.</param>
    /// <param name="columns">Number of columns before those four.</param>
    /// <param name="stride">Numbers from a place to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Solve<TVector, TLanes, T>(ref T rows, ref T factor, nuint columns, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        if (Unsafe.SizeOf<TVector>() < 64 && !Vector512.IsHardwareAccelerated && !AdvSimd.IsSupported)
        {
            SolveTwo<TVector, TLanes, T>(ref rows, ref factor, columns, stride);
            SolveTwo<TVector, TLanes, T>(ref Unsafe.Add(ref rows, 2 * stride), ref factor, columns, stride);
            return;
        }

        var zero = TLanes.Broadcast(default);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s10 = zero, s11 = zero, s12 = zero, s13 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s23 = zero, s30 = zero, s31 = zero, s32 = zero, s33 = zero;
        var end = 4 * columns * stride;
        for (nuint at = 0; at < end; at += 4 * stride)
        {
            var l0 = TLanes.Load(ref factor, at);
            var l1 = TLanes.Load(ref factor, at + stride);
            var l2 = TLanes.Load(ref factor, at + (2 * stride));
            var l3 = TLanes.Load(ref factor, at + (3 * stride));
            var x = TLanes.Load(ref rows, at);
            s00 = TLanes.MultiplyAdd(x, l0, s00);
            s01 = TLanes.MultiplyAdd(x, l1, s01);
            s02 = TLanes.MultiplyAdd(x, l2, s02);
            s03 = TLanes.MultiplyAdd(x, l3, s03);
            x = TLanes.Load(ref rows, at + stride);
            s10 = TLanes.MultiplyAdd(x, l0, s10);
            s11 = TLanes.MultiplyAdd(x, l1, s11);
            s12 = TLanes.MultiplyAdd(x, l2, s12);
            s13 = TLanes.MultiplyAdd(x, l3, s13);
            x = TLanes.Load(ref rows, at + (2 * stride));
            s20 = TLanes.MultiplyAdd(x, l0, s20);
            s21 = TLanes.MultiplyAdd(x, l1, s21);
            s22 = TLanes.MultiplyAdd(x, l2, s22);
            s23 = TLanes.MultiplyAdd(x, l3, s23);
            x = TLanes.Load(ref rows, at + (3 * stride));
            s30 = TLanes.MultiplyAdd(x, l0, s30);
            s31 = TLanes.MultiplyAdd(x, l1, s31);
            s32 = TLanes.MultiplyAdd(x, l2, s32);
            s33 = TLanes.MultiplyAdd(x, l3, s33);
        }

        ref var row = ref Unsafe.Add(ref rows, end);
        ref var corner = ref Unsafe.Add(ref factor, end);
        Finish<TVector, TLanes, T>(ref row, ref corner, stride, s00, s01, s02, s03);
        Finish<TVector, TLanes, T>(ref Unsafe.Add(ref row, stride), ref corner, stride, s10, s11, s12, s13);
        Finish<TVector, TLanes, T>(ref Unsafe.Add(ref row, 2 * stride), ref corner, stride, s20, s21, s22, s23);
        Finish<TVector, TLanes, T>(ref Unsafe.Add(ref row, 3 * stride), ref corner, stride, s30, s31, s32, s33);
    }

    /// <summary>The same of two rows of a panel, the second one a place after the first.</summary>
    private static void SolveTwo<TVector, TLanes, T>(ref T rows, ref T factor, nuint columns, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var zero = TLanes.Broadcast(default);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s10 = zero, s11 = zero, s12 = zero, s13 = zero;
        var end = 4 * columns * stride;
        for (nuint at = 0; at < end; at += 4 * stride)
        {
            var x0 = TLanes.Load(ref rows, at);
            var x1 = TLanes.Load(ref rows, at + stride);
            var l = TLanes.Load(ref factor, at);
            s00 = TLanes.MultiplyAdd(x0, l, s00);
            s10 = TLanes.MultiplyAdd(x1, l, s10);
            l = TLanes.Load(ref factor, at + stride);
            s01 = TLanes.MultiplyAdd(x0, l, s01);
            s11 = TLanes.MultiplyAdd(x1, l, s11);
            l = TLanes.Load(ref factor, at + (2 * stride));
            s02 = TLanes.MultiplyAdd(x0, l, s02);
            s12 = TLanes.MultiplyAdd(x1, l, s12);
            l = TLanes.Load(ref factor, at + (3 * stride));
            s03 = TLanes.MultiplyAdd(x0, l, s03);
            s13 = TLanes.MultiplyAdd(x1, l, s13);
        }

        ref var row = ref Unsafe.Add(ref rows, end);
        ref var corner = ref Unsafe.Add(ref factor, end);
        Finish<TVector, TLanes, T>(ref row, ref corner, stride, s00, s01, s02, s03);
        Finish<TVector, TLanes, T>(ref Unsafe.Add(ref row, stride), ref corner, stride, s10, s11, s12, s13);
    }

    /// <summary>The same of one row that lies by itself, its numbers a place apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SolveOne<TVector, TLanes, T>(ref T row, ref T factor, nuint columns, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var zero = TLanes.Broadcast(default);
        TVector s0 = zero, s1 = zero, s2 = zero, s3 = zero;
        var end = columns * stride;
        for (nuint at = 0; at < end; at += stride)
        {
            var x = TLanes.Load(ref row, at);
            s0 = TLanes.MultiplyAdd(x, TLanes.Load(ref factor, 4 * at), s0);
            s1 = TLanes.MultiplyAdd(x, TLanes.Load(ref factor, (4 * at) + stride), s1);
            s2 = TLanes.MultiplyAdd(x, TLanes.Load(ref factor, (4 * at) + (2 * stride)), s2);
            s3 = TLanes.MultiplyAdd(x, TLanes.Load(ref factor, (4 * at) + (3 * stride)), s3);
        }

        Finish<TVector, TLanes, T>(ref Unsafe.Add(ref row, end), ref Unsafe.Add(ref factor, 4 * end), stride, s0, s1, s2, s3, 1);
    }

    /// <summary>The four columns of one row, once all columns before them are in the sums: the corner of L is a triangle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TVector, TLanes, T>(
        ref T row, ref T corner, nuint stride, TVector s0, TVector s1, TVector s2, TVector s3, nuint step = 4)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        // Place 4·c + r of the corner is L_rc, and 1/L_rr where r = c.
        var x0 = TLanes.Multiply(TLanes.Subtract(TLanes.Load(ref row, 0), s0), TLanes.Load(ref corner, 0));
        TLanes.Store(x0, ref row, 0);
        s1 = TLanes.MultiplyAdd(x0, TLanes.Load(ref corner, stride), s1);
        s2 = TLanes.MultiplyAdd(x0, TLanes.Load(ref corner, 2 * stride), s2);
        s3 = TLanes.MultiplyAdd(x0, TLanes.Load(ref corner, 3 * stride), s3);
        var x1 = TLanes.Multiply(TLanes.Subtract(TLanes.Load(ref row, step * stride), s1), TLanes.Load(ref corner, 5 * stride));
        TLanes.Store(x1, ref row, step * stride);
        s2 = TLanes.MultiplyAdd(x1, TLanes.Load(ref corner, 6 * stride), s2);
        s3 = TLanes.MultiplyAdd(x1, TLanes.Load(ref corner, 7 * stride), s3);
        var x2 = TLanes.Multiply(TLanes.Subtract(TLanes.Load(ref row, 2 * step * stride), s2), TLanes.Load(ref corner, 10 * stride));
        TLanes.Store(x2, ref row, 2 * step * stride);
        s3 = TLanes.MultiplyAdd(x2, TLanes.Load(ref corner, 11 * stride), s3);
        var x3 = TLanes.Multiply(TLanes.Subtract(TLanes.Load(ref row, 3 * step * stride), s3), TLanes.Load(ref corner, 15 * stride));
        TLanes.Store(x3, ref row, 3 * step * stride);
    }
}
