using System.Runtime.InteropServices;

namespace SkillsGap.Kernels.Tests;

public sealed class AlignedMemoryTests
{
    [Fact]
    public void Of_AnyCount_IsZerosThatBeginWithALineOfTheCache()
    {
        for (var count = 0; count < 100; count++)
        {
            Check(AlignedMemory.Of<float>(count), count);
            Check(AlignedMemory.Of<double>(count), count);
        }
    }

    private static void Check<T>(Memory<T> memory, int count)
        where T : unmanaged
    {
        Assert.Equal(count, memory.Length);
        Assert.All(memory.ToArray(), x => Assert.Equal(default, x));
        Assert.True(MemoryMarshal.TryGetArray<T>(memory, out var numbers));
        Assert.Equal(0, Marshal.UnsafeAddrOfPinnedArrayElement(numbers.Array!, numbers.Offset) % 64);
    }
}
