using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// The best roles so far of each person of a tile, and those that passed the bar since: for each vector of people row by row, a lane for each person. They
/// are put in order for all people of a vector at once: inserted person by person, each would mean a branch that is guessed wrong.
/// </summary>
/// <param name="best">The lists.</param>
/// <param name="memory">Room for <see cref="Rows"/> rows.</param>
/// <param name="counts">Room for <see cref="Counts"/> numbers.</param>
/// <param name="offered">Number of roles.</param>
internal readonly ref struct RoleCandidates<TVector, TLanes, T>(RankedLists<T> best, Span<T> memory, Span<int> counts, int offered)
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Rows for those that passed.
    private const int Later = 32;

    private readonly int k = Math.Min(best.K, offered);

    // The first k rows of a vector are in order, those after them are −∞ where a lane has no more.
    private readonly ref T scores = ref MemoryMarshal.GetReference(memory[Lanes..]);
    private readonly ref T indices = ref MemoryMarshal.GetReference(memory[((1 + Kept(best.K, offered)) * Lanes)..]);
    private readonly ref T bar = ref MemoryMarshal.GetReference(memory);

    // Rows of each lane; then how many of the first k may have something.
    private readonly ref int counts = ref MemoryMarshal.GetReference(counts);
    private readonly ref int filled = ref counts[Lanes];

    /// <summary>What a fit of each lane must exceed.</summary>
    internal ref T Bar => ref bar;

    /// <summary>Numbers needed for counts.</summary>
    internal static int Counts => Lanes + 1;

    private static int Lanes => PeopleTile.Vectors * TLanes.Count;

    // Numbers of a vector's rows.
    private int Size => (k + Later) * TLanes.Count;

    private int Last => (k - 1) * TLanes.Count;

    /// <summary>Rows of memory that are needed.</summary>
    internal static int Rows(int k, int roles) => checked(1 + (2 * Kept(k, roles)));

    private static int Kept(int k, int roles) => Math.Min(k, roles) + Later;

    /// <summary>Begins with nothing for so many people; lanes without one have a bar that nothing reaches, whatever lies there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Begin(int people)
    {
        var bars = MemoryMarshal.CreateSpan(ref bar, Lanes);
        bars.Fill(T.NegativeInfinity);
        if (people < Lanes) bars[people..].Fill(T.PositiveInfinity);
        MemoryMarshal.CreateSpan(ref scores, PeopleTile.Vectors * Size).Fill(T.NegativeInfinity);
        MemoryMarshal.CreateSpan(ref counts, Lanes).Fill(k);
        filled = 0;
    }

    /// <summary>Has the bar of each lane just below the k-th largest of some rows, which at least k fits reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void RaiseBar(ref T largest, int count)
    {
        // They sink to their places in the list, which is still empty and is emptied again.
        for (var row = 0; row < count * Lanes; row += Lanes) Sink(ref Unsafe.Add(ref largest, row));
        for (var lane = 0; lane < Lanes; lane++)
        {
            // One as large as the k-th may be among the best.
            Raise(lane, T.BitDecrement(Unsafe.Add(ref scores, Place(lane, k - 1))));
        }

        for (var v = 0; v < PeopleTile.Vectors; v++) MemoryMarshal.CreateSpan(ref Unsafe.Add(ref scores, v * Size), k * TLanes.Count).Fill(T.NegativeInfinity);
    }

    /// <summary>Takes fits that passed; of each person, of later roles than all before.</summary>
    /// <param name="first">The role of the first row of fits.</param>
    /// <param name="made">The fits, row by row.</param>
    /// <param name="passed">Which passed: row times lanes, plus lane.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(int first, ref T made, ref int passed, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var from = Unsafe.Add(ref passed, i);
            var (row, lane) = ((int)((uint)from / (uint)Lanes), (int)((uint)from % (uint)Lanes));
            ref var own = ref Unsafe.Add(ref counts, lane);
            if (own == k + Later) Sort();
            var to = Place(lane, own++);
            Unsafe.Add(ref scores, to) = Unsafe.Add(ref made, from);
            RankedLists<T>.Index(ref Unsafe.Add(ref indices, to)) = first + row;
        }
    }

    /// <summary>Brings the first k rows up to date, and the bars.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Sort()
    {
        var before = filled;
        for (var v = 0; v < PeopleTile.Vectors; v++)
        {
            var (from, end) = (v * TLanes.Count, k);
            for (var lane = from; lane < from + TLanes.Count; lane++) end = Math.Max(end, Unsafe.Add(ref counts, lane));
            if (end == k) continue;
            for (var row = k; row < end; row++)
                Insert((nuint)(v * Size), (nuint)(row * TLanes.Count), (nuint)(Math.Min(before + row - k, k - 1) * TLanes.Count));
            for (var lane = from; lane < from + TLanes.Count; lane++) Raise(lane, Unsafe.Add(ref scores, Place(lane, k - 1)));
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref scores, (v * Size) + (k * TLanes.Count)), (end - k) * TLanes.Count).Fill(T.NegativeInfinity);
            filled = Math.Max(filled, Math.Min(before + end - k, k));
        }

        MemoryMarshal.CreateSpan(ref counts, Lanes).Fill(k);
    }

    /// <summary>Writes the lists of a tile's people.</summary>
    /// <param name="list">The list of the first.</param>
    /// <param name="people">How many people there are from the first on.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Write(int list, int people)
    {
        for (var lane = 0; lane < Math.Min(Lanes, people); lane++)
        {
            ref var score = ref best.Scores(list + lane);
            ref var index = ref best.Indices(list + lane);
            for (int i = 0, at = Place(lane, 0); i < k; i++, at += TLanes.Count)
            {
                Unsafe.Add(ref score, i) = Unsafe.Add(ref scores, at);
                Unsafe.Add(ref index, i) = Unsafe.Add(ref indices, at);
            }

            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref score, k), best.K - k).Fill(T.NegativeInfinity);
            best.Settle(list + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int lane, int row) =>
        ((int)((uint)lane / (uint)TLanes.Count) * Size) + (row * TLanes.Count) + (int)((uint)lane % (uint)TLanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Raise(int lane, T reached)
    {
        ref var own = ref Unsafe.Add(ref bar, lane);
        if (reached > own) own = reached;
    }

    // Each place keeps the larger one, and the other sinks on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Sink(ref T row)
    {
        var (lanes, size) = ((nuint)TLanes.Count, (nuint)Size);
        TVector a0 = TLanes.Load(ref row, 0), a1 = TLanes.Load(ref row, lanes), a2 = TLanes.Load(ref row, 2 * lanes), a3 = TLanes.Load(ref row, 3 * lanes);
        for (nuint at = 0; at <= (nuint)Last; at += lanes)
        {
            a0 = Larger(a0, ref scores, at);
            a1 = Larger(a1, ref scores, at + size);
            a2 = Larger(a2, ref scores, at + (2 * size));
            a3 = Larger(a3, ref scores, at + (3 * size));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TVector Larger(TVector sinking, ref T there, nuint at)
        {
            var old = TLanes.Load(ref there, at);
            TLanes.Store(TLanes.Max(sinking, old), ref there, at);
            return TLanes.Min(sinking, old);
        }
    }

    // Puts a row's candidates where they belong, after their equals: from a last place on each takes what the one before had, or the new one, or stays.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Insert(nuint vector, nuint row, nuint last)
    {
        ref var score = ref Unsafe.Add(ref scores, vector);
        ref var index = ref Unsafe.Add(ref indices, vector);
        TVector x = TLanes.Load(ref score, row), who = TLanes.Load(ref index, row);
        TVector here = TLanes.Load(ref score, last), hereIndex = TLanes.Load(ref index, last);
        for (var at = last; at > 0; at -= (nuint)TLanes.Count)
        {
            TVector there = TLanes.Load(ref score, at - (nuint)TLanes.Count), thereIndex = TLanes.Load(ref index, at - (nuint)TLanes.Count);
            TLanes.Store(TLanes.Max(here, TLanes.Min(x, there)), ref score, at);
            TLanes.Store(TLanes.IfGreater(x, there, thereIndex, TLanes.IfGreater(x, here, who, hereIndex)), ref index, at);
            (here, hereIndex) = (there, thereIndex);
        }

        TLanes.Store(TLanes.Max(here, x), ref score, 0);
        TLanes.Store(TLanes.IfGreater(x, here, who, hereIndex), ref index, 0);
    }
}
