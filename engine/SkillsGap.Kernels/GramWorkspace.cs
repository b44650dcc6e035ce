namespace SkillsGap.Kernels;

/// <summary>
/// Where <see cref="Gram"/> keeps its copies of A and B: as many numbers as these have, and up to 63 rows more of each. Grows when a product needs
/// more than the largest so far, and else allocates nothing. Serves one product at a time.
/// </summary>
public sealed class GramWorkspace
{
    private Memory<float> left, right, wholes;

    internal Memory<float> Left(int length) => Grown(ref left, length);

    internal Memory<float> Right(int length) => Grown(ref right, length);

    internal Memory<float> Wholes(int length) => Grown(ref wholes, length);

    private static Memory<float> Grown(ref Memory<float> numbers, int length)
    {
        if (numbers.Length < length) numbers = AlignedMemory.Of<float>(length);
        return numbers[..length];
    }
}
