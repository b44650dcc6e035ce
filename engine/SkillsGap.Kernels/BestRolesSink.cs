using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>Keeps the best roles of each person. Most fits are below the k-th best so far, and a whole vector of them is dismissed at once.</summary>
internal readonly ref struct BestRolesSink<TVector, TLanes, T>(TopK<T> best, Span<T> least) : IFitSink<TVector>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // The lists have room for a whole tile after the last person.
    private readonly ref T least = ref MemoryMarshal.GetReference(least);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person, TVector fit)
    {
        var better = TLanes.Greater(fit, TLanes.Load(ref least, (nuint)person));
        if (better != 0) Insert(role, person, fit, better);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Insert(int role, int person, TVector fit, ulong better)
    {
        Span<T> lanes = stackalloc T[PeopleBlock.Lanes];
        TLanes.Store(fit, ref MemoryMarshal.GetReference(lanes), 0);
        for (; better != 0; better &= better - 1)
        {
            var lane = BitOperations.TrailingZeroCount(better);
            best.Insert(person + lane, new(role, lanes[lane]));
        }
    }
}
