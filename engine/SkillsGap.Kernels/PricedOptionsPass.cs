using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// <see cref="PricedOptions.Price"/> at one width. No index leaves its array: the builder laid tiles, layers and slots out back to back and checked
/// every row, and the spans' lengths were checked before.
/// </summary>
internal static class PricedOptionsPass<TVector, TLanes>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, float>
{
    private const int Side = PricedOptions.Side;

    internal static double Run(
        PricedOptions options, ReadOnlySpan<float> prices, float scale, Span<double> use, Span<double> curvature, Span<float> work)
    {
        var sum = 0.0;
        ref var amounts = ref MemoryMarshal.GetReference(work);
        ref var shares = ref Unsafe.Add(ref amounts, Side);
        for (var tile = 0; tile < options.LayerStart.Length - 1; tile++)
        {
            for (var at = 0; at < Side; at += TLanes.Count)
                Share(options, tile, at, ref MemoryMarshal.GetReference(prices), scale, ref shares, ref amounts);
            for (var lane = 0; lane < Side; lane++)
                sum += Unsafe.Add(ref amounts, lane);
            AddShared(options, tile, squared: false, ref shares, ref amounts, ref MemoryMarshal.GetReference(use));
            AddOwn(options, tile, squared: false, ref shares, ref amounts, ref MemoryMarshal.GetReference(use));
            if (curvature.IsEmpty)
                continue;
            TimesUses(options, tile, ref shares);
            AddShared(options, tile, squared: true, ref shares, ref amounts, ref MemoryMarshal.GetReference(curvature));
            AddOwn(options, tile, squared: true, ref shares, ref amounts, ref MemoryMarshal.GetReference(curvature));
        }

        return sum;
    }

    /// <summary>Worth, best and shares of the groups from lane <paramref name="at"/> on.</summary>
    private static void Share(
        PricedOptions options, int tile, int at, ref float prices, float scale, ref float shares, ref float best)
    {
        int first = options.LayerStart[tile], end = options.LayerStart[tile + 1];
        int shared = options.SharedStart[tile], sharedCount = options.SharedStart[tile + 1] - shared;
        ref var value = ref MemoryMarshal.GetArrayDataReference(options.Value);
        ref var sharedAmount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(options.SharedAmount), options.SharedAmountStart[tile]);
        ref var sharedRow = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(options.SharedRow), shared * Side);
        ref var amount = ref MemoryMarshal.GetArrayDataReference(options.Amount);
        ref var row = ref MemoryMarshal.GetArrayDataReference(options.Row);
        ref var slotStart = ref MemoryMarshal.GetArrayDataReference(options.SlotStart);
        ref var worth = ref Unsafe.Add(ref shares, at);
        ref var sharedPrice = ref Unsafe.Add(ref shares, ((end - first) * Side) + at);

        for (var h = 0; h < sharedCount; h++)
            TLanes.Store(TLanes.Gather(ref prices, ref sharedRow, (nuint)((h * Side) + at)), ref sharedPrice, (nuint)(h * Side));
        var nothing = TLanes.Load(ref MemoryMarshal.GetArrayDataReference(options.Nothing), (nuint)((tile * Side) + at));
        var most = nothing;
        for (var layer = first; layer < end; layer++)
        {
            var k = layer - first;
            var paid = TLanes.Broadcast(0);
            for (var h = 0; h < sharedCount; h++)
            {
                var price = TLanes.Load(ref sharedPrice, (nuint)(h * Side));
                paid = TLanes.MultiplyAdd(TLanes.Load(ref sharedAmount, (nuint)((((k * sharedCount) + h) * Side) + at)), price, paid);
            }

            for (int slot = Unsafe.Add(ref slotStart, layer), last = Unsafe.Add(ref slotStart, layer + 1); slot < last; slot++)
            {
                var place = (nuint)((slot * Side) + at);
                paid = TLanes.MultiplyAdd(TLanes.Load(ref amount, place), TLanes.Gather(ref prices, ref row, place), paid);
            }

            var r = TLanes.Subtract(TLanes.Load(ref value, (nuint)((layer * Side) + at)), paid);
            most = TLanes.Max(r, most);
            TLanes.Store(r, ref worth, (nuint)(k * Side));
        }

        TLanes.Store(most, ref best, (nuint)at);
        var steep = TLanes.Broadcast(scale);
        var total = ExponentialLanes.Of<TVector, TLanes>(TLanes.Multiply(TLanes.Subtract(nothing, most), steep));
        for (var k = 0; k < end - first; k++)
        {
            var r = TLanes.Load(ref worth, (nuint)(k * Side));
            var weight = ExponentialLanes.Of<TVector, TLanes>(TLanes.Multiply(TLanes.Subtract(r, most), steep));
            total = TLanes.Add(total, weight);
            TLanes.Store(weight, ref worth, (nuint)(k * Side));
        }

        var norm = TLanes.Divide(TLanes.Broadcast(1), total);
        for (var k = 0; k < end - first; k++)
            TLanes.Store(TLanes.Multiply(TLanes.Load(ref worth, (nuint)(k * Side)), norm), ref worth, (nuint)(k * Side));
    }

    /// <summary>What shared rows are used: summed over the layers first, so that a row of all sixteen groups is met once a group.</summary>
    private static void AddShared(PricedOptions options, int tile, bool squared, ref float shares, ref float amounts, ref double total)
    {
        var layers = options.LayerStart[tile + 1] - options.LayerStart[tile];
        int shared = options.SharedStart[tile], sharedCount = options.SharedStart[tile + 1] - shared;
        ref var amount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(options.SharedAmount), options.SharedAmountStart[tile]);
        for (var h = 0; h < sharedCount; h++)
        {
            for (var at = 0; at < Side; at += TLanes.Count)
            {
                var sum = TLanes.Broadcast(0);
                for (var k = 0; k < layers; k++)
                {
                    var share = TLanes.Load(ref shares, (nuint)((k * Side) + at));
                    var each = TLanes.Load(ref amount, (nuint)((((k * sharedCount) + h) * Side) + at));
                    sum = TLanes.MultiplyAdd(squared ? TLanes.Multiply(share, each) : share, each, sum);
                }

                TLanes.Store(sum, ref amounts, (nuint)at);
            }

            Scatter(ref total, ref options.SharedRow[(shared + h) * Side], ref amounts, ushort.MaxValue);
        }
    }

    /// <summary>What the other rows are used.</summary>
    private static void AddOwn(PricedOptions options, int tile, bool squared, ref float shares, ref float amounts, ref double total)
    {
        var first = options.LayerStart[tile];
        ref var amount = ref MemoryMarshal.GetArrayDataReference(options.Amount);
        for (var layer = first; layer < options.LayerStart[tile + 1]; layer++)
        {
            ref var share = ref Unsafe.Add(ref shares, (layer - first) * Side);
            var counts = 0ul;
            for (var at = 0; at < Side; at += TLanes.Count)
                counts |= TLanes.Greater(TLanes.Load(ref share, (nuint)at), TLanes.Broadcast(PricedOptions.NegligibleShare)) << at;
            if (counts == 0)
                continue;
            for (var slot = options.SlotStart[layer]; slot < options.SlotStart[layer + 1]; slot++)
            {
                for (var at = 0; at < Side; at += TLanes.Count)
                {
                    var each = TLanes.Load(ref amount, (nuint)((slot * Side) + at));
                    var all = TLanes.Multiply(TLanes.Load(ref share, (nuint)at), each);
                    TLanes.Store(squared ? TLanes.Multiply(all, each) : all, ref amounts, (nuint)at);
                }

                Scatter(ref total, ref options.Row[slot * Side], ref amounts, counts);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scatter(ref double total, ref int row, ref float amounts, ulong lanes)
    {
        if (lanes == ushort.MaxValue)
        {
            for (var lane = 0; lane < Side; lane++)
                Unsafe.Add(ref total, Unsafe.Add(ref row, lane)) += Unsafe.Add(ref amounts, lane);
            return;
        }

        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            Unsafe.Add(ref total, Unsafe.Add(ref row, lane)) += Unsafe.Add(ref amounts, lane);
        }
    }

    /// <summary>From shares to what curvature weighs amounts² by.</summary>
    private static void TimesUses(PricedOptions options, int tile, ref float shares)
    {
        int first = options.LayerStart[tile] * Side, count = (options.LayerStart[tile + 1] * Side) - first;
        ref var uses = ref MemoryMarshal.GetArrayDataReference(options.Uses);
        for (var at = 0; at < count; at += TLanes.Count)
            TLanes.Store(TLanes.Multiply(TLanes.Load(ref shares, (nuint)at), TLanes.Load(ref uses, (nuint)(first + at))), ref shares, (nuint)at);
    }
}
