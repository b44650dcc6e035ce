using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary><see cref="Coverage"/> once for every width and for all that is done with the fits: tiles of four vectors of people.</summary>
internal static class CoverageKernel
{
    internal static void Fill<TVector, TLanes, T>(
        CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, Span<T> fit)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sink = new FitTableSink<T>(fit, stride);
        Run<TVector, TLanes, T, FitTableSink<T>>(roles, levels, ready, stride, stride, ref sink);
    }

    /// <summary>Hands the fits of the block's first people to every role to <paramref name="sink"/>; the reach where readiness is given.</summary>
    internal static void Run<TVector, TLanes, T, TSink>(
        CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people, ref TSink sink)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TSink : struct, IFitSink<T>, allows ref struct
    {
        var lanes = PeopleTile.Vectors * TLanes.Count;
        var rented = ArrayPool<T>.Shared.Rent(PeopleTile.Size<T>(roles.Skills, lanes));
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(rented, roles.Skills, lanes));
        ref var x = ref MemoryMarshal.GetReference(levels);
        ref var y = ref MemoryMarshal.GetReference(ready.IsEmpty ? levels : ready);
        for (var from = 0; from < people; from += lanes)
        {
            var vectors = Math.Min(PeopleTile.Vectors, (stride - from) / TLanes.Count);
            var skip = roles.Skills > 0 ? from : 0;
            var numbers = PeopleTile.Clip<TVector, TLanes, T>(
                ref Unsafe.Add(ref x, skip), ref Unsafe.Add(ref y, skip), stride, vectors, ref tile, roles.Skills);

            // All skills at once would let a NaN spoil roles that do not ask for its skill.
            if (numbers && roles.Pairs is { } pairs)
                Pairs<TVector, TLanes, T, TSink>(roles, pairs, ref tile, from, vectors, ref sink);
            else
                Lists<TVector, TLanes, T, TSink>(roles, ref tile, from, vectors, ref sink);
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    // Two roles beside four vectors of people: eight sums stay in registers while a skill's levels are read once for both.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pairs<TVector, TLanes, T, TSink>(
        CoverageWeights<T> roles, T[] pairs, ref T tile, int from, int vectors, ref TSink sink)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TSink : struct, IFitSink<T>, allows ref struct
    {
        var lanes = (nuint)TLanes.Count;
        var end = (nuint)roles.Skills * 4;
        for (var role = 0; role < roles.Roles; role += 2)
        {
            var partner = Math.Min(role + 1, roles.Roles - 1);
            TVector a0 = TLanes.Broadcast(roles.Met[role]), a1 = a0, a2 = a0, a3 = a0;
            TVector b0 = TLanes.Broadcast(roles.Met[partner]), b1 = b0, b2 = b0, b3 = b0;
            ref var pair = ref MemoryMarshal.GetReference(pairs.AsSpan(role / 2 * 4 * roles.Skills));
            for (nuint i = 0, row = 0; i < end; i += 4, row += PeopleTile.Vectors * lanes)
            {
                var (wa, wb) = (TLanes.Broadcast(Unsafe.Add(ref pair, i)), TLanes.Broadcast(Unsafe.Add(ref pair, i + 1)));
                var (sa, sb) = (TLanes.Broadcast(Unsafe.Add(ref pair, i + 2)), TLanes.Broadcast(Unsafe.Add(ref pair, i + 3)));
                var x = TLanes.Load(ref tile, row);
                a0 = TLanes.Add(a0, TLanes.Min(wa, TLanes.Multiply(x, sa)));
                b0 = TLanes.Add(b0, TLanes.Min(wb, TLanes.Multiply(x, sb)));
                x = TLanes.Load(ref tile, row + lanes);
                a1 = TLanes.Add(a1, TLanes.Min(wa, TLanes.Multiply(x, sa)));
                b1 = TLanes.Add(b1, TLanes.Min(wb, TLanes.Multiply(x, sb)));
                x = TLanes.Load(ref tile, row + (2 * lanes));
                a2 = TLanes.Add(a2, TLanes.Min(wa, TLanes.Multiply(x, sa)));
                b2 = TLanes.Add(b2, TLanes.Min(wb, TLanes.Multiply(x, sb)));
                x = TLanes.Load(ref tile, row + (3 * lanes));
                a3 = TLanes.Add(a3, TLanes.Min(wa, TLanes.Multiply(x, sa)));
                b3 = TLanes.Add(b3, TLanes.Min(wb, TLanes.Multiply(x, sb)));
            }

            Store<TVector, TLanes, T>(a0, a1, a2, a3, roles.Whole[role], vectors, ref sink.Place(role, from));
            if (partner > role)
                Store<TVector, TLanes, T>(b0, b1, b2, b3, roles.Whole[partner], vectors, ref sink.Place(partner, from));
            sink.Take(role, from);
            if (partner > role) sink.Take(partner, from);
        }
    }

    // Two roles side by side while both ask for more: eight sums under way hide how long an addition takes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Lists<TVector, TLanes, T, TSink>(CoverageWeights<T> roles, ref T tile, int from, int vectors, ref TSink sink)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TSink : struct, IFitSink<T>, allows ref struct
    {
        ref var skill = ref MemoryMarshal.GetArrayDataReference(roles.Skill);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(roles.Weight);
        ref var slope = ref MemoryMarshal.GetArrayDataReference(roles.Slope);
        for (var role = 0; role < roles.Roles; role += 2)
        {
            var partner = Math.Min(role + 1, roles.Roles - 1);
            TVector a0 = TLanes.Broadcast(roles.Met[role]), a1 = a0, a2 = a0, a3 = a0;
            TVector b0 = TLanes.Broadcast(roles.Met[partner]), b1 = b0, b2 = b0, b3 = b0;
            var (i, iEnd) = ((nuint)roles.Start[role], (nuint)roles.Start[role + 1]);
            var (j, jEnd) = (iEnd, (nuint)roles.Start[partner + 1]);
            for (; i < iEnd && j < jEnd; i++, j++)
            {
                Step<TVector, TLanes, T>(ref skill, ref weight, ref slope, i, ref tile, ref a0, ref a1, ref a2, ref a3);
                Step<TVector, TLanes, T>(ref skill, ref weight, ref slope, j, ref tile, ref b0, ref b1, ref b2, ref b3);
            }

            for (; i < iEnd; i++) Step<TVector, TLanes, T>(ref skill, ref weight, ref slope, i, ref tile, ref a0, ref a1, ref a2, ref a3);
            for (; j < jEnd; j++) Step<TVector, TLanes, T>(ref skill, ref weight, ref slope, j, ref tile, ref b0, ref b1, ref b2, ref b3);
            Store<TVector, TLanes, T>(a0, a1, a2, a3, roles.Whole[role], vectors, ref sink.Place(role, from));
            if (partner > role)
                Store<TVector, TLanes, T>(b0, b1, b2, b3, roles.Whole[partner], vectors, ref sink.Place(partner, from));
            sink.Take(role, from);
            if (partner > role) sink.Take(partner, from);
        }
    }

    // What one requirement adds to the sums of four vectors of people.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TVector, TLanes, T>(
        ref int skill, ref T weight, ref T slope, nuint entry, ref T tile, ref TVector v0, ref TVector v1, ref TVector v2, ref TVector v3)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        var (w, s) = (TLanes.Broadcast(Unsafe.Add(ref weight, entry)), TLanes.Broadcast(Unsafe.Add(ref slope, entry)));
        ref var x = ref Unsafe.Add(ref tile, (nuint)Unsafe.Add(ref skill, entry) * (PeopleTile.Vectors * lanes));
        v0 = TLanes.Add(v0, TLanes.Min(w, TLanes.Multiply(s, TLanes.Load(ref x, 0))));
        v1 = TLanes.Add(v1, TLanes.Min(w, TLanes.Multiply(s, TLanes.Load(ref x, lanes))));
        v2 = TLanes.Add(v2, TLanes.Min(w, TLanes.Multiply(s, TLanes.Load(ref x, 2 * lanes))));
        v3 = TLanes.Add(v3, TLanes.Min(w, TLanes.Multiply(s, TLanes.Load(ref x, 3 * lanes))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TVector, TLanes, T>(TVector v0, TVector v1, TVector v2, TVector v3, T whole, int vectors, ref T fit)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        var sum = TLanes.Broadcast(whole);
        TLanes.Store(TLanes.Divide(v0, sum), ref fit, 0);
        if (vectors > 1) TLanes.Store(TLanes.Divide(v1, sum), ref fit, lanes);
        if (vectors > 2) TLanes.Store(TLanes.Divide(v2, sum), ref fit, 2 * lanes);
        if (vectors > 3) TLanes.Store(TLanes.Divide(v3, sum), ref fit, 3 * lanes);
    }
}
