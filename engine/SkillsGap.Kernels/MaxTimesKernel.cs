using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary><see cref="MaxTimesProduct"/> once for every width: tiles of four vectors of people, two receiving skills at a time.</summary>
internal static class MaxTimesKernel
{
    internal static void Dense<TVector, TLanes, T>(ReadOnlySpan<T> transfer, int skills, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = PeopleTile.Vectors * TLanes.Count;
        var size = PeopleTile.Size<T>(skills, lanes);
        T[]? rented = null;
        var memory = size * Unsafe.SizeOf<T>() <= PeopleTile.BytesOnStack ? stackalloc T[size] : rented = ArrayPool<T>.Shared.Rent(size);
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(memory, skills, lanes));
        ref var t = ref MemoryMarshal.GetReference(transfer);
        ref var x = ref MemoryMarshal.GetReference(levels);
        ref var y = ref MemoryMarshal.GetReference(ready);
        for (var from = 0; from < stride && skills > 0; from += lanes)
        {
            var vectors = Math.Min(PeopleTile.Vectors, (stride - from) / TLanes.Count);
            PeopleTile.Copy<TVector, TLanes, T>(ref Unsafe.Add(ref x, from), stride, vectors, ref tile, skills);
            var to = 0;
            for (; to < skills - 1; to += 2)
            {
                var at = ((nuint)to * (nuint)stride) + (nuint)from;
                TwoTargets<TVector, TLanes, T>(ref Unsafe.Add(ref t, to), ref tile, skills, ref y, at, (nuint)stride, vectors);
            }

            if (to < skills)
            {
                var at = ((nuint)to * (nuint)stride) + (nuint)from;
                LastTarget<TVector, TLanes, T>(ref Unsafe.Add(ref t, to), ref tile, skills, ref y, at, vectors);
            }
        }

        if (rented is not null) ArrayPool<T>.Shared.Return(rented);
    }

    internal static void Sparse<TVector, TLanes, T>(
        ReadOnlySpan<int> start, ReadOnlySpan<int> source, ReadOnlySpan<T> value, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var skills = start.Length - 1;
        var lanes = PeopleTile.Vectors * TLanes.Count;
        var size = PeopleTile.Size<T>(skills, lanes);
        T[]? rented = null;
        var memory = size * Unsafe.SizeOf<T>() <= PeopleTile.BytesOnStack ? stackalloc T[size] : rented = ArrayPool<T>.Shared.Rent(size);
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(memory, skills, lanes));
        ref var x = ref MemoryMarshal.GetReference(levels);
        ref var y = ref MemoryMarshal.GetReference(ready);
        for (var from = 0; from < stride && skills > 0; from += lanes)
        {
            var vectors = Math.Min(PeopleTile.Vectors, (stride - from) / TLanes.Count);
            PeopleTile.Copy<TVector, TLanes, T>(ref Unsafe.Add(ref x, from), stride, vectors, ref tile, skills);
            for (var to = 0; to < skills; to++)
            {
                var (first, end) = (start[to], start[to + 1]);
                ListedTarget<TVector, TLanes, T>(
                    source[first..end], ref Unsafe.Add(ref MemoryMarshal.GetReference(value), first), ref tile, ref y,
                    ((nuint)to * (nuint)stride) + (nuint)from, vectors);
            }
        }

        if (rented is not null) ArrayPool<T>.Shared.Return(rented);
    }

    // Two neighbours in each row of the transfer: eight largest-so-far stay in registers while a row's levels are read once for both.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoTargets<TVector, TLanes, T>(ref T transfer, ref T tile, int skills, ref T ready, nuint at, nuint stride, int vectors)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TVector a0 = TLanes.Broadcast(T.Zero), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        var lanes = (nuint)TLanes.Count;
        for (nuint s = 0, row = 0; s < (nuint)skills; s++, row += PeopleTile.Vectors * lanes)
        {
            ref var pair = ref Unsafe.Add(ref transfer, s * (nuint)skills);
            var (a, b) = (TLanes.Broadcast(pair), TLanes.Broadcast(Unsafe.Add(ref pair, 1)));
            var x = TLanes.Load(ref tile, row);
            a0 = TLanes.Max(TLanes.Multiply(a, x), a0);
            b0 = TLanes.Max(TLanes.Multiply(b, x), b0);
            x = TLanes.Load(ref tile, row + lanes);
            a1 = TLanes.Max(TLanes.Multiply(a, x), a1);
            b1 = TLanes.Max(TLanes.Multiply(b, x), b1);
            x = TLanes.Load(ref tile, row + (2 * lanes));
            a2 = TLanes.Max(TLanes.Multiply(a, x), a2);
            b2 = TLanes.Max(TLanes.Multiply(b, x), b2);
            x = TLanes.Load(ref tile, row + (3 * lanes));
            a3 = TLanes.Max(TLanes.Multiply(a, x), a3);
            b3 = TLanes.Max(TLanes.Multiply(b, x), b3);
        }

        Store<TVector, TLanes, T>(a0, a1, a2, a3, ref ready, at, vectors);
        Store<TVector, TLanes, T>(b0, b1, b2, b3, ref ready, at + stride, vectors);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LastTarget<TVector, TLanes, T>(ref T transfer, ref T tile, int skills, ref T ready, nuint at, int vectors)
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
    private static void ListedTarget<TVector, TLanes, T>(ReadOnlySpan<int> source, ref T value, ref T tile, ref T ready, nuint at, int vectors)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TVector a0 = TLanes.Broadcast(T.Zero), a1 = a0, a2 = a0, a3 = a0;
        var lanes = (nuint)TLanes.Count;
        for (var i = 0; i < source.Length; i++)
        {
            var a = TLanes.Broadcast(Unsafe.Add(ref value, i));
            var row = (nuint)source[i] * (PeopleTile.Vectors * lanes);
            a0 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row)), a0);
            a1 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + lanes)), a1);
            a2 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + (2 * lanes))), a2);
            a3 = TLanes.Max(TLanes.Multiply(a, TLanes.Load(ref tile, row + (3 * lanes))), a3);
        }

        Store<TVector, TLanes, T>(a0, a1, a2, a3, ref ready, at, vectors);
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
