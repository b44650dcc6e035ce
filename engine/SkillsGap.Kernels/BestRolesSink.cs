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
/// <param name="buffer">Room for a chunk's fits, their groups' largest and k vectors: see <see cref="BufferLength"/>.</param>
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

    private readonly int group = Group(roles, best.K);
    private readonly ref T least = ref MemoryMarshal.GetReference(least);
    private readonly ref T fits = ref MemoryMarshal.GetReference(buffer);
    private readonly ref T largest = ref Unsafe.Add(ref MemoryMarshal.GetReference(buffer), Math.Min(roles, Chunk) * Lanes);
    private readonly ref T ranked = ref Unsafe.Add(ref MemoryMarshal.GetReference(buffer), (Math.Min(roles, Chunk) + Groups(roles, best.K)) * Lanes);

    private static int Lanes => PeopleTile.Vectors * TLanes.Count;

    /// <summary>Numbers that a buffer for this many roles and entries has.</summary>
    internal static int BufferLength(int roles, int k) => checked((Math.Min(roles, Chunk) + Groups(roles, k) + k) * Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Place(int role, int person) => ref Unsafe.Add(ref fits, role % Chunk * Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person, int vectors)
    {
        ref var made = ref Place(role, person);
        ref var most = ref Unsafe.Add(ref largest, role % Chunk / group * Lanes);
        var opens = role % Chunk % group == 0;
        for (nuint v = 0, at = 0; v < (nuint)vectors; v++, at += (nuint)TLanes.Count)
        {
            var soFar = opens ? TLanes.Broadcast(T.NegativeInfinity) : TLanes.Load(ref most, at);
            TLanes.Store(TLanes.Max(TLanes.Load(ref made, at), soFar), ref most, at);
        }

        if (role % Chunk == Chunk - 1 || role == roles - 1) Rank(role - (role % Chunk), role + 1, person, vectors);
    }

    private static int Group(int roles, int k) => Math.Max(1, (int)(Math.Min(roles, Chunk) / ((long)GroupsPerEntry * k)));

    private static int Groups(int roles, int k) => (Math.Min(roles, Chunk) + Group(roles, k) - 1) / Group(roles, k);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rank(int first, int end, int person, int vectors)
    {
        var groups = (end - first + group - 1) / group;
        for (var v = 0; v < vectors; v++)
        {
            var lane = v * TLanes.Count;
            if (groups > best.K) RaiseBar(groups, lane, person + lane);
            var bar = TLanes.Load(ref least, (nuint)(person + lane));
            for (var role = first; role < end; role++)
            {
                ref var made = ref Unsafe.Add(ref fits, ((role - first) * Lanes) + lane);
                var better = TLanes.Greater(TLanes.Load(ref made, 0), bar);
                if (better == 0) continue;
                for (; better != 0; better &= better - 1)
                {
                    var at = BitOperations.TrailingZeroCount(better);
                    best.InsertLater(person + lane + at, new(role, Unsafe.Add(ref made, at)));
                }

                bar = TLanes.Load(ref least, (nuint)(person + lane));
            }
        }
    }

    // Keeps the k largest in order for all lanes at once, each group's largest sinking to its place.
    private void RaiseBar(int groups, int lane, int person)
    {
        var width = TLanes.Count;
        for (var i = 0; i < best.K; i++) TLanes.Store(TLanes.Broadcast(T.NegativeInfinity), ref ranked, (nuint)(i * width));
        for (var g = 0; g < groups; g++)
        {
            var sinking = TLanes.Load(ref largest, (nuint)((g * Lanes) + lane));
            for (var i = 0; i < best.K; i++)
            {
                var there = TLanes.Load(ref ranked, (nuint)(i * width));
                TLanes.Store(TLanes.Max(sinking, there), ref ranked, (nuint)(i * width));
                sinking = TLanes.Min(sinking, there);
            }
        }

        // A fit as large as the k-th may be among the best, so the bar is just below it.
        for (var at = 0; at < width; at++)
        {
            var bar = T.BitDecrement(Unsafe.Add(ref ranked, ((best.K - 1) * width) + at));
            ref var old = ref Unsafe.Add(ref least, person + at);
            if (bar > old) old = bar;
        }
    }
}
