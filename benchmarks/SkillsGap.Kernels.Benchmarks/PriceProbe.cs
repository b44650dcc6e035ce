using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>
/// What pricing does to sixteen options of two shared rows and two of their own, on numbers that never leave the registers but for the gathers
/// and the sums of use, which are by their nature of memory: these stay within a few lines of the nearest cache.
/// </summary>
internal static class PriceProbe
{
    private const int Side = 16, Loops = 20_000;
    private static readonly float[] Prices = new float[Side], Amounts = new float[Side];
    private static readonly double[] Use = new double[2 * Side];
    private static readonly int[] Rows = [.. Enumerable.Range(0, 2 * Side)];

    public static KernelCase Case(string kernel) =>
        new(kernel, "probe: gathers, exponential, sums of use", CaseKind.Probe, 1, (double)Loops * Side, 0, Run);

    private static void Run()
    {
        if (Vector512.IsHardwareAccelerated) Run<Vector512<float>, Lanes512<float>>();
        else if (Vector256.IsHardwareAccelerated) Run<Vector256<float>, Lanes256<float>>();
        else if (Vector128.IsHardwareAccelerated) Run<Vector128<float>, Lanes128<float>>();
        else Run<float, LaneScalar<float>>();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TVector, TLanes>()
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
    {
        ref var prices = ref MemoryMarshal.GetArrayDataReference(Prices);
        ref var amounts = ref MemoryMarshal.GetArrayDataReference(Amounts);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(Rows);
        ref var use = ref MemoryMarshal.GetArrayDataReference(Use);
        var each = TLanes.Broadcast(0.25f);
        TVector total = each, first = each, second = each, most = each;
        for (var loop = 0; loop < Loops; loop++)
        {
            for (var at = 0; at < Side; at += TLanes.Count)
            {
                var paid = TLanes.MultiplyAdd(each, TLanes.Gather(ref prices, ref rows, (nuint)at), TLanes.Multiply(each, total));
                paid = TLanes.MultiplyAdd(each, TLanes.Gather(ref prices, ref rows, (nuint)at), TLanes.MultiplyAdd(each, total, paid));
                var worth = TLanes.Subtract(each, paid);
                most = TLanes.Max(worth, most);
                var share = ExponentialLanes.Of<TVector, TLanes>(TLanes.Multiply(TLanes.Subtract(worth, each), each));
                total = TLanes.MultiplyAdd(share, TLanes.Broadcast(0), total);
                share = TLanes.Multiply(share, each);
                first = TLanes.MultiplyAdd(share, each, first);
                second = TLanes.MultiplyAdd(share, each, second);
                TLanes.Store(TLanes.Multiply(share, each), ref amounts, (nuint)at);
            }

            for (var lane = 0; lane < 2 * Side; lane++) Unsafe.Add(ref use, Unsafe.Add(ref rows, lane)) += Unsafe.Add(ref amounts, lane % Side);
        }

        Probe.Keep(TLanes.Add(TLanes.Add(first, second), TLanes.Add(most, total)));
    }
}
