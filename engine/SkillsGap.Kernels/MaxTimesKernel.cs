using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// <see cref="MaxTimesProduct"/> once for every width: tiles of four vectors of people, and where transfer is dense four receiving skills at
/// a time.
/// </summary>
internal static class MaxTimesKernel
{
    internal static void Dense<TVector, TLanes, T>(ReadOnlySpan<T> transfer, int skills, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = PeopleTile.Vectors * TLanes.Count;
        var rented = ArrayPool<T>.Shared.Rent(PeopleTile.Size<T>(skills, lanes));
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(rented, skills, lanes));
        ref var t = ref MemoryMarshal.GetReference(transfer);
        ref var x = ref MemoryMarshal.GetReference(levels);
        ref var y = ref MemoryMarshal.GetReference(ready);
        for (var from = 0; from < stride && skills > 0; from += lanes)
        {
            var vectors = Math.Min(PeopleTile.Vectors, (stride - from) / TLanes.Count);
            PeopleTile.Copy<TVector, TLanes, T>(ref Unsafe.Add(ref x, from), stride, vectors, ref tile, skills);
            var to = 0;
            for (; to <= skills - 4; to += 4)
            {
                // Half of the tile at a time stays in the nearest cache together with four columns of the transfer.
                var at = ((nuint)to * (nuint)stride) + (nuint)from;
                ref var columns = ref Unsafe.Add(ref t, to);
                FourTargets<TVector, TLanes, T>(ref columns, ref tile, skills, ref y, at, (nuint)stride, vectors);
                if (vectors > 2)
                {
                    FourTargets<TVector, TLanes, T>(
                        ref columns, ref Unsafe.Add(ref tile, 2 * TLanes.Count), skills, ref y, at + (nuint)(2 * TLanes.Count), (nuint)stride, vectors - 2);
                }
            }

            for (; to < skills; to++)
            {
                var at = ((nuint)to * (nuint)stride) + (nuint)from;
                OneTarget<TVector, TLanes, T>(ref Unsafe.Add(ref t, to), ref tile, skills, ref y, at, vectors);
            }
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    internal static void Sparse<TVector, TLanes, T>(
        ReadOnlySpan<int> start, ReadOnlySpan<int> source, ReadOnlySpan<T> value, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var skills = start.Length - 1;
        var lanes = PeopleTile.Vectors * TLanes.Count;
        var rented = ArrayPool<T>.Shared.Rent(PeopleTile.Size<T>(skills, lanes));
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(rented, skills, lanes));
        ref var x = ref MemoryMarshal.GetReference(levels);
        ref var y = ref MemoryMarshal.GetReference(ready);
        for (var from = 0; from < stride && skills > 0; from += lanes)
        {
            var vectors = Math.Min(PeopleTile.Vectors, (stride - from) / TLanes.Count);
            PeopleTile.Copy<TVector, TLanes, T>(ref Unsafe.Add(ref x, from), stride, vectors, ref tile, skills);
            ListedTargets<TVector, TLanes, T>(
                start, ref MemoryMarshal.GetReference(source), ref MemoryMarshal.GetReference(value), ref tile, ref Unsafe.Add(ref y, from), stride, vectors);
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    // Four neighbours in each row of the transfer: eight largest-so-far stay in registers while a row's levels are read once for all four.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourTargets<TVector, TLanes, T>(
        ref T transfer, ref T tile, int skills, ref T ready, nuint at, nuint stride, int vectors)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TVector a0 = TLanes.Broadcast(T.Zero), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
        var lanes = (nuint)TLanes.Count;
        for (nuint s = 0, row = 0; s < (nuint)skills; s++, row += PeopleTile.Vectors * lanes)
        {
            ref var four = ref Unsafe.Add(ref transfer, s * (nuint)skills);
            var (x0, x1) = (TLanes.Load(ref tile, row), TLanes.Load(ref tile, row + lanes));
            var t = TLanes.Broadcast(four);
            a0 = TLanes.Max(TLanes.Multiply(t, x0), a0);
            a1 = TLanes.Max(TLanes.Multiply(t, x1), a1);
            t = TLanes.Broadcast(Unsafe.Add(ref four, 1));
            b0 = TLanes.Max(TLanes.Multiply(t, x0), b0);
            b1 = TLanes.Max(TLanes.Multiply(t, x1), b1);
            t = TLanes.Broadcast(Unsafe.Add(ref four, 2));
            c0 = TLanes.Max(TLanes.Multiply(t, x0), c0);
            c1 = TLanes.Max(TLanes.Multiply(t, x1), c1);
            t = TLanes.Broadcast(Unsafe.Add(ref four, 3));
            d0 = TLanes.Max(TLanes.Multiply(t, x0), d0);
            d1 = TLanes.Max(TLanes.Multiply(t, x1), d1);
        }

        TLanes.Store(a0, ref ready, at);
        TLanes.Store(b0, ref ready, at + stride);
        TLanes.Store(c0, ref ready, at + (2 * stride));
        TLanes.Store(d0, ref ready, at + (3 * stride));
        if (vectors == 1) return;
        TLanes.Store(a1, ref ready, at + lanes);
        TLanes.Store(b1, ref ready, at + stride + lanes);
        TLanes.Store(c1, ref ready, at + (2 * stride) + lanes);
        TLanes.Store(d1, ref ready, at + (3 * stride) + lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneTarget<TVector, TLanes, T>(ref T transfer, ref T tile, int skills, ref T ready, nuint at, int vectors)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TVector a0 = TLanes.Broadcast(T.Zero), a1 = a0, a2 = a0, a3 = a0;
        var lanes = (nuint)TLanes.Count;
        for (nuint s = 0, row = 0; s < (nuint)skills; s++, row += PeopleTile.Vectors * lanes)
        {
            var a = TLanes.Broadcast(Unsafe.Add(ref transfer, s * (nuint)skills));
            a0 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row)), a0);
            a1 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + lanes)), a1);
            a2 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + (2 * lanes))), a2);
            a3 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + (3 * lanes))), a3);
        }

        Store<TVector, TLanes, T>(a0, a1, a2, a3, ref ready, at, vectors);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ListedTargets<TVector, TLanes, T>(
        ReadOnlySpan<int> start, ref int source, ref T value, ref T tile, ref T ready, int stride, int vectors)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        nuint i = 0;
        for (var to = 1; to < start.Length; to++)
        {
            TVector a0 = TLanes.Broadcast(T.Zero), a1 = a0, a2 = a0, a3 = a0;
            for (var end = (nuint)start[to]; i < end; i++)
            {
                var a = TLanes.Broadcast(Unsafe.Add(ref value, i));
                var row = (nuint)Unsafe.Add(ref source, i) * (PeopleTile.Vectors * lanes);
                a0 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row)), a0);
                a1 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + lanes)), a1);
                a2 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + (2 * lanes))), a2);
                a3 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + (3 * lanes))), a3);
            }

            Store<TVector, TLanes, T>(a0, a1, a2, a3, ref ready, (nuint)(to - 1) * (nuint)stride, vectors);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TVector, TLanes, T>(TVector v0, TVector v1, TVector v2, TVector v3, ref T ready, nuint at, int vectors)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        TLanes.Store(v0, ref ready, at);
        if (vectors > 1) TLanes.Store(v1, ref ready, at + lanes);
        if (vectors > 2) TLanes.Store(v2, ref ready, at + (2 * lanes));
        if (vectors > 3) TLanes.Store(v3, ref ready, at + (3 * lanes));
    }
}
