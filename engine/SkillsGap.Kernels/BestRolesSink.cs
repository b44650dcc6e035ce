using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Keeps the best roles of each person. The fits of the first roles wait until a bar is known that at least k of them reach: the k-th largest of the
/// largest of groups of roles. So most are dismissed, a vector at a time, and little more than k fits per person are ranked. Later roles meet the bar at once.
/// </summary>
/// <param name="best">The lists.</param>
/// <param name="buffer">Room for fits: see <see cref="Buffer"/>.</param>
/// <param name="places">Room for <see cref="PlacesLength"/> numbers.</param>
/// <param name="roles">Number of roles.</param>
/// <param name="people">People in the block.</param>
internal readonly ref struct BestRolesSink<TVector, TLanes, T>(RankedLists<T> best, Span<T> buffer, Span<int> places, int roles, int people) : IFitSink<T>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Their fits stay in the second cache.
    private const int MostWaiting = 1024;

    // Roles looked at together, while their fits are in the first cache. An even number, and a divisor of the other: neighbours are taken together.
    private const int Step = 32;

    // With fewer, each would wait for what the role before it left there.
    private const int FewestGroups = 16;

    private readonly int waiting = Waiting(best.K, roles);
    private readonly int groups = Groups(best.K);
    private readonly ref T fits = ref MemoryMarshal.GetReference(buffer);
    private readonly ref T largest = ref MemoryMarshal.GetReference(buffer[(FitRows(best.K, roles) * Lanes)..]);
    private readonly ref int rows = ref MemoryMarshal.GetReference(places);
    private readonly ref int passed = ref places[Step];
    private readonly RoleCandidates<TVector, TLanes, T> candidates = new(
        best, buffer[((FitRows(best.K, roles) + GroupRows(best.K, roles)) * Lanes)..], places[(Step + ((Step + 1) * Lanes))..], roles);

    /// <summary>Numbers needed for roles and the lanes that passed, and for what <see cref="RoleCandidates{TVector, TLanes, T}"/> counts.</summary>
    internal static int PlacesLength => Step + ((Step + 1) * Lanes) + RoleCandidates<TVector, TLanes, T>.Counts;

    private static int Lanes => PeopleTile.Vectors * TLanes.Count;

    /// <summary>A buffer for this many roles and entries, in memory that is replaced where it is too small.</summary>
    internal static Span<T> Buffer(ref T[] memory, int roles, int k)
    {
        var needed = FitRows(k, roles) + GroupRows(k, roles) + RoleCandidates<TVector, TLanes, T>.Rows(k, roles);
        var length = PeopleTile.Size<T>(needed, Lanes);
        if (memory.Length < length) memory = new T[length];
        return PeopleTile.Align(memory, needed, Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Place(int role, int person) => ref Unsafe.Add(ref fits, (role < waiting ? role : role % Step) * Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person)
    {
        if (role % Step == Step - 1 || role == roles - 1) TakeStep(role - (role % Step), role + 1, person);
    }

    // With half as many groups again as entries about 1.5·k fits pass; more would make the bar higher and take longer to find it.
    private static int Groups(int k) => Math.Max(FewestGroups, k + (k / 2) + 1);

    // None where half are among the best, of whom a bar would dismiss too few.
    private static int Waiting(int k, int roles) => Math.Min(roles, MostWaiting) > 2L * k ? Math.Min(roles, MostWaiting) : 0;

    private static int FitRows(int k, int roles) => Math.Max(Waiting(k, roles), Math.Min(roles, Step));

    private static int GroupRows(int k, int roles) => Waiting(k, roles) > 0 ? Groups(k) : 0;

    // This and what follows is optimised at once, or the first seconds would be spent in what is not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeStep(int from, int end, int person)
    {
        if (from == 0)
        {
            candidates.Begin(people - person);
            if (waiting > 0) MemoryMarshal.CreateSpan(ref largest, groups * Lanes).Fill(T.NegativeInfinity);
        }

        if (from < waiting)
        {
            Group(from, end);
            if (end < waiting) return;
            candidates.RaiseBar(ref largest, groups);
            from = 0;
        }

        for (; from < end; from += Step) Compare(from, Math.Min(from + Step, end));
        if (end % MostWaiting == 0 || end == roles) candidates.Sort();
        if (end == roles) candidates.Write(person, people - person);
    }

    // Neighbours are often alike, so they are in different groups.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Group(int from, int end)
    {
        var lanes = (nuint)TLanes.Count;
        var group = from % groups;
        for (; from < end; from++)
        {
            ref var made = ref Unsafe.Add(ref fits, from * Lanes);
            ref var most = ref Unsafe.Add(ref largest, group * Lanes);
            TLanes.Store(TLanes.Max(TLanes.Load(ref made, 0), TLanes.Load(ref most, 0)), ref most, 0);
            TLanes.Store(TLanes.Max(TLanes.Load(ref made, lanes), TLanes.Load(ref most, lanes)), ref most, lanes);
            TLanes.Store(TLanes.Max(TLanes.Load(ref made, 2 * lanes), TLanes.Load(ref most, 2 * lanes)), ref most, 2 * lanes);
            TLanes.Store(TLanes.Max(TLanes.Load(ref made, 3 * lanes), TLanes.Load(ref most, 3 * lanes)), ref most, 3 * lanes);
            if (++group == groups) group = 0;
        }
    }

    // First the roles that anybody has as a better one, then who: neither takes a branch that could be guessed wrong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compare(int from, int end)
    {
        var lanes = (nuint)TLanes.Count;
        ref var made = ref Place(from, 0);
        ref var bar = ref candidates.Bar;
        var (bar0, bar1) = (TLanes.Load(ref bar, 0), TLanes.Load(ref bar, lanes));
        var (bar2, bar3) = (TLanes.Load(ref bar, 2 * lanes), TLanes.Load(ref bar, 3 * lanes));
        var (found, count) = (0, 0);
        for (var at = 0; at < (end - from) * Lanes; at += Lanes)
        {
            ref var row = ref Unsafe.Add(ref made, at);
            var any = TLanes.Greater(TLanes.Load(ref row, 0), bar0) | TLanes.Greater(TLanes.Load(ref row, lanes), bar1)
                | TLanes.Greater(TLanes.Load(ref row, 2 * lanes), bar2) | TLanes.Greater(TLanes.Load(ref row, 3 * lanes), bar3);
            Unsafe.Add(ref rows, found) = at;
            found += any == 0 ? 0 : 1;
        }

        for (var i = 0; i < found; i++)
        {
            var at = Unsafe.Add(ref rows, i);
            ref var row = ref Unsafe.Add(ref made, at);
            count += TLanes.GreaterAt(TLanes.Load(ref row, 0), bar0, at, ref Unsafe.Add(ref passed, count));
            count += TLanes.GreaterAt(TLanes.Load(ref row, lanes), bar1, at + TLanes.Count, ref Unsafe.Add(ref passed, count));
            count += TLanes.GreaterAt(TLanes.Load(ref row, 2 * lanes), bar2, at + (2 * TLanes.Count), ref Unsafe.Add(ref passed, count));
            count += TLanes.GreaterAt(TLanes.Load(ref row, 3 * lanes), bar3, at + (3 * TLanes.Count), ref Unsafe.Add(ref passed, count));
        }

        candidates.Add(from, ref made, ref passed, count);
    }
}
