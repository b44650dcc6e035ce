using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// The roles that passed the bar of each person of a tile: row by row, a lane for each person, of each person in the order in which equal ones stay.
/// They are sorted by counting how many of a person's are better than each, for all people of a vector at once: inserted one by one, each would mean a
/// branch that is guessed wrong.
/// </summary>
/// <param name="best">The lists.</param>
/// <param name="scores">Room for <see cref="Room"/> rows, and one more.</param>
/// <param name="places">Room for <see cref="PlacesLength"/> numbers.</param>
/// <param name="offered">Number of roles.</param>
internal readonly ref struct RoleCandidates<TVector, TLanes, T>(TopK<T> best, Span<T> scores, Span<int> places, int offered)
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int room = Room(best.K, offered);

    // −∞ where a lane has no more candidates.
    private readonly ref T scores = ref MemoryMarshal.GetReference(scores);
    private readonly ref T ranks = ref Unsafe.Add(ref MemoryMarshal.GetReference(scores), Room(best.K, offered) * Lanes);

    // How many roles each lane has, then the roles.
    private readonly ref int counts = ref MemoryMarshal.GetReference(places);
    private readonly ref int roles = ref Unsafe.Add(ref MemoryMarshal.GetReference(places), Lanes);

    /// <summary>Most entries of a list, for candidates not to take more than some megabytes; there is room for none where lists are longer.</summary>
    internal const int MostEntries = 4096;

    private static int Lanes => PeopleTile.Vectors * TLanes.Count;

    /// <summary>Most candidates of a person where they are sorted here: little more than k are usual, and never more than a list and a chunk.</summary>
    internal static int Room(int k, int roles) =>
        k > MostEntries ? 0 : Math.Min(2 * (k + 6), Math.Min(k, roles) + Math.Min(roles, BestRolesSink<TVector, TLanes, T>.Chunk));

    internal static int PlacesLength(int k, int roles) => (Room(k, roles) + 1) * Lanes;

    /// <summary>Begins with what is on the lists.</summary>
    /// <param name="list">The list of the tile's first person.</param>
    // This and what follows is optimised at once, or the first seconds would be spent in what is not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Begin(int list)
    {
        MemoryMarshal.CreateSpan(ref scores, room * Lanes).Fill(T.NegativeInfinity);
        for (var lane = 0; lane < Lanes; lane++)
        {
            var entries = list + lane < best.Lists ? best.Best(list + lane) : [];
            Unsafe.Add(ref counts, lane) = entries.Length;
            for (var i = 0; i < entries.Length; i++)
            {
                var at = (i * Lanes) + lane;
                (Unsafe.Add(ref scores, at), Unsafe.Add(ref roles, at)) = (entries[i].Score, entries[i].Index);
            }
        }
    }

    /// <summary>Takes one that passed; of a person's, its index is above all that came before.</summary>
    /// <param name="list">The person's list.</param>
    /// <param name="lane">The person's place in the tile.</param>
    /// <param name="role">The role.</param>
    /// <param name="score">Its fit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int list, int lane, int role, T score)
    {
        ref var count = ref Unsafe.Add(ref counts, lane);
        if (count < room)
        {
            var at = (count++ * Lanes) + lane;
            Unsafe.Add(ref scores, at) = score;
            Unsafe.Add(ref roles, at) = role;
        }
        else
        {
            if (count++ == room) Insert(list, lane);
            best.InsertLater(list, role, score);
        }
    }

    /// <summary>Brings all lists up to date.</summary>
    /// <param name="list">The list of the tile's first person.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Sort(int list)
    {
        var (lanes, end) = ((nuint)TLanes.Count, 0);
        for (var lane = 0; lane < Lanes; lane++) end = Math.Max(end, Math.Min(Unsafe.Add(ref counts, lane), room));
        TVector one = TLanes.Broadcast(T.One), zero = TLanes.Broadcast(T.Zero);
        for (var row = 0; row < end; row++)
        {
            ref var own = ref Unsafe.Add(ref scores, row * Lanes);
            TVector s0 = TLanes.Load(ref own, 0), s1 = TLanes.Load(ref own, lanes), s2 = TLanes.Load(ref own, 2 * lanes), s3 = TLanes.Load(ref own, 3 * lanes);

            // All earlier ones come before it but those that it is better than, and of the later ones those that are better.
            TVector r0 = TLanes.Broadcast(T.CreateTruncating(row)), r1 = r0, r2 = r0, r3 = r0;
            ref var other = ref scores;
            for (var i = 0; i < row; i++, other = ref Unsafe.Add(ref other, Lanes))
            {
                r0 = TLanes.Subtract(r0, TLanes.IfGreater(s0, TLanes.Load(ref other, 0), one, zero));
                r1 = TLanes.Subtract(r1, TLanes.IfGreater(s1, TLanes.Load(ref other, lanes), one, zero));
                r2 = TLanes.Subtract(r2, TLanes.IfGreater(s2, TLanes.Load(ref other, 2 * lanes), one, zero));
                r3 = TLanes.Subtract(r3, TLanes.IfGreater(s3, TLanes.Load(ref other, 3 * lanes), one, zero));
            }

            for (var i = row + 1; i < end; i++)
            {
                other = ref Unsafe.Add(ref other, Lanes);
                r0 = TLanes.Add(r0, TLanes.IfGreater(TLanes.Load(ref other, 0), s0, one, zero));
                r1 = TLanes.Add(r1, TLanes.IfGreater(TLanes.Load(ref other, lanes), s1, one, zero));
                r2 = TLanes.Add(r2, TLanes.IfGreater(TLanes.Load(ref other, 2 * lanes), s2, one, zero));
                r3 = TLanes.Add(r3, TLanes.IfGreater(TLanes.Load(ref other, 3 * lanes), s3, one, zero));
            }

            TLanes.Store(r0, ref ranks, 0);
            TLanes.Store(r1, ref ranks, lanes);
            TLanes.Store(r2, ref ranks, 2 * lanes);
            TLanes.Store(r3, ref ranks, 3 * lanes);
            Place(list, row);
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            if (Unsafe.Add(ref counts, lane) > 0) best.RaiseLeast(list + lane);
        }
    }

    // Puts the candidates of a row where their ranks say.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(int list, int row)
    {
        TVector none = TLanes.Broadcast(T.NegativeInfinity), k = TLanes.Broadcast(T.CreateTruncating(best.K));
        ref var own = ref Unsafe.Add(ref scores, row * Lanes);
        for (var v = 0; v < Lanes; v += TLanes.Count)
        {
            var kept = TLanes.Greater(TLanes.Load(ref own, (nuint)v), none) & TLanes.Greater(k, TLanes.Load(ref ranks, (nuint)v));
            for (; kept != 0; kept &= kept - 1)
            {
                var lane = v + BitOperations.TrailingZeroCount(kept);
                var rank = int.CreateTruncating(Unsafe.Add(ref ranks, lane));
                best.List(list + lane)[rank] = new(Unsafe.Add(ref roles, (row * Lanes) + lane), Unsafe.Add(ref own, lane));
            }
        }
    }

    // Where far more than usual pass, as many equal ones do, a person's are inserted after all: most are turned away at once.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Insert(int list, int lane)
    {
        best.List(list).Fill(TopK<T>.None);
        for (var at = lane; at < room * Lanes; at += Lanes)
        {
            best.InsertLater(list, Unsafe.Add(ref roles, at), Unsafe.Add(ref scores, at));
            Unsafe.Add(ref scores, at) = T.NegativeInfinity;
        }
    }
}
