using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>min(w, x·w/q) + sum, the step of coverage.</summary>
internal readonly struct MultiplyMinAddStep : IProbeStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IProbeStep.Of<TVector, TLanes, T>(TVector chain, TVector x, TVector y) => TLanes.Add(TLanes.Min(y, TLanes.Multiply(chain, x)), x);
}
