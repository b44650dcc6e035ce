using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>Keeps the best people of each role, as <see cref="BestRolesSink{TVector, TLanes, T}"/> keeps the best roles.</summary>
internal readonly ref struct BestPeopleSink<TVector, TLanes, T>(TopK<T> best, ReadOnlySpan<T> least, int people, int first) : IFitSink<TVector>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> least = least;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person, TVector fit)
    {
        var better = TLanes.Greater(fit, TLanes.Broadcast(least[role]));
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

            // Lanes after the last person hold nobody's fit.
            if (person + lane < people) best.Insert(role, new(first + person + lane, lanes[lane]));
        }
    }
}
