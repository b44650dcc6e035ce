using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Keeps the best roles of each person. A chunk of roles is ranked at once: the k-th largest of the largest fits of groups of roles is a bar
/// that at least k fits reach, so all others are dismissed, a vector at a time, and little more than k fits per person are sorted.
/// </summary>
/// <param name="best">The lists.</param>
/// <param name="least">Their bars, with room for a whole tile after the last person.</param>
/// <param name="buffer">Room for a chunk's fits, the largest of groups and the candidates' fits: see <see cref="Buffer"/>.</param>
/// <param name="places">Room for the candidates.</param>
/// <param name="roles">Number of roles.</param>
/// <param name="people">People in the block.</param>
internal readonly ref struct BestRolesSink<TVector, TLanes, T>(
    TopK<T> best, Span<T> least, Span<T> buffer, Span<int> places, int roles, int people)
    : IFitSink<T>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // A chunk's fits stay in the second cache. An even number: neighbours are in one chunk.
    internal const int Chunk = 1024;

    // More groups make the bar higher and cost more to find it: with these about 1.2·k fits pass.
    private const int GroupsPerEntry = 3;

    private const int RolesPerBar = 64;

    private readonly ref T least = ref MemoryMarshal.GetReference(least);
    private readonly ref T fits = ref MemoryMarshal.GetReference(buffer);
    private readonly RoleCandidates<TVector, TLanes, T> candidates = new(
        best, buffer[((Math.Min(roles, Chunk) + Math.Min(best.K, Chunk)) * Lanes)..], places, roles);

    private static int Lanes => PeopleTile.Vectors * TLanes.Count;

    /// <summary>A buffer for this many roles and entries, in memory that is replaced where it is too small.</summary>
    internal static Span<T> Buffer(ref T[] memory, int roles, int k)
    {
        var rows = Math.Min(roles, Chunk) + Math.Min(k, Chunk) + RoleCandidates<TVector, TLanes, T>.Room(k, roles) + 1;
        var length = PeopleTile.Size<T>(rows, Lanes);
        if (memory.Length < length) memory = new T[length];
        return PeopleTile.Align(memory, rows, Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Place(int role, int person) => ref Unsafe.Add(ref fits, role % Chunk * Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person)
    {
        if (role % Chunk == Chunk - 1 || role == roles - 1) Rank(role - (role % Chunk), role + 1, person);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rank(int first, int end, int person)
    {
        // Of few people, to insert each is quicker than to rank vectors that are nearly empty.
        var sorted = best.K <= RoleCandidates<TVector, TLanes, T>.MostEntries && people - person > Lanes / 8;
        if (sorted) candidates.Begin(person);

        // Where most roles are among the best, a bar dismisses too few. Lanes without a person have one that nothing reaches, whatever lies there.
        if (2L * (end - first) > 3L * best.K) RaiseBar(ref fits, end - first, person);
        Span<(int Role, ulong Lanes)> better = stackalloc (int, ulong)[RolesPerBar];
        for (; first < end; first += RolesPerBar)
        {
            ref var made = ref Place(first, person);
            var count = Compare(ref made, ref Unsafe.Add(ref least, person), Math.Min(RolesPerBar, end - first), better);
            foreach (var one in better[..count])
            {
                for (var lanes = one.Lanes; lanes != 0; lanes &= lanes - 1)
                {
                    var at = BitOperations.TrailingZeroCount(lanes);
                    var (role, fit) = (first + one.Role, Unsafe.Add(ref made, (one.Role * Lanes) + at));
                    if (sorted) candidates.Add(person + at, at, role, fit);
                    else best.InsertLater(person + at, role, fit);
                }
            }
        }

        if (sorted) candidates.Sort(person);
    }

    // A bit per person, of roles that anybody has as a better one: others are overwritten, which takes no branch that could be guessed wrong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Compare(ref T made, ref T least, int roles, Span<(int Role, ulong Lanes)> better)
    {
        var lanes = (nuint)TLanes.Count;
        var (bar0, bar1) = (TLanes.Load(ref least, 0), TLanes.Load(ref least, lanes));
        var (bar2, bar3) = (TLanes.Load(ref least, 2 * lanes), TLanes.Load(ref least, 3 * lanes));
        nuint at = 0;
        var count = 0;
        for (var r = 0; r < roles; r++, at += PeopleTile.Vectors * lanes)
        {
            var any = TLanes.Greater(TLanes.Load(ref made, at), bar0)
                | (TLanes.Greater(TLanes.Load(ref made, at + lanes), bar1) << TLanes.Count)
                | (TLanes.Greater(TLanes.Load(ref made, at + (2 * lanes)), bar2) << (2 * TLanes.Count))
                | (TLanes.Greater(TLanes.Load(ref made, at + (3 * lanes)), bar3) << (3 * TLanes.Count));
            better[count] = (r, any);
            count += any == 0 ? 0 : 1;
        }

        return count;
    }

    // Keeps the k largest of the groups' largest in order, for all lanes at once: each new one sinks to its place.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RaiseBar(ref T made, int count, int person)
    {
        var (width, k) = ((nuint)TLanes.Count, (nuint)best.K);
        var none = TLanes.Broadcast(T.NegativeInfinity);
        ref var ranked = ref Unsafe.Add(ref fits, Math.Min(roles, Chunk) * Lanes);
        for (nuint i = 0; i < PeopleTile.Vectors * k; i++) TLanes.Store(none, ref ranked, i * width);

        // Neighbours are often alike, so they are in different groups.
        var groups = Math.Min(count, GroupsPerEntry * best.K);
        for (var g = 0; g < groups; g++)
        {
            TVector a0 = none, a1 = none, a2 = none, a3 = none;
            for (var role = g; role < count; role += groups)
            {
                var at = (nuint)(role * Lanes);
                a0 = TLanes.Max(TLanes.Load(ref made, at), a0);
                a1 = TLanes.Max(TLanes.Load(ref made, at + width), a1);
                a2 = TLanes.Max(TLanes.Load(ref made, at + (2 * width)), a2);
                a3 = TLanes.Max(TLanes.Load(ref made, at + (3 * width)), a3);
            }

            for (nuint i = 0, at = 0; i < k; i++, at += PeopleTile.Vectors * width)
            {
                a0 = Sink(a0, ref ranked, at);
                a1 = Sink(a1, ref ranked, at + width);
                a2 = Sink(a2, ref ranked, at + (2 * width));
                a3 = Sink(a3, ref ranked, at + (3 * width));
            }
        }

        // A fit as large as the k-th may be among the best, so the bar is just below it.
        for (var at = 0; at < Lanes; at++)
        {
            var bar = T.BitDecrement(Unsafe.Add(ref ranked, ((best.K - 1) * Lanes) + at));
            ref var old = ref Unsafe.Add(ref least, person + at);
            if (bar > old) old = bar;
        }
    }

    // Leaves the larger one there and takes the other on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Sink(TVector sinking, ref T ranked, nuint at)
    {
        var there = TLanes.Load(ref ranked, at);
        TLanes.Store(TLanes.Max(sinking, there), ref ranked, at);
        return TLanes.Min(sinking, there);
    }
}
