using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>Writes every fit to a table, role by role.</summary>
internal readonly ref struct FitTableSink<TVector, TLanes, T>(Span<T> fit, int stride) : IFitSink<TVector>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged
{
    // The kernel takes no role and no person beyond those that the length was checked against.
    private readonly ref T first = ref MemoryMarshal.GetReference(fit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person, TVector fit) =>
        TLanes.Store(fit, ref first, ((nuint)role * (nuint)stride) + (nuint)person);
}
