using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>a·b + sum, fused: the step of products and of substitution.</summary>
internal sealed class MultiplyAddStep : IProbeStep
{
    public void Run<TVector, TLanes, T>(int loops)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T> => Probe.Loop<TVector, TLanes, T, Step<TVector, TLanes, T>>(loops);

    private readonly struct Step<TVector, TLanes, T> : IProbeStep<TVector>
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of(TVector chain, TVector x, TVector y) => TLanes.MultiplyAdd(x, y, chain);
    }
}
