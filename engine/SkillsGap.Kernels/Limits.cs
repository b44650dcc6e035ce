using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary>The ends of a type of number.</summary>
/// <typeparam name="T">The number.</typeparam>
internal static class Limits<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The largest that is not infinite.</summary>
    internal static T Largest => T.BitDecrement(T.PositiveInfinity);
}
