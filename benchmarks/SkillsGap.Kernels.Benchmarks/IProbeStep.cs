using System.Numerics;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>A kind of step, at any width.</summary>
internal interface IProbeStep
{
    void Run<TVector, TLanes, T>(int loops)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>A kind of step at one width.</summary>
internal interface IProbeStep<TVector>
    where TVector : struct
{
    static abstract TVector Of(TVector chain, TVector x, TVector y);
}
