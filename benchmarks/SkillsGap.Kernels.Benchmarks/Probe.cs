using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>
/// The steps of the kernels with nothing to load: twelve chains, each of which needs what it had before, so that none can be left out and
/// enough are under way to hide how long one takes. Written against lanes as the kernels are, at the widest width.
/// </summary>
internal static class Probe
{
    private const int Chains = 12;
    private static object? kept;

    /// <summary>A row of the table for one kind of step.</summary>
    public static KernelCase Case<T, TStep>(string kernel, string by, double perStep = 1)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TStep : struct, IProbeStep
    {
        const int loops = 1_000_000;
        var lanes = Math.Max(1, Lanes.Width / 8 / Unsafe.SizeOf<T>());
        return new(kernel, $"probe: {by}", CaseKind.Probe, 1, (double)loops * Chains * lanes * perStep, 0, () => Run<T, TStep>(loops));
    }

    private static void Run<T, TStep>(int loops)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TStep : struct, IProbeStep
    {
        if (Vector512.IsHardwareAccelerated) Loop<Vector512<T>, Lanes512<T>, T, TStep>(loops);
        else if (Vector256.IsHardwareAccelerated) Loop<Vector256<T>, Lanes256<T>, T, TStep>(loops);
        else if (Vector128.IsHardwareAccelerated) Loop<Vector128<T>, Lanes128<T>, T, TStep>(loops);
        else Loop<T, LaneScalar<T>, T, TStep>(loops);
    }

    /// <summary>Repeats a step on all chains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<TVector, TLanes, T, TStep>(int loops)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TStep : struct, IProbeStep
    {
        TVector x = TLanes.Broadcast(T.CreateChecked(0.5)), y = TLanes.Broadcast(T.CreateChecked(0.25));
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (; loops > 0; loops--)
        {
            (a, b, c, d) = (Next(a, x, y), Next(b, x, y), Next(c, x, y), Next(d, x, y));
            (e, f, g, h) = (Next(e, x, y), Next(f, x, y), Next(g, x, y), Next(h, x, y));
            (i, j, k, l) = (Next(i, x, y), Next(j, x, y), Next(k, x, y), Next(l, x, y));
        }

        var all = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(TLanes.Add(e, f), TLanes.Add(g, h)));
        Keep(TLanes.Add(all, TLanes.Add(TLanes.Add(i, j), TLanes.Add(k, l))));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TVector Next(TVector chain, TVector x, TVector y) => TStep.Of<TVector, TLanes, T>(chain, x, y);
    }

    /// <summary>Makes the compiler believe that something is needed.</summary>
    public static void Keep<TVector>(TVector vector) => kept = kept is null ? vector : null;
}
