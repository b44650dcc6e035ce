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
    public static KernelCase Case<T>(string kernel, string by, IProbeStep step, double perStep = 1)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int loops = 1_000_000;
        var lanes = Math.Max(1, Lanes.Width / 8 / Unsafe.SizeOf<T>());
        return new(kernel, $"probe: {by}", CaseKind.Probe, 1, (double)loops * Chains * lanes * perStep, 0, () => Run<T>(step, loops));
    }

    private static void Run<T>(IProbeStep step, int loops)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated) step.Run<Vector512<T>, Lanes512<T>, T>(loops);
        else if (Vector256.IsHardwareAccelerated) step.Run<Vector256<T>, Lanes256<T>, T>(loops);
        else if (Vector128.IsHardwareAccelerated) step.Run<Vector128<T>, Lanes128<T>, T>(loops);
        else step.Run<T, LaneScalar<T>, T>(loops);
    }

    /// <summary>Repeats a step on all chains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Loop<TVector, TLanes, T, TStep>(int loops)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TStep : struct, IProbeStep<TVector>
    {
        TVector x = TLanes.Broadcast(T.CreateChecked(0.5)), y = TLanes.Broadcast(T.CreateChecked(0.25));
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (; loops > 0; loops--)
        {
            (a, b, c, d) = (TStep.Of(a, x, y), TStep.Of(b, x, y), TStep.Of(c, x, y), TStep.Of(d, x, y));
            (e, f, g, h) = (TStep.Of(e, x, y), TStep.Of(f, x, y), TStep.Of(g, x, y), TStep.Of(h, x, y));
            (i, j, k, l) = (TStep.Of(i, x, y), TStep.Of(j, x, y), TStep.Of(k, x, y), TStep.Of(l, x, y));
        }

        var all = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(TLanes.Add(e, f), TLanes.Add(g, h)));
        Keep(TLanes.Add(all, TLanes.Add(TLanes.Add(i, j), TLanes.Add(k, l))));
    }

    /// <summary>Makes the compiler believe that something is needed.</summary>
    public static void Keep<TVector>(TVector vector) => kept = kept is null ? vector : null;
}
