using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>Writes every fit to its place in a table, role by role.</summary>
internal readonly ref struct FitTableSink<T>(Span<T> fit, int stride) : IFitSink<T>
    where T : unmanaged
{
    // The kernel asks for no role and no person beyond those that the length was checked against.
    private readonly ref T first = ref MemoryMarshal.GetReference(fit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Place(int role, int person) => ref Unsafe.Add(ref first, ((nuint)role * (nuint)stride) + (nuint)person);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int role, int person)
    {
        // They are where they belong.
    }
}
