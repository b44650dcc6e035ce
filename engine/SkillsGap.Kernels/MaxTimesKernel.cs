using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// <see cref="MaxTimesProduct"/> once for every width: where transfer is dense a product of tables by blocks, else lists beside tiles of four
/// vectors of people.
/// </summary>
internal static class MaxTimesKernel
{
    internal static void Dense<TVector, TLanes, T>(ReadOnlySpan<T> transfer, int skills, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (rows, columns, lanes) = (ProductBlock.Rows, ProductBlock.Columns<TVector, TLanes, T>(), PeopleTile.Vectors * TLanes.Count);
        var rented = ArrayPool<T>.Shared.Rent(PeopleTile.Size<T>(skills, lanes));
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(rented, skills, lanes));
        Span<T> edge = stackalloc T[rows * columns], padded = stackalloc T[rows * rows];
        // Where there are fewer skills than a block has rows, the transfer is copied to rows of as many.
        for (var s = 0; s < skills && skills < rows; s++) transfer.Slice(s * skills, skills).CopyTo(padded[(s * rows)..]);
        ref var lent = ref MemoryMarshal.GetReference(skills < rows ? padded : transfer);
        for (var from = 0; from < stride && skills > 0; from += lanes)
        {
            var people = Math.Min(lanes, stride - from);
            PeopleTile.Copy<TVector, TLanes, T>(
                ref Unsafe.Add(ref MemoryMarshal.GetReference(levels), from), stride, people / TLanes.Count, ref tile, skills);
            for (var v = 0; v < people; v += columns)
            {
                for (var to = 0; to < skills; to += rows)
                {
                    // The last block is as large as the others, so some of its skills are computed again; where there are too few of them or of
                    // people for one, it is computed beside the result.
                    var first = Math.Max(0, Math.Min(to, skills - rows));
                    var (whole, at) = (skills >= rows && v + columns <= people, (first * stride) + from + v);
                    ProductBlock.Add<TVector, TLanes, MaxTimesStep<TVector, TLanes, T>, T>(
                        ref Unsafe.Add(ref lent, first), (nuint)Math.Max(skills, rows), ref Unsafe.Add(ref tile, v), (nuint)lanes, skills,
                        ref whole ? ref ready[at] : ref edge[0], (nuint)(whole ? stride : columns), ref tile, true, true);
                    for (var row = 0; row < Math.Min(rows, skills) && !whole; row++)
                        edge.Slice(row * columns, Math.Min(columns, people - v)).CopyTo(ready[(at + (row * stride))..]);
                }
            }
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    internal static void Sparse<TVector, TLanes, T>(MaxTimesLists<T> lists, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = PeopleTile.Vectors * TLanes.Count;
        ref var people = ref MemoryMarshal.GetReference(levels);
        ref var result = ref MemoryMarshal.GetReference(ready);
        if (stride == lanes)
        {
            // The block is a tile.
            ListedTargets<TVector, TLanes, T>(lists.Pairs, ref people, ref result, stride, PeopleTile.Vectors);
            return;
        }

        var rented = ArrayPool<T>.Shared.Rent(PeopleTile.Size<T>(lists.Skills, lanes));
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(rented, lists.Skills, lanes));
        for (var from = 0; from < stride && lists.Skills > 0; from += lanes)
        {
            var vectors = Math.Min(PeopleTile.Vectors, (stride - from) / TLanes.Count);
            PeopleTile.Copy<TVector, TLanes, T>(ref Unsafe.Add(ref people, from), stride, vectors, ref tile, lists.Skills);
            ListedTargets<TVector, TLanes, T>(lists.Pairs, ref tile, ref Unsafe.Add(ref result, from), stride, vectors);
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    // Two skills at once: what both receive from is read once, and eight maxima under way hide how long one takes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ListedTargets<TVector, TLanes, T>(MaxTimesPairs<T> pairs, ref T tile, ref T ready, int stride, int vectors)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        ref var source = ref MemoryMarshal.GetArrayDataReference(pairs.Source);
        ref var value = ref MemoryMarshal.GetArrayDataReference(pairs.Value);
        ref var second = ref MemoryMarshal.GetArrayDataReference(pairs.SecondValue);

        // Of the entries so far, those of one skill alone: they have no second value.
        nuint i = 0, alone = 0;
        for (var pair = 0; pair < pairs.First.Length; pair++)
        {
            TVector a0 = TLanes.Broadcast(T.Zero), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
            for (var end = (nuint)pairs.Start[(3 * pair) + 1]; i < end; i++)
            {
                TVector toA = TLanes.Broadcast(Unsafe.Add(ref value, i)), toB = TLanes.Broadcast(Unsafe.Add(ref second, i - alone));
                ref var level = ref Unsafe.Add(ref tile, (nuint)Unsafe.Add(ref source, i) * (PeopleTile.Vectors * lanes));
                var x = TLanes.Load(ref level, 0);
                a0 = TLanes.Max(TLanes.Multiply(toA, x), a0);
                b0 = TLanes.Max(TLanes.Multiply(toB, x), b0);
                x = TLanes.Load(ref level, lanes);
                a1 = TLanes.Max(TLanes.Multiply(toA, x), a1);
                b1 = TLanes.Max(TLanes.Multiply(toB, x), b1);
                x = TLanes.Load(ref level, 2 * lanes);
                a2 = TLanes.Max(TLanes.Multiply(toA, x), a2);
                b2 = TLanes.Max(TLanes.Multiply(toB, x), b2);
                x = TLanes.Load(ref level, 3 * lanes);
                a3 = TLanes.Max(TLanes.Multiply(toA, x), a3);
                b3 = TLanes.Max(TLanes.Multiply(toB, x), b3);
            }

            alone -= i;
            for (var end = (nuint)pairs.Start[(3 * pair) + 2]; i < end; i++)
                Step<TVector, TLanes, T>(ref source, ref value, i, ref tile, ref a0, ref a1, ref a2, ref a3);
            for (var end = (nuint)pairs.Start[(3 * pair) + 3]; i < end; i++)
                Step<TVector, TLanes, T>(ref source, ref value, i, ref tile, ref b0, ref b1, ref b2, ref b3);
            alone += i;
            var (to, partner) = (pairs.First[pair], pairs.Second[pair]);
            Store<TVector, TLanes, T>(a0, a1, a2, a3, ref ready, (nuint)to * (nuint)stride, vectors);
            if (partner >= 0) Store<TVector, TLanes, T>(b0, b1, b2, b3, ref ready, (nuint)partner * (nuint)stride, vectors);
        }
    }

    // What one source lends to four vectors of people.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TVector, TLanes, T>(
        ref int source, ref T value, nuint entry, ref T tile, ref TVector v0, ref TVector v1, ref TVector v2, ref TVector v3)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        var lent = TLanes.Broadcast(Unsafe.Add(ref value, entry));
        ref var level = ref Unsafe.Add(ref tile, (nuint)Unsafe.Add(ref source, entry) * (PeopleTile.Vectors * lanes));
        v0 = TLanes.Max(TLanes.Multiply(lent, TLanes.Load(ref level, 0)), v0);
        v1 = TLanes.Max(TLanes.Multiply(lent, TLanes.Load(ref level, lanes)), v1);
        v2 = TLanes.Max(TLanes.Multiply(lent, TLanes.Load(ref level, 2 * lanes)), v2);
        v3 = TLanes.Max(TLanes.Multiply(lent, TLanes.Load(ref level, 3 * lanes)), v3);
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
