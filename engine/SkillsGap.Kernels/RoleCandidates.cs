using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// The roles that passed the bar of each person of a tile, lower ones first. They are sorted by counting how many of a person's are better than
/// each, a vector at a time: inserted one by one, each would mean a branch that is guessed wrong.
/// </summary>
/// <param name="best">The lists.</param>
/// <param name="scores">Room for <see cref="Room"/> fits of each lane.</param>
/// <param name="places">Room for <see cref="PlacesLength"/> numbers.</param>
internal readonly ref struct RoleCandidates<TVector, TLanes, T>(TopK<T> best, Span<T> scores, Span<int> places)
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ref T scores = ref MemoryMarshal.GetReference(scores);

    // How many roles each lane has, then the roles.
    private readonly ref int counts = ref MemoryMarshal.GetReference(places);
    private readonly ref int roles = ref Unsafe.Add(ref MemoryMarshal.GetReference(places), Lanes);
    private readonly int room = Room(best.K);

    /// <summary>Most entries of a list: beyond, to count among all of them takes longer than to insert each.</summary>
    internal const int MostEntries = 4096;

    private static int Lanes => PeopleTile.Vectors * TLanes.Count;

    /// <summary>Most candidates of a person, more than k, where they are sorted here, and whole vectors of any width: little more than k are usual.</summary>
    internal static int Room(int k) => ((Math.Min(k, MostEntries) / PeopleBlock.Lanes) + 1) * 2 * PeopleBlock.Lanes;

    internal static int PlacesLength(int k) => (Room(k) + 1) * Lanes;

    /// <summary>Begins with another tile.</summary>
    internal void Clear() => MemoryMarshal.CreateSpan(ref counts, Lanes).Clear();

    /// <summary>Takes one that passed; of a person's, its index is above all that came before.</summary>
    /// <param name="list">The person's list.</param>
    /// <param name="lane">The person's place in the tile.</param>
    /// <param name="role">The role.</param>
    /// <param name="score">Its fit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int list, int lane, int role, T score)
    {
        ref var count = ref Unsafe.Add(ref counts, lane);
        if (count == room) Sort(list, lane);
        var at = (lane * room) + count++;
        Unsafe.Add(ref scores, at) = score;
        Unsafe.Add(ref roles, at) = role;
    }

    /// <summary>Brings a person's list up to date and drops whatever is not on it.</summary>
    /// <param name="list">The person's list.</param>
    /// <param name="lane">The person's place in the tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Sort(int list, int lane)
    {
        ref var count = ref Unsafe.Add(ref counts, lane);
        if (count == 0) return;
        ref var score = ref Unsafe.Add(ref scores, lane * room);
        ref var role = ref Unsafe.Add(ref roles, lane * room);
        var sorted = best.List(list);
        for (var i = 0; i < count; i++)
        {
            var rank = Before(ref score, count, i);
            if (rank < sorted.Length) sorted[rank] = new(Unsafe.Add(ref role, i), Unsafe.Add(ref score, i));
        }

        count = Math.Min(count, sorted.Length);
        for (var i = 0; i < count; i++) (Unsafe.Add(ref role, i), Unsafe.Add(ref score, i)) = (sorted[i].Index, sorted[i].Score);
        best.RaiseLeast(list);
    }

    // How many of the scores come before one of them: all that are better, and of equal ones the earlier.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Before(ref T scores, int count, int one)
    {
        var (score, before) = (TLanes.Broadcast(Unsafe.Add(ref scores, one)), 0);
        for (var v = 0; v < count; v += TLanes.Count)
        {
            var others = TLanes.Load(ref scores, (nuint)v);
            var (earlier, all) = (First(one - v), First(count - v));
            before += BitOperations.PopCount((TLanes.Greater(others, score) & all & ~earlier) | (~TLanes.Greater(score, others) & earlier));
        }

        return before;
    }

    // The first lanes of a vector; none or all where it has not so many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong First(int lanes) => (1ul << Math.Min(Math.Max(lanes, 0), TLanes.Count)) - 1;
}
