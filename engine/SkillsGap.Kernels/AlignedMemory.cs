using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Memory that begins with a line of the cache. A vector of 512 bits that lies across two lines costs two loads, and <see cref="GaussianPosterior"/>
/// a quarter of its speed.
/// </summary>
public static class AlignedMemory
{
    private const int Line = 64;

    /// <summary>Allocates numbers, all 0, for as long as anything refers to the memory. Being pinned, they stay aligned.</summary>
    /// <typeparam name="T">A number of 1, 2, 4 or 8 bytes.</typeparam>
    /// <param name="count">How many; 0 is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="OverflowException">It is more than an array holds.</exception>
    public static Memory<T> Of<T>(long count)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var line = Line / Unsafe.SizeOf<T>();
        var numbers = GC.AllocateArray<T>(checked((int)(count + line)), pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0) / Unsafe.SizeOf<T>();
        return numbers.AsMemory((line - (int)(address % line)) % line, (int)count);
    }
}
