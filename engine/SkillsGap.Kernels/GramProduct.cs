using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>Σ a·b, each step rounded once.</summary>
internal readonly struct GramProduct<TVector, TLanes> : IProductStep<TVector, float>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Add(TVector sum, TVector left, TVector right, TVector one) => TLanes.MultiplyAdd(left, right, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Finish(TVector sum, ref float wholes, nuint at) => sum;
}
