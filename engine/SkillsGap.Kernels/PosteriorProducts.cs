using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>The inner products of <see cref="GaussianPosterior.Products"/>, as many people at once as a vector has lanes.</summary>
internal static class PosteriorProducts
{
    /// <summary>Works on the people from <paramref name="done"/> on, as long as they fill vectors; lengths are the caller's to check.</summary>
    /// <returns>The first person who is left.</returns>
    internal static int Run<TVector, TLanes, T>(ref T panel, ref T others, ref T products, int n, int m, int people, int done)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var stride = (nuint)people;
        var end = 4 * (nuint)n * stride;
        for (; done <= people - TLanes.Count; done += TLanes.Count)
        {
            ref var x = ref Unsafe.Add(ref panel, done);
            for (nuint other = 0; other < (nuint)m; other++)
            {
                ref var e = ref Unsafe.Add(ref others, (other / 4 * end) + (other % 4 * stride) + (nuint)done);
                Sum<TVector, TLanes, T>(ref x, ref e, ref Unsafe.Add(ref products, (4 * other * stride) + (nuint)done), end, stride);
            }
        }

        return done;
    }

    /// <summary>Σ x·e of four quantities x with one e.</summary>
    private static void Sum<TVector, TLanes, T>(ref T rows, ref T other, ref T products, nuint end, nuint stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged
    {
        var zero = TLanes.Broadcast(default);
        TVector s0 = zero, s1 = zero, s2 = zero, s3 = zero;
        for (nuint at = 0; at < end; at += 4 * stride)
        {
            var e = TLanes.Load(ref other, at);
            s0 = TLanes.MultiplyAdd(TLanes.Load(ref rows, at), e, s0);
            s1 = TLanes.MultiplyAdd(TLanes.Load(ref rows, at + stride), e, s1);
            s2 = TLanes.MultiplyAdd(TLanes.Load(ref rows, at + (2 * stride)), e, s2);
            s3 = TLanes.MultiplyAdd(TLanes.Load(ref rows, at + (3 * stride)), e, s3);
        }

        TLanes.Store(s0, ref products, 0);
        TLanes.Store(s1, ref products, stride);
        TLanes.Store(s2, ref products, 2 * stride);
        TLanes.Store(s3, ref products, 3 * stride);
    }
}
