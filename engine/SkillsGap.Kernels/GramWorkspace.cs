using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Where <see cref="Gram"/> keeps its copies of A and B: as many numbers as these have, and up to 63 rows more of each. Grows when a product needs
/// more than the largest so far, and else allocates nothing. Serves one product at a time.
/// </summary>
public sealed class GramWorkspace
{
    private float[] left = [], right = [], wholes = [];

    internal Memory<float> Left(int length) => Aligned(ref left, length);

    internal Memory<float> Right(int length) => Aligned(ref right, length);

    internal Memory<float> Wholes(int length) => Aligned(ref wholes, length);

    // A vector that lies across two lines of the cache costs two loads, so the numbers start with a line; being pinned, they stay there.
    private static Memory<float> Aligned(ref float[] numbers, int length)
    {
        const int line = 64 / sizeof(float);
        if (numbers.Length < length + line) numbers = GC.AllocateUninitializedArray<float>(length + line, pinned: true);
        return numbers.AsMemory(ToLine(numbers, line), length);
    }

    private static int ToLine(float[] numbers, int line)
    {
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0) / sizeof(float);
        return (line - (int)(address % line)) % line;
    }
}
