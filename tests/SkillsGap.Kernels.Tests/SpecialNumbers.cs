using System.Numerics;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels.Tests;

/// <summary>Numbers that kernels stumble over, and bitwise comparison.</summary>
internal static class SpecialNumbers
{
    public static T[] Of<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [
            T.Zero, T.NegativeZero, T.One, T.NegativeOne, T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.Epsilon, -T.Epsilon,
            T.CreateChecked(0.1), T.CreateChecked(-0.7), T.CreateChecked(1 / 3.0), T.BitDecrement(T.PositiveInfinity), T.BitIncrement(T.One),
        ];

    /// <summary>Numbers from −0.2 to 1.1, some of them special.</summary>
    public static T[] Mixed<T>(Random random, int length, double special)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var specials = Of<T>();
        return [.. Enumerable.Range(0, length).Select(
            _ => random.NextDouble() < special ? specials[random.Next(specials.Length)] : T.CreateChecked((1.3 * random.NextDouble()) - 0.2))];
    }

    /// <summary>The same bits; any NaN for any other.</summary>
    public static void AssertSame<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        if (MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual))) return;
        for (var i = 0; i < expected.Length; i++)
        {
            var same = MemoryMarshal.AsBytes(expected.Slice(i, 1)).SequenceEqual(MemoryMarshal.AsBytes(actual.Slice(i, 1)))
                || (T.IsNaN(expected[i]) && T.IsNaN(actual[i]));
            Assert.True(same, $"Number {i} of {expected.Length} is {actual[i]} in place of {expected[i]}.");
        }
    }
}
