using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>The forward substitutions of <see cref="GaussianPosterior.Update"/>, as many people at once as a vector has lanes.</summary>
internal static class PosteriorUpdate
{
    /// <summary>Works on the people from <paramref name="done"/> on, as long as they fill vectors; lengths are the caller's to check.</summary>
    /// <returns>The first person who is left.</returns>
    internal static int Run<TVector, TLanes, T>(
        ref T factors, ref T residuals, ref T cross, ref T shifts, ref T reductions, int n, int m, int people, int done)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var stride = (nuint)people;
        var panel = 4 * (nuint)n * stride;
        for (; done <= people - TLanes.Count; done += TLanes.Count)
        {
            ref var l = ref Unsafe.Add(ref factors, done);
            ref var r = ref Unsafe.Add(ref residuals, done);
            for (nuint s = 0; s < (nuint)m; s += 4)
            {
                ref var q = ref Unsafe.Add(ref cross, (s / 4 * panel) + (nuint)done);
                Solve<TVector, TLanes, T>(ref l, ref q, (nuint)n, stride);
                var at = (s * stride) + (nuint)done;
                Sum<TVector, TLanes, T>(ref q, ref r, ref Unsafe.Add(ref shifts, at), ref Unsafe.Add(ref reductions, at), (nuint)n, stride);
            }
        }

        return done;
    }

    private static void Solve<TVector, TLanes, T>(ref T factor, ref T rows, nuint n, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        for (nuint j = 0; j < n; j += 4)
        {
            PosteriorTile.Solve<TVector, TLanes, T>(ref rows, ref factor, j, stride);
            factor = ref Unsafe.Add(ref factor, 4 * (j + 4) * stride);
        }
    }

    /// <summary>With x = L⁻¹q and w = L⁻¹r, Σ x·w and Σ x², of four quantities.</summary>
    private static void Sum<TVector, TLanes, T>(ref T rows, ref T residuals, ref T shifts, ref T reductions, nuint n, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var zero = TLanes.Broadcast(default);
        TVector a0 = zero, a1 = zero, a2 = zero, a3 = zero, b0 = zero, b1 = zero, b2 = zero, b3 = zero;
        var end = n * stride;
        for (nuint at = 0; at < end; at += stride)
        {
            var w = TLanes.Load(ref residuals, at);
            var x = TLanes.Load(ref rows, 4 * at);
            a0 = TLanes.MultiplyAdd(x, w, a0);
            b0 = TLanes.MultiplyAdd(x, x, b0);
            x = TLanes.Load(ref rows, (4 * at) + stride);
            a1 = TLanes.MultiplyAdd(x, w, a1);
            b1 = TLanes.MultiplyAdd(x, x, b1);
            x = TLanes.Load(ref rows, (4 * at) + (2 * stride));
            a2 = TLanes.MultiplyAdd(x, w, a2);
            b2 = TLanes.MultiplyAdd(x, x, b2);
            x = TLanes.Load(ref rows, (4 * at) + (3 * stride));
            a3 = TLanes.MultiplyAdd(x, w, a3);
            b3 = TLanes.MultiplyAdd(x, x, b3);
        }

        TLanes.Store(a0, ref shifts, 0);
        TLanes.Store(a1, ref shifts, stride);
        TLanes.Store(a2, ref shifts, 2 * stride);
        TLanes.Store(a3, ref shifts, 3 * stride);
        TLanes.Store(b0, ref reductions, 0);
        TLanes.Store(b1, ref reductions, stride);
        TLanes.Store(b2, ref reductions, 2 * stride);
        TLanes.Store(b3, ref reductions, 3 * stride);
    }
}
