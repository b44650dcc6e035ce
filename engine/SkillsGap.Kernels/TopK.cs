using System.Numerics;
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
    private readonly RankedLists<T> best;
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
        best = new(lists, k);
    }

    /// <summary>Number of lists.</summary>
    public int Lists => best.Lists;

    /// <summary>Most entries of a list.</summary>
    public int K => best.K;

    /// <summary>A list's entries, best first; fewer than k where fewer numbers were offered. The next call overwrites them.</summary>
    public ReadOnlySpan<Ranked<T>> Best(int list) => best.Show(list);

    /// <summary>Empties all lists.</summary>
    public void Clear() => best.Clear(0);

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
        best.Clear(roles.Roles > 0 ? people : 0);
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
            foreach (var entry in other.Best(list)) best.Insert(list, entry);
        }
    }

    /// <summary>What <see cref="RankRoles(CoverageWeights{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, int, int)"/> does at one width.</summary>
    internal void RankRoles<TVector, TLanes>(
        CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
    {
        var length = BestRolesSink<TVector, TLanes, T>.PlacesLength;
        if (places.Length < length) places = new int[length];
        var sink = new BestRolesSink<TVector, TLanes, T>(
            best, BestRolesSink<TVector, TLanes, T>.Buffer(ref buffer, roles.Roles, K), places, roles.Roles, people);
        CoverageKernel.Run<TVector, TLanes, T, BestRolesSink<TVector, TLanes, T>>(roles, levels, ready, stride, people, ref sink);
    }

    /// <summary>What <see cref="OfferPeople(CoverageWeights{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, int, int, int)"/> does at one width.</summary>
    internal void OfferPeople<TVector, TLanes>(
        CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, int people, int first)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
    {
        var sink = new BestPeopleSink<TVector, TLanes, T>(best, stackalloc T[BestPeopleSink<TVector, TLanes, T>.Room], people, first);
        CoverageKernel.Run<TVector, TLanes, T, BestPeopleSink<TVector, TLanes, T>>(roles, levels, ready, stride, people, ref sink);
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
