using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>1·min(a, b) + sum, the step of the weighted overlap.</summary>
internal readonly struct MinAddStep : IProbeStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IProbeStep.Of<TVector, TLanes, T>(TVector chain, TVector x, TVector y) => TLanes.MultiplyAdd(TLanes.Min(chain, y), x, y);
}
