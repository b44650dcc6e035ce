using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>max(t·x, largest so far); a product that is NaN is passed over.</summary>
internal readonly struct MaxTimesStep<TVector, TLanes, T> : IProductStep<TVector, T>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Add(TVector largest, TVector left, TVector right, TVector one) => TLanes.Max(TLanes.Multiply(left, right), largest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Finish(TVector largest, ref T wholes, nuint at) => largest;
}
