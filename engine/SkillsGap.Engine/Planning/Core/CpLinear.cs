namespace SkillsGap.Engine.Planning.Core;

/// <summary>Lower ≤ Σ coefficient · variable ≤ upper; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> for no limit.</summary>
internal sealed record CpLinear(int[] Variables, long[] Coefficients, long Lower, long Upper);
