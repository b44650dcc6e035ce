using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary>One of the best.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Index">Which role or person.</param>
/// <param name="Score">Its fit or reach.</param>
public readonly record struct Ranked<T>(int Index, T Score)
    where T : unmanaged, IFloatingPointIeee754<T>;
