using System.Numerics;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>A step of a kernel, from what the chain holds and two numbers that stay the same.</summary>
internal interface IProbeStep
{
    static abstract TVector Of<TVector, TLanes, T>(TVector chain, TVector x, TVector y)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>;
}
