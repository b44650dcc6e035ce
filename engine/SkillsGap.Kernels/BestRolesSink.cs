using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>Keeps the best roles of each person. Most fits are below the k-th best so far, and a whole vector of them is dismissed at once.</summary>
/// <param name="best">The lists.</param>
/// <param name="least">Their k-th fits, with room for a whole tile after the last person.</param>
/// <param name="fits">Room for the fits of a tile's people to two roles.</param>
internal readonly ref struct BestRolesSink<TVector, TLanes, T>(TopK<T> best, Span<T> least, Span<T> fits) : IFitSink<T>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ref T least = ref MemoryMarshal.GetReference(least);
    private readonly ref T fits = ref MemoryMarshal.GetReference(fits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Place(int role, int person) => ref Unsafe.Add(ref fits, role % 2 * PeopleTile.Vectors * TLanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person, int vectors)
    {
        ref var made = ref Place(role, person);
        ulong better = 0;
        for (var v = 0; v < vectors; v++)
        {
            var at = v * TLanes.Count;
            better |= TLanes.Greater(TLanes.Load(ref made, (nuint)at), TLanes.Load(ref least, (nuint)(person + at))) << at;
        }

        for (; better != 0; better &= better - 1)
        {
            var lane = BitOperations.TrailingZeroCount(better);
            best.InsertLater(person + lane, new(role, Unsafe.Add(ref made, lane)));
        }
    }
}
