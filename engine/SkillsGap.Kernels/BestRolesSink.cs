using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Keeps the best roles of each person. A chunk of roles is ranked at once: the k-th largest of the largest fits of groups of roles is a bar
/// that at least k fits reach, so all others are dismissed, a vector at a time, and little more than k fits per person are looked at one by one.
/// </summary>
/// <param name="best">The lists.</param>
/// <param name="least">Their bars, with room for a whole tile after the last person.</param>
/// <param name="buffer">Room for a chunk's fits and k vectors: see <see cref="BufferLength"/>.</param>
/// <param name="roles">Number of roles.</param>
internal readonly ref struct BestRolesSink<TVector, TLanes, T>(TopK<T> best, Span<T> least, Span<T> buffer, int roles) : IFitSink<T>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // A chunk's fits stay in the second cache. An even number: neighbours are in one chunk.
    private const int Chunk = 1024;

    // More groups make the bar higher and cost more to find it: with these about 1.2·k fits pass.
    private const int GroupsPerEntry = 3;

    private const int RolesPerBar = 64;

    private readonly ref T least = ref MemoryMarshal.GetReference(least);
    private readonly ref T fits = ref MemoryMarshal.GetReference(buffer);
    private readonly ref T ranked = ref Unsafe.Add(ref MemoryMarshal.GetReference(buffer), Math.Min(roles, Chunk) * Lanes);

    private static int Lanes => PeopleTile.Vectors * TLanes.Count;

    /// <summary>Numbers that a buffer for this many roles and entries has.</summary>
    internal static int BufferLength(int roles, int k) => checked((Math.Min(roles, Chunk) + k) * Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Place(int role, int person) => ref Unsafe.Add(ref fits, role % Chunk * Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person, int vectors)
    {
        if (role % Chunk == Chunk - 1 || role == roles - 1) Rank(role - (role % Chunk), role + 1, person);
    }

    private void Rank(int first, int end, int person)
    {
        // Lanes without a person have a bar that nothing reaches, so whatever lies there is dismissed.
        for (var lane = 0; lane < Lanes && end - first > best.K; lane += TLanes.Count)
            RaiseBar(ref Unsafe.Add(ref fits, lane), end - first, person + lane);
        Span<ulong> better = stackalloc ulong[RolesPerBar];
        for (; first < end; first += RolesPerBar)
        {
            ref var made = ref Place(first, person);
            var roles = better[..Math.Min(RolesPerBar, end - first)];
            Compare(ref made, ref Unsafe.Add(ref least, person), roles);
            for (var r = 0; r < roles.Length; r++)
            {
                for (var lanes = roles[r]; lanes != 0; lanes &= lanes - 1)
                {
                    var at = BitOperations.TrailingZeroCount(lanes);
                    best.InsertLater(person + at, new(first + r, Unsafe.Add(ref made, (r * Lanes) + at)));
                }
            }
        }
    }

    // A bit per person and role, without a branch that could be guessed wrong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(ref T made, ref T least, Span<ulong> better)
    {
        var lanes = (nuint)TLanes.Count;
        var (bar0, bar1) = (TLanes.Load(ref least, 0), TLanes.Load(ref least, lanes));
        var (bar2, bar3) = (TLanes.Load(ref least, 2 * lanes), TLanes.Load(ref least, 3 * lanes));
        nuint at = 0;
        for (var r = 0; r < better.Length; r++, at += PeopleTile.Vectors * lanes)
        {
            better[r] = TLanes.Greater(TLanes.Load(ref made, at), bar0)
                | (TLanes.Greater(TLanes.Load(ref made, at + lanes), bar1) << TLanes.Count)
                | (TLanes.Greater(TLanes.Load(ref made, at + (2 * lanes)), bar2) << (2 * TLanes.Count))
                | (TLanes.Greater(TLanes.Load(ref made, at + (3 * lanes)), bar3) << (3 * TLanes.Count));
        }
    }

    // Keeps the k largest of the groups' largest in order, for all lanes at once: each new one sinks to its place.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RaiseBar(ref T made, int count, int person)
    {
        var (width, k) = ((nuint)TLanes.Count, (nuint)best.K);
        for (nuint i = 0; i < k; i++) TLanes.Store(TLanes.Broadcast(T.NegativeInfinity), ref ranked, i * width);

        // Neighbours are often alike, so they are in different groups.
        var groups = Math.Min(count, GroupsPerEntry * best.K);
        for (var g = 0; g < groups; g++)
        {
            var sinking = TLanes.Broadcast(T.NegativeInfinity);
            for (var role = g; role < count; role += groups)
                sinking = TLanes.Max(TLanes.Load(ref made, (nuint)(role * Lanes)), sinking);
            for (nuint i = 0; i < k; i++)
            {
                var there = TLanes.Load(ref ranked, i * width);
                TLanes.Store(TLanes.Max(sinking, there), ref ranked, i * width);
                sinking = TLanes.Min(sinking, there);
            }
        }

        // A fit as large as the k-th may be among the best, so the bar is just below it.
        for (var at = 0; at < TLanes.Count; at++)
        {
            var bar = T.BitDecrement(Unsafe.Add(ref ranked, ((best.K - 1) * TLanes.Count) + at));
            ref var old = ref Unsafe.Add(ref least, person + at);
            if (bar > old) old = bar;
        }
    }
}
