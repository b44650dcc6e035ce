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
        var (lanes, vectors) = (TLanes.Count, PeopleTile.Vectors);
        var packed = ArrayPool<T>.Shared.Rent(checked(GramPanels.Count(skills, ProductBlock.Rows) * ProductBlock.Rows * skills));
        var rented = ArrayPool<T>.Shared.Rent(PeopleTile.Size<T>(skills, vectors * lanes));
        Pack(transfer, skills, packed);
        ref var tile = ref MemoryMarshal.GetReference(PeopleTile.Align(rented, skills, vectors * lanes));
        Span<T> last = stackalloc T[ProductBlock.Rows * lanes];
        for (var from = 0; from < stride && skills > 0; from += vectors * lanes)
        {
            vectors = Math.Min(vectors, (stride - from) / lanes);
            Split<TVector, TLanes, T>(ref Unsafe.Add(ref MemoryMarshal.GetReference(levels), from), (nuint)stride, (nuint)vectors, ref tile, (nuint)skills);
            for (var to = 0; to < skills; to += ProductBlock.Rows)
            {
                for (var v = 0; v < vectors; v++)
                {
                    // Where the skills end within a block, it is computed beside the result.
                    var (whole, at) = (to + ProductBlock.Rows <= skills, (to * stride) + from + (v * lanes));
                    ProductBlock.Add<TVector, TLanes, MaxTimesStep<TVector, TLanes, T>, T>(
                        ref packed[to * skills], ref Unsafe.Add(ref tile, v * skills * lanes), skills, ref whole ? ref ready[at] : ref last[0],
                        (nuint)(whole ? stride : lanes), ref tile, true, true);
                    for (var row = to; row < skills && !whole; row++, at += stride) last.Slice((row - to) * lanes, lanes).CopyTo(ready[at..]);
                }
            }
        }

        ArrayPool<T>.Shared.Return(rented);
        ArrayPool<T>.Shared.Return(packed);
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

    // The levels of a vector of people close together, then those of the next vector.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Split<TVector, TLanes, T>(ref T levels, nuint stride, nuint vectors, ref T tile, nuint skills)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lanes = (nuint)TLanes.Count;
        for (nuint s = 0; s < skills; s++)
        {
            for (nuint v = 0; v < vectors; v++)
                TLanes.Store(TLanes.Load(ref levels, (s * stride) + (v * lanes)), ref tile, ((v * skills) + s) * lanes);
        }
    }

    // What each skill lends to twelve receiving ones side by side, then to the next twelve; the last ones are filled up with 0.
    private static void Pack<T>(ReadOnlySpan<T> transfer, int skills, Span<T> packed)
    {
        for (var to = 0; to < skills; to += ProductBlock.Rows)
        {
            var panel = packed[(to * skills)..];
            var receiving = Math.Min(ProductBlock.Rows, skills - to);
            for (var from = 0; from < skills; from++)
            {
                var row = panel.Slice(from * ProductBlock.Rows, ProductBlock.Rows);
                transfer.Slice((from * skills) + to, receiving).CopyTo(row);
                row[receiving..].Clear();
            }
        }
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
