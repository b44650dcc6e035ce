using System.Numerics;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class MaxTimesProductTests
{
    private delegate void DenseProduct<T>(ReadOnlySpan<T> transfer, int skills, ReadOnlySpan<T> levels, Span<T> ready, int stride);

    private delegate void SparseProduct<T>(MaxTimesLists<T> lists, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where T : unmanaged, IFloatingPointIeee754<T>;

    public static TheoryData<int> Skills => [.. Enumerable.Range(0, 20), 31, 33, 64, 119, 256];

    [Theory]
    [MemberData(nameof(Skills))]
    public void DenseAndSparse_AnyNumberOfSkills_AreTheDefinitionBitForBit(int skills)
    {
        Check<float>(skills, 0);
        Check<double>(skills, 0);
        Check<float>(skills, 0.2);
        Check<double>(skills, 0.2);
    }

    [Fact]
    public void Dense_LevelsThatAreNotNumbers_CarryNothingOver()
    {
        var levels = new float[32];
        levels.AsSpan(0, 16).Fill(float.NaN);
        levels.AsSpan(16, 16).Fill(0.5f);
        var ready = new float[32];

        MaxTimesProduct.Dense([1, 1, 0.5f, 1], 2, levels, ready, 16);

        Assert.All(ready[..16], r => Assert.Equal(0.25f, r));
        Assert.All(ready[16..], r => Assert.Equal(0.5f, r));
    }

    [Fact]
    public void DenseAndSparse_MemoryThatEndsAtAGuard_IsNotPassed()
    {
        Assert.SkipUnless(GuardedMemory<float>.IsSupported, "No guard pages here.");
        foreach (var skills in (int[])[1, 2, 7, 120])
        {
            foreach (var stride in (int[])[16, 48, 80])
            {
                var random = new Random(skills);
                using var transfer = GuardedMemory<double>.Of(SpecialNumbers.Mixed<double>(random, skills * skills, 0));
                using var levels = GuardedMemory<double>.Of(SpecialNumbers.Mixed<double>(random, skills * stride, 0));
                using var ready = new GuardedMemory<double>(skills * stride);
                var expected = new double[skills * stride];
                MaxTimesProductReference.Dense(transfer.Span, skills, levels.Span, expected, stride);
                foreach (var product in Dense<double>())
                {
                    ready.Span.Fill(-1);
                    product(transfer.Span, skills, levels.Span, ready.Span, stride);
                    SpecialNumbers.AssertSame(expected, ready.Span);
                }

                var (start, source, value) = Lists(transfer.Span.ToArray(), skills, random);
                MaxTimesProductReference.Sparse(start, source, value, levels.Span, expected, stride);
                foreach (var product in Sparse<double>())
                {
                    ready.Span.Fill(-1);
                    product(new(start, source, value), levels.Span, ready.Span, stride);
                    SpecialNumbers.AssertSame(expected, ready.Span);
                }
            }
        }
    }

    [Fact]
    public void DenseAndSparse_BrokenContracts_AreRefusedBeforeAnythingIsRead()
    {
        var (levels, ready) = (new double[32], new double[32]);
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Dense(new double[3], 2, levels, ready, 16));
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Dense(new double[4], 2, levels, ready.AsSpan(1), 16));
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Dense(new double[4], 2, levels.AsSpan(1), ready, 16));
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Dense(new double[4], 2, levels.AsSpan(0, 30), ready.AsSpan(0, 30), 15));
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Dense(new double[4], 2, levels, levels, 16));
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Dense(new Half[4], 2, new Half[32], new Half[32], 16));
        MaxTimesLists<double> lists = new([0, 1, 1], [0], [1.0]);
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Sparse(lists, levels, levels, 16));
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Sparse(lists, levels, ready.AsSpan(1), 16));
        Assert.Throws<ArgumentException>(() => MaxTimesProduct.Sparse(lists, levels.AsSpan(1), ready, 16));
        Assert.Throws<ArgumentNullException>(() => MaxTimesProduct.Sparse(null!, levels, ready, 16));
    }

    [Fact]
    public void Lists_BrokenContracts_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new MaxTimesLists<double>([0, 1, 1], [2], [1.0]));
        Assert.Throws<ArgumentException>(() => new MaxTimesLists<double>([0, 1, 1], [-1], [1.0]));
        Assert.Throws<ArgumentException>(() => new MaxTimesLists<double>([0, 2, 1], [0], [1.0]));
        Assert.Throws<ArgumentException>(() => new MaxTimesLists<double>([0, 1, 2], [0], [1.0]));
        Assert.Throws<ArgumentException>(() => new MaxTimesLists<double>([0, 1, 1], [0], [1.0, 2.0]));
        Assert.Throws<ArgumentException>(() => new MaxTimesLists<double>([], [], [1.0]));
    }

    private static void Check<T>(int skills, double special)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(skills);
        foreach (var stride in skills > 40 ? (int[])[48] : [0, 16, 32, 48, 64, 144])
        {
            // Beginning one number late, so that no vector lies where a cache line begins.
            var transfer = SpecialNumbers.Mixed<T>(random, (skills * skills) + 1, special);
            var levels = SpecialNumbers.Mixed<T>(random, (skills * stride) + 1, special);
            var (expected, ready) = (new T[skills * stride], new T[(skills * stride) + 1]);
            MaxTimesProductReference.Dense(transfer.AsSpan(1), skills, levels.AsSpan(1), expected, stride);
            foreach (var product in Dense<T>())
            {
                ready.AsSpan().Fill(T.NegativeOne);
                product(transfer.AsSpan(1), skills, levels.AsSpan(1), ready.AsSpan(1), stride);
                SpecialNumbers.AssertSame(expected, ready.AsSpan(1));
            }

            var (start, source, value) = Lists(transfer, skills, random);
            MaxTimesProductReference.Sparse(start, source, value, levels.AsSpan(1), expected, stride);
            foreach (var product in Sparse<T>())
            {
                ready.AsSpan().Fill(T.NegativeOne);
                product(new(start, source, value), levels.AsSpan(1), ready.AsSpan(1), stride);
                SpecialNumbers.AssertSame(expected, ready.AsSpan(1));
            }
        }
    }

    private static (int[] Start, int[] Source, T[] Value) Lists<T>(T[] transfer, int skills, Random random)
    {
        var start = new int[skills + 1];
        List<int> source = [];
        for (var to = 0; to < skills; to++)
        {
            for (var i = random.Next(1 + Math.Min(skills, 20)); i > 0; i--) source.Add(random.Next(skills));
            start[to + 1] = source.Count;
        }

        return (start, [.. source], [.. source.Select((from, i) => transfer[(from + i) % transfer.Length])]);
    }

    private static DenseProduct<T>[] Dense<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Widths.Of<DenseProduct<T>>(
            MaxTimesKernel.Dense<Vector512<T>, Lanes512<T>, T>, MaxTimesKernel.Dense<Vector256<T>, Lanes256<T>, T>,
            MaxTimesKernel.Dense<Vector128<T>, Lanes128<T>, T>, MaxTimesKernel.Dense<T, LaneScalar<T>, T>, MaxTimesProduct.Dense);

    private static SparseProduct<T>[] Sparse<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Widths.Of<SparseProduct<T>>(
            MaxTimesKernel.Sparse<Vector512<T>, Lanes512<T>, T>, MaxTimesKernel.Sparse<Vector256<T>, Lanes256<T>, T>,
            MaxTimesKernel.Sparse<Vector128<T>, Lanes128<T>, T>, MaxTimesKernel.Sparse<T, LaneScalar<T>, T>, MaxTimesProduct.Sparse);
}
