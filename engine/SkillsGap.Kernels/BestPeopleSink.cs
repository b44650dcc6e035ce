using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>Keeps the best people of each role.</summary>
/// <param name="best">The lists.</param>
/// <param name="fits">Room for <see cref="Room"/> numbers.</param>
/// <param name="people">People in the block.</param>
/// <param name="first">The index of the first.</param>
internal readonly ref struct BestPeopleSink<TVector, TLanes, T>(RankedLists<T> best, Span<T> fits, int people, int first) : IFitSink<T>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> least = best.Least;
    private readonly ref T fits = ref MemoryMarshal.GetReference(PeopleTile.Align(fits, 2 * PeopleTile.Vectors, TLanes.Count));

    /// <summary>Numbers needed for the fits of a tile's people to two roles.</summary>
    internal static int Room => PeopleTile.Size<T>(2 * PeopleTile.Vectors, TLanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Place(int role, int person) => ref Unsafe.Add(ref fits, role % 2 * PeopleTile.Vectors * TLanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person)
    {
        ref var made = ref Place(role, person);
        var (lanes, bar) = ((nuint)TLanes.Count, TLanes.Broadcast(least[role]));
        var (fit0, fit1) = (TLanes.Load(ref made, 0), TLanes.Load(ref made, lanes));
        var (fit2, fit3) = (TLanes.Load(ref made, 2 * lanes), TLanes.Load(ref made, 3 * lanes));

        // The largest that is above the bar, or the bar: a fit that is NaN changes nothing.
        var most = TLanes.Max(fit3, TLanes.Max(fit2, TLanes.Max(fit1, TLanes.Max(fit0, bar))));
        if (TLanes.Greater(most, bar) == 0) return;
        var better = TLanes.Greater(fit0, bar) | (TLanes.Greater(fit1, bar) << TLanes.Count)
            | (TLanes.Greater(fit2, bar) << (2 * TLanes.Count)) | (TLanes.Greater(fit3, bar) << (3 * TLanes.Count));

        // Lanes after the last person hold nobody's fit.
        for (better &= ulong.MaxValue >> (64 - Math.Min(64, people - person)); better != 0; better &= better - 1)
        {
            // Of those that were above the bar, some are so no more.
            var lane = BitOperations.TrailingZeroCount(better);
            var fit = Unsafe.Add(ref made, lane);
            if (fit > least[role]) best.InsertLater<TVector, TLanes>(role, first + person + lane, fit);
        }
    }
}
