using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Memory that begins with a line of the cache. A vector of 512 bits that lies across two lines costs two loads, and <see cref="GaussianPosterior"/>
/// a quarter of its speed.
/// </summary>
public static class AlignedMemory
{
    /// <summary>Bytes of a line.</summary>
    internal const int Line = 64;

    /// <summary>Allocates numbers, all 0, for as long as anything refers to the memory.</summary>
    /// <typeparam name="T">A number of 1, 2, 4 or 8 bytes.</typeparam>
    /// <param name="count">How many; 0 is allowed.</param>
    /// <param name="isLasting">
    /// Whether they live long: then they are pinned and stay aligned. Pinned memory is given back late, so what a request needs once is not: where the
    /// collector moves it, only speed is lost.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="OverflowException">It is more than an array holds.</exception>
    public static Memory<T> Of<T>(long count, bool isLasting = true)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var numbers = GC.AllocateArray<T>(checked((int)(count + (Line / Unsafe.SizeOf<T>()))), isLasting);
        return numbers.AsMemory(ToLine(ref MemoryMarshal.GetArrayDataReference(numbers)), (int)count);
    }

    /// <summary>How many numbers from one on the next line of the cache begins.</summary>
    internal static int ToLine<T>(ref T first)
    {
        var address = (nuint)Unsafe.ByteOffset(in Unsafe.NullRef<T>(), in first);
        return (int)((Line - (address % Line)) % Line) / Unsafe.SizeOf<T>();
    }
}
