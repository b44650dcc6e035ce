using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>
/// The k best of what each list was offered, found as <see cref="Coverage"/> makes the fits, so that people × roles are never stored: lists of
/// roles, one per person of a block, or lists of people, one per role, over any number of blocks.
/// </summary>
/// <remarks>
/// Of equal fits the lower index comes first, always; a fit that is NaN is never among the best. The fits are those of
/// <see cref="Coverage"/>, bit for bit. Memory is taken when the lists are made and when they rank more roles than ever before, else never. Not for several
/// threads at once: each has its own lists, and <see cref="Merge"/> gives the same result however people were shared out.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TopK<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Of two roles, from a cache line on.
    private static readonly int TileFits = PeopleTile.Size<T>(2 * PeopleTile.Vectors, PeopleBlock.Lanes);

    internal static readonly Ranked<T> None = new(-1, T.NegativeInfinity);
    private readonly Ranked<T>[] entries;

    // A fit that a list's next entry must exceed; one for each lane of the last tile.
    private readonly T[] least;
    private T[] buffer = [];
    private int[] places = [];

    /// <summary>Makes empty lists.</summary>
    /// <param name="lists">Most people in a block, or number of roles.</param>
    /// <param name="k">Most entries of a list, at least 1.</param>
    public TopK(int lists, int k)
    {
        PeopleBlock.Check<T>(0, 0, 0, nameof(lists));
        ArgumentOutOfRangeException.ThrowIfNegative(lists);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        (Lists, K) = (lists, k);
        entries = new Ranked<T>[checked(lists * k)];
        least = new T[checked(lists + (PeopleTile.Vectors * PeopleBlock.Lanes))];
        Clear();
    }

    /// <summary>Number of lists.</summary>
    public int Lists { get; }

    /// <summary>Most entries of a list.</summary>
    public int K { get; }

    /// <summary>A list's entries, best first; fewer than k where fewer numbers were offered.</summary>
    public ReadOnlySpan<Ranked<T>> Best(int list)
    {
        var best = entries.AsSpan(checked(list * K), K);
        var count = K;
        while (count > 0 && best[count - 1].Index < 0) count--;
        return best[..count];
    }

    /// <summary>Empties all lists.</summary>
    public void Clear()
    {
        entries.AsSpan().Fill(None);
        least.AsSpan().Fill(T.NegativeInfinity);
    }

    /// <summary>Replaces the lists by the best roles of each person of a block: list p is that of the block's person p.</summary>
    /// <param name="roles">What the roles ask for.</param>
    /// <param name="levels">Skills times <paramref name="stride"/> levels, skill by skill.</param>
    /// <param name="ready">As many, to rank by reach; empty to rank by fit.</param>
    /// <param name="stride">Levels between one skill and the next, a multiple of 16.</param>
    /// <param name="people">People in the block, at most the stride and the number of lists; the lists after them become empty.</param>
    /// <exception cref="ArgumentException">A length, the stride or the number of people is wrong.</exception>
    public void RankRoles(CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people)
    {
        Check(roles, levels, ready, stride, people, Lists);
        Clear();
        if (Vector512.IsHardwareAccelerated)
            RankRoles<Vector512<T>, Lanes512<T>>(roles, levels, ready, stride, people);
        else if (Vector256.IsHardwareAccelerated)
            RankRoles<Vector256<T>, Lanes256<T>>(roles, levels, ready, stride, people);
        else if (Vector128.IsHardwareAccelerated)
            RankRoles<Vector128<T>, Lanes128<T>>(roles, levels, ready, stride, people);
        else
            RankRoles<T, LaneScalar<T>>(roles, levels, ready, stride, people);
    }

    /// <summary>Offers a block of people to the lists of the roles: list r is that of role r.</summary>
    /// <param name="roles">What the roles ask for; as many as lists.</param>
    /// <param name="levels">Skills times <paramref name="stride"/> levels, skill by skill.</param>
    /// <param name="ready">As many, to rank by reach; empty to rank by fit.</param>
    /// <param name="stride">Levels between one skill and the next, a multiple of 16.</param>
    /// <param name="people">People in the block, at most the stride.</param>
    /// <param name="first">The index of the block's first person; above those of all people offered before.</param>
    /// <exception cref="ArgumentException">A length, the stride or the number of people is wrong.</exception>
    public void OfferPeople(CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people, int first)
    {
        Check(roles, levels, ready, stride, people, int.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNotEqual(roles.Roles, Lists);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        if (Vector512.IsHardwareAccelerated)
            OfferPeople<Vector512<T>, Lanes512<T>>(roles, levels, ready, stride, people, first);
        else if (Vector256.IsHardwareAccelerated)
            OfferPeople<Vector256<T>, Lanes256<T>>(roles, levels, ready, stride, people, first);
        else if (Vector128.IsHardwareAccelerated)
            OfferPeople<Vector128<T>, Lanes128<T>>(roles, levels, ready, stride, people, first);
        else
            OfferPeople<T, LaneScalar<T>>(roles, levels, ready, stride, people, first);
    }

    /// <summary>Adds what other lists hold, of other indices, lower or higher. The result is that of having offered all to one.</summary>
    /// <param name="other">As many lists.</param>
    /// <exception cref="ArgumentException">The numbers of lists differ.</exception>
    public void Merge(TopK<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Lists != Lists)
            throw new ArgumentException($"{Lists} lists cannot take in {other.Lists}.", nameof(other));
        for (var list = 0; list < Lists; list++)
        {
            foreach (var entry in other.Best(list)) Insert(list, entry);
        }
    }

    /// <summary>What <see cref="RankRoles(CoverageWeights{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, int, int)"/> does at one width.</summary>
    internal void RankRoles<TVector, TLanes>(
        CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
    {
        // Nothing is better than what lanes without a person already have.
        least.AsSpan(people).Fill(T.PositiveInfinity);
        var length = RoleCandidates<TVector, TLanes, T>.PlacesLength(K, roles.Roles);
        if (places.Length < length) places = new int[length];
        var sink = new BestRolesSink<TVector, TLanes, T>(
            this, least, BestRolesSink<TVector, TLanes, T>.Buffer(ref buffer, roles.Roles, K), places, roles.Roles, people);
        CoverageKernel.Run<TVector, TLanes, T, BestRolesSink<TVector, TLanes, T>>(roles, levels, ready, stride, people, ref sink);
        least.AsSpan(people).Fill(T.NegativeInfinity);
    }

    /// <summary>What <see cref="OfferPeople(CoverageWeights{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, int, int, int)"/> does at one width.</summary>
    internal void OfferPeople<TVector, TLanes>(
        CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people, int first)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
    {
        var sink = new BestPeopleSink<TVector, TLanes, T>(this, least, stackalloc T[TileFits], people, first);
        CoverageKernel.Run<TVector, TLanes, T, BestPeopleSink<TVector, TLanes, T>>(roles, levels, ready, stride, people, ref sink);
    }

    /// <summary>All places of a list, whether there is an entry in them or not.</summary>
    internal Span<Ranked<T>> List(int list) => entries.AsSpan(list * K, K);

    /// <summary>Has a list's last entry be the least that the next must exceed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void RaiseLeast(int list)
    {
        var last = entries[(list * K) + K - 1].Score;
        if (last > least[list]) least[list] = last;
    }

    /// <summary>Puts an entry where it belongs, if it does.</summary>
    internal void Insert(int list, Ranked<T> entry)
    {
        var best = entries.AsSpan(list * K, K);
        var at = K;
        while (at > 0 && (best[at - 1].Score < entry.Score || (best[at - 1].Score == entry.Score && best[at - 1].Index > entry.Index)))
        {
            at--;
            if (at < K - 1) best[at + 1] = best[at];
        }

        if (at < K) best[at] = entry;
        least[list] = best[^1].Score;
    }

    /// <summary>Puts an entry where it belongs, if it does; its index is above all in the list, so it comes after its equals.</summary>
    // Numbers alone, never a whole entry: one that has just been written in two halves would be read only once both have reached the cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void InsertLater(int list, int index, T score)
    {
        // The last place is checked, and none is below the first.
        var at = K - 1;
        ref var last = ref entries[(list * K) + at];
        if (!(score > last.Score)) return;
        ref var place = ref last;
        for (; at > 0 && Unsafe.Subtract(ref place, 1).Score < score; at--)
        {
            ref var before = ref Unsafe.Subtract(ref place, 1);
            place = new(before.Index, before.Score);
            place = ref before;
        }

        place = new(index, score);
        RaiseLeast(list);
    }

    private static void Check(CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people, int most)
    {
        ArgumentNullException.ThrowIfNull(roles);
        PeopleBlock.Check<T>(levels.Length, roles.Skills, stride, nameof(levels));
        if (!ready.IsEmpty) PeopleBlock.Check<T>(ready.Length, roles.Skills, stride, nameof(ready));
        if (people < 0 || people > stride || people > most)
            throw new ArgumentException($"A block of {stride} has no {people} people, or there are too few lists.", nameof(people));
    }
}
