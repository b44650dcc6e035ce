using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>a·b + sum, fused: the step of products and of substitution.</summary>
internal readonly struct MultiplyAddStep : IProbeStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IProbeStep.Of<TVector, TLanes, T>(TVector chain, TVector x, TVector y) => TLanes.MultiplyAdd(x, y, chain);
}
