using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>The Choleskys of <see cref="GaussianPosterior.Factor"/>, as many as a vector has lanes at once.</summary>
internal static class PosteriorFactor
{
    /// <summary>
    /// Factors the people from <paramref name="done"/> on, as long as they fill vectors; lengths are the caller's to check. A panel of K is
    /// read and written from its first column to its last, so no step looks past n·(n + 4)/2 places.
    /// </summary>
    /// <returns>The first person who is left.</returns>
    internal static int Run<TVector, TLanes, T>(ref T covariances, ref T residuals, int n, int people, int done, ref ulong failed)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, INumberBase<T>
    {
        for (; done <= people - TLanes.Count; done += TLanes.Count)
            failed |= Factor<TVector, TLanes, T>(ref Unsafe.Add(ref covariances, done), ref Unsafe.Add(ref residuals, done), n, (nuint)people) << done;
        return done;
    }

    private static ulong Factor<TVector, TLanes, T>(ref T covariances, ref T residuals, int n, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, INumberBase<T>
    {
        var failed = 0ul;
        ref var rows = ref covariances;
        for (nuint i = 0; i < (nuint)n; i += 4)
        {
            ref var above = ref covariances;
            for (nuint j = 0; j < i; j += 4)
            {
                PosteriorTile.Solve<TVector, TLanes, T>(ref rows, ref above, j, stride);
                above = ref Unsafe.Add(ref above, 4 * (j + 4) * stride);
            }

            failed |= Corner<TVector, TLanes, T>(ref rows, i, stride);
            PosteriorTile.SolveOne<TVector, TLanes, T>(ref residuals, ref rows, i, stride);
            rows = ref Unsafe.Add(ref rows, 4 * (i + 4) * stride);
        }

        return failed;
    }

    /// <summary>Factors the last four columns of a panel; 1/L_rr takes the place of each pivot.</summary>
    private static ulong Corner<TVector, TLanes, T>(ref T rows, nuint columns, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, INumberBase<T>
    {
        var zero = TLanes.Broadcast(default);
        TVector s00 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s22 = zero, s30 = zero, s31 = zero, s32 = zero, s33 = zero;
        var end = 4 * columns * stride;
        for (nuint at = 0; at < end; at += 4 * stride)
        {
            var x0 = TLanes.Load(ref rows, at);
            var x1 = TLanes.Load(ref rows, at + stride);
            var x2 = TLanes.Load(ref rows, at + (2 * stride));
            var x3 = TLanes.Load(ref rows, at + (3 * stride));
            s00 = TLanes.MultiplyAdd(x0, x0, s00);
            s10 = TLanes.MultiplyAdd(x1, x0, s10);
            s11 = TLanes.MultiplyAdd(x1, x1, s11);
            s20 = TLanes.MultiplyAdd(x2, x0, s20);
            s21 = TLanes.MultiplyAdd(x2, x1, s21);
            s22 = TLanes.MultiplyAdd(x2, x2, s22);
            s30 = TLanes.MultiplyAdd(x3, x0, s30);
            s31 = TLanes.MultiplyAdd(x3, x1, s31);
            s32 = TLanes.MultiplyAdd(x3, x2, s32);
            s33 = TLanes.MultiplyAdd(x3, x3, s33);
        }

        ref var corner = ref Unsafe.Add(ref rows, end);
        var positive = Pivot<TVector, TLanes, T>(ref corner, s00, out var p);
        var l10 = Below<TVector, TLanes, T>(ref corner, stride, s10, p);
        var l20 = Below<TVector, TLanes, T>(ref corner, 2 * stride, s20, p);
        var l30 = Below<TVector, TLanes, T>(ref corner, 3 * stride, s30, p);
        positive &= Pivot<TVector, TLanes, T>(ref Unsafe.Add(ref corner, 5 * stride), TLanes.MultiplyAdd(l10, l10, s11), out p);
        var l21 = Below<TVector, TLanes, T>(ref corner, 6 * stride, TLanes.MultiplyAdd(l20, l10, s21), p);
        var l31 = Below<TVector, TLanes, T>(ref corner, 7 * stride, TLanes.MultiplyAdd(l30, l10, s31), p);
        s22 = TLanes.MultiplyAdd(l21, l21, TLanes.MultiplyAdd(l20, l20, s22));
        positive &= Pivot<TVector, TLanes, T>(ref Unsafe.Add(ref corner, 10 * stride), s22, out p);
        s32 = TLanes.MultiplyAdd(l31, l21, TLanes.MultiplyAdd(l30, l20, s32));
        var l32 = Below<TVector, TLanes, T>(ref corner, 11 * stride, s32, p);
        s33 = TLanes.MultiplyAdd(l32, l32, TLanes.MultiplyAdd(l31, l31, TLanes.MultiplyAdd(l30, l30, s33)));
        positive &= Pivot<TVector, TLanes, T>(ref Unsafe.Add(ref corner, 15 * stride), s33, out _);
        return ~positive & (ulong.MaxValue >> (64 - TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pivot<TVector, TLanes, T>(ref T place, TVector sum, out TVector reciprocal)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, INumberBase<T>
    {
        var pivot = TLanes.Subtract(TLanes.Load(ref place, 0), sum);
        reciprocal = TLanes.Divide(TLanes.Broadcast(T.One), TLanes.SquareRoot(pivot));
        TLanes.Store(reciprocal, ref place, 0);
        return TLanes.Greater(pivot, TLanes.Broadcast(default));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Below<TVector, TLanes, T>(ref T corner, nuint at, TVector sum, TVector reciprocal)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, INumberBase<T>
    {
        var x = TLanes.Multiply(TLanes.Subtract(TLanes.Load(ref corner, at), sum), reciprocal);
        TLanes.Store(x, ref corner, at);
        return x;
    }
}
