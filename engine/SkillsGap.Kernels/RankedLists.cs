using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Lists of the k best in order: for each a row of scores and a row of indices, so that an entry is put in its place by whole vectors. Where an entry
/// goes is hard to guess, and a branch guessed wrong takes longer than all of it.
/// </summary>
/// <typeparam name="T">The number of a score.</typeparam>
internal sealed class RankedLists<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Before the first score of a row stands +∞; after the k-th, up to a whole vector, what means nothing.
    private readonly T[] scores, indices, least;
    private readonly Ranked<T>[] shown;
    private readonly int stride;

    internal RankedLists(int lists, int k)
    {
        (Lists, K) = (lists, k);
        stride = checked(1 + ((k + PeopleBlock.Lanes - 1) / PeopleBlock.Lanes * PeopleBlock.Lanes));
        (scores, indices, least, shown) = (new T[checked(lists * stride)], new T[checked(lists * stride)], new T[lists], new Ranked<T>[k]);
        Clear(0);
    }

    internal int Lists { get; }

    internal int K { get; }

    /// <summary>The k-th score of each list, which the next one must exceed.</summary>
    internal ReadOnlySpan<T> Least => least;

    /// <summary>A list's entries, best first; they are there until the next call.</summary>
    internal ReadOnlySpan<Ranked<T>> Show(int list)
    {
        Span<T> score = scores.AsSpan(checked(list * stride) + 1, K), index = indices.AsSpan((list * stride) + 1, K);
        var count = 0;
        for (; count < K && score[count] > T.NegativeInfinity; count++) shown[count] = new(Index(ref index[count]), score[count]);
        return shown.AsSpan(0, count);
    }

    /// <summary>Empties the lists from one on.</summary>
    internal void Clear(int from)
    {
        scores.AsSpan(from * stride).Fill(T.NegativeInfinity);
        least.AsSpan(from).Fill(T.NegativeInfinity);
        for (var list = from; list < Lists; list++) scores[list * stride] = T.PositiveInfinity;
    }

    /// <summary>Where a list's scores are; <see cref="Settle"/> is to be called once they have been written.</summary>
    internal ref T Scores(int list) => ref scores[(list * stride) + 1];

    /// <summary>Where a list's indices are, each as <see cref="Index"/> finds it.</summary>
    internal ref T Indices(int list) => ref indices[(list * stride) + 1];

    /// <summary>An index as it lies in the place of a number, for vectors to move it without looking at it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref int Index(ref T place) => ref Unsafe.As<T, int>(ref place);

    /// <summary>Says that a list's scores were written.</summary>
    internal void Settle(int list) => least[list] = scores[(list * stride) + K];

    /// <summary>Puts an entry where it belongs, if it does.</summary>
    internal void Insert(int list, Ranked<T> entry)
    {
        Span<T> score = scores.AsSpan((list * stride) + 1, K), index = indices.AsSpan((list * stride) + 1, K);
        var at = K;
        for (; at > 0 && (score[at - 1] < entry.Score || (score[at - 1] == entry.Score && Index(ref index[at - 1]) > entry.Index)); at--)
        {
            if (at < K) (score[at], index[at]) = (score[at - 1], index[at - 1]);
        }

        if (at == K) return;
        (score[at], Index(ref index[at])) = (entry.Score, entry.Index);
        Settle(list);
    }

    /// <summary>Puts an entry where it belongs, if it does; its index is above all in the list, so it comes after its equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void InsertLater<TVector, TLanes>(int list, int index, T score)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
    {
        ref var own = ref Scores(list);
        ref var ownIndex = ref Indices(list);
        ref var before = ref Unsafe.Subtract(ref own, 1);
        ref var beforeIndex = ref Unsafe.Subtract(ref ownIndex, 1);
        T place = default;
        Index(ref place) = index;
        TVector x = TLanes.Broadcast(score), who = TLanes.Broadcast(place);

        // From the last on, as each place takes what the one before had. Whole vectors end before the next row begins.
        for (var last = (K - 1) / TLanes.Count * TLanes.Count; last >= 0; last -= TLanes.Count)
        {
            var at = (nuint)last;
            TVector here = TLanes.Load(ref own, at), there = TLanes.Load(ref before, at);
            TVector hereIndex = TLanes.Load(ref ownIndex, at), thereIndex = TLanes.Load(ref beforeIndex, at);
            TLanes.Store(TLanes.Max(here, TLanes.Min(x, there)), ref own, at);
            TLanes.Store(TLanes.IfGreater(x, there, thereIndex, TLanes.IfGreater(x, here, who, hereIndex)), ref ownIndex, at);
        }

        Settle(list);
    }
}
