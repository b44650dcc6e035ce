using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>Σ min(a, b) / Σ b. The smaller one is a where either is NaN; a NaN in b reaches the element through Σ b.</summary>
internal readonly struct GramCover<TVector, TLanes> : IProductStep<TVector, float>
    where TVector : struct
    where TLanes : struct, ILanes<TVector, float>
{
    // 1·min + sum has the bits of min + sum. Where there are wide vectors it is issued beside the comparison, which the plain sum would wait
    // for: both of these go to the same two pipes of Zen 4, the fused one to the other two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Add(TVector sum, TVector left, TVector right, TVector one)
    {
        var least = TLanes.Min(right, left);
        return TLanes.Count > 4 ? TLanes.MultiplyAdd(least, one, sum) : TLanes.Add(sum, least);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Finish(TVector sum, ref float wholes, nuint at) => TLanes.Divide(sum, TLanes.Load(ref wholes, at));
}
