using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>max(x·t, y), the step of the max-times product.</summary>
internal readonly struct MultiplyMaxStep : IProbeStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IProbeStep.Of<TVector, TLanes, T>(TVector chain, TVector x, TVector y) => TLanes.Max(TLanes.Multiply(chain, x), y);
}
