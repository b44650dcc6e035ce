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
        Span<T> beside = stackalloc T[rows * columns], filled = stackalloc T[rows * rows];
        // A row of the transfer has as many skills as a block at least.
        for (var s = 0; s < skills && skills < rows; s++) transfer.Slice(s * skills, skills).CopyTo(filled[(s * rows)..]);
        ref var lent = ref MemoryMarshal.GetReference(skills < rows ? filled : transfer);
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
                        ref whole ? ref ready[at] : ref beside[0], (nuint)(whole ? stride : columns), ref tile, true, true);
                    for (var row = 0; row < Math.Min(rows, skills) && !whole; row++)
                        beside.Slice(row * columns, Math.Min(columns, people - v)).CopyTo(ready[(at + (row * stride))..]);
                }
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
