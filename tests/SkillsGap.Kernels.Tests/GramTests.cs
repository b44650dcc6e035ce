using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class GramTests
{
    private delegate void Kernel(in GramCall call, GramMeasure measure);

    // Half a unit in the last place of a single-precision number between 1/2 and 1.
    private const double Rounding = 1.0 / (1 << 24);

    public static TheoryData<int, int, int> Shapes => new()
    {
        { 100, 1024, 20 }, { 101, 1025, 21 }, { 96, 256, 20 }, { 97, 257, 21 }, { 1, 300, 5 }, { 200, 1, 12 },
        { 7, 33, 512 }, { 5, 33, 513 }, { 7, 31, 1030 }, { 6, 32, 0 }, { 0, 3, 2 }, { 3, 0, 2 },
    };

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void Rows_OfEveryLengthUpTo256_GiveTheDefinitionBitForBit(double special)
    {
        for (var length = 0; length <= 256; length++)
            Check(new(1 + (length % 7), 1 + (length * 7 % 34), length), special);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Tables_ThatEndWithinATileOrAtItsEnd_GiveTheDefinitionBitForBit(int left, int right, int length) => Check(new(left, right, length), 0);

    [Fact]
    public void Tables_ThatEndAtAGuard_AreNotPassed()
    {
        Assert.SkipUnless(GuardedMemory<float>.IsSupported, "No guard pages here.");
        foreach (var shape in (GramShape[])[new(1, 1, 1), new(7, 33, 17), new(6, 32, 16), new(5, 31, 513)])
        {
            var (left, right, expected) = Tables(shape, 0);
            using var a = new GuardedNumbers(left.Span);
            using var b = new GuardedNumbers(right.Span);
            using var g = new GuardedNumbers(expected);
            var workspace = new GramWorkspace();
            foreach (var measure in Enum.GetValues<GramMeasure>())
            {
                Reference(measure, shape, left.Span, right.Span, expected);
                foreach (var kernel in Kernels())
                {
                    g.Memory.Span.Fill(-1);
                    kernel(new(shape, a.Memory, b.Memory, g.Memory, workspace, 1), measure);
                    SpecialNumbers.AssertSame<float>(expected, g.Memory.Span);
                }
            }
        }
    }

    [Fact]
    public void SeveralThreads_GiveTheBitsOfOne()
    {
        var shape = new GramShape(430, 600, 33);
        var (left, right, serial) = Tables(shape, 0.01);
        var parallel = new float[serial.Length];
        foreach (var measure in Enum.GetValues<GramMeasure>())
        {
            Call(measure, new(shape, left, right, serial, new(), 1));
            foreach (var threads in (int?[])[2, 3, 16, null])
            {
                parallel.AsSpan().Fill(-1);
                Call(measure, new(shape, left, right, parallel, new(), threads));
                SpecialNumbers.AssertSame<float>(serial, parallel);
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(130)]
    [InlineData(1000)]
    public void Sums_BesideThoseOfDoublePrecision_AreOffByNoMoreThanTheirRoundings(int length)
    {
        var shape = new GramShape(9, 35, length);
        var (left, right, result) = Tables(shape, 0);
        // Weights are not negative.
        foreach (ref var x in left.Span) x = Math.Abs(x);
        foreach (ref var x in right.Span) x = Math.Abs(x);
        foreach (var measure in Enum.GetValues<GramMeasure>())
        {
            Call(measure, new(shape, left, right, result, new(), 1));
            for (var i = 0; i < shape.LeftRows; i++)
            {
                for (var j = 0; j < shape.RightRows; j++)
                {
                    double product = 0, a2 = 0, b2 = 0, covered = 0, whole = 0;
                    for (var k = 0; k < length; k++)
                    {
                        double a = left.Span[(i * length) + k], b = right.Span[(j * length) + k];
                        (product, a2, b2, covered, whole) = (product + (a * b), a2 + (a * a), b2 + (b * b), covered + Math.Min(a, b), whole + b);
                    }

                    // One rounding a number for a sum, each of at most that part of the sum so far; two more for the unit rows' numbers; two sums
                    // and a division for the overlap.
                    var (expected, roundings) = measure switch
                    {
                        GramMeasure.Product => (product, length),
                        GramMeasure.Cosine => (product / Math.Sqrt(a2 * b2), length + 2),
                        _ => (covered / whole, (2 * length) + 1),
                    };
                    Assert.Equal(expected, result[(i * shape.RightRows) + j], 1.001 * roundings * Rounding * expected);
                }
            }
        }
    }

    [Fact]
    public void Overlap_OfARowWithItself_IsExactlyOne()
    {
        var shape = new GramShape(40, 40, 100);
        var (rows, _, result) = Tables(shape, 0);
        foreach (ref var x in rows.Span) x = Math.Abs(x);

        Gram.Overlap(shape, rows, rows, result, new());

        Assert.All(Enumerable.Range(0, 40), i => Assert.Equal(1f, result[(i * 40) + i]));
    }

    [Fact]
    public void Rows_OfZerosOrOfTheSmallestAndLargestNumbers_HaveTheMeasuresTheyShould()
    {
        var shape = new GramShape(3, 3, 2);
        float[] rows = [0, 0, float.Epsilon, 0, float.MaxValue, float.MaxValue], result = new float[9];

        Gram.Cosine(shape, rows, rows, result, new());

        Assert.Equal([0, 0, 0, 0, 1], result[..5]);
        Assert.Equal(Math.Sqrt(0.5), result[5], 3 * Rounding);
        Assert.Equal(1, result[8], 4 * Rounding);
        Gram.Overlap(shape, rows, rows, result, new());
        Assert.Equal([0, 0, 0, 0, 1, 0, 0, 1], result[..8]);
    }

    [Fact]
    public void Workspace_ThatWasLargeEnough_IsUsedAgainWithoutAllocating()
    {
        var shape = new GramShape(20, 50, 30);
        var (left, right, result) = Tables(shape, 0);
        var workspace = new GramWorkspace();
        Gram.Overlap(shape, left, right, result, workspace);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++) Gram.Overlap(shape, left, right, result, workspace);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void BrokenContracts_AreRefusedBeforeAnythingIsRead()
    {
        var (a, b, g, w) = (new float[6], new float[4], new float[6], new GramWorkspace());
        var shape = new GramShape(3, 2, 2);
        Gram.Product(shape, a, b, g, w);
        Assert.Throws<ArgumentException>(() => Gram.Product(shape, new float[5], b, g, w));
        Assert.Throws<ArgumentException>(() => Gram.Product(shape, a, new float[5], g, w));
        Assert.Throws<ArgumentException>(() => Gram.Cosine(shape, a, b, new float[7], w));
        Assert.Throws<ArgumentException>(() => Gram.Overlap(shape, a, b, a, w));
        Assert.Throws<ArgumentNullException>(() => Gram.Product(shape, a, b, g, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gram.Product(shape with { Length = -2 }, a, b, g, w));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gram.Product(shape with { LeftRows = -3 }, a, b, g, w));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gram.Product(shape with { RightRows = -2 }, a, b, g, w));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gram.Product(shape, a, b, g, w, threads: 0));
    }

    private static void Check(GramShape shape, double special)
    {
        var (left, right, expected) = Tables(shape, special);
        // Beginning one number late, so that no row of the result lies where a cache line begins.
        var result = new float[expected.Length + 1].AsMemory(1);
        var workspace = new GramWorkspace();
        foreach (var measure in Enum.GetValues<GramMeasure>())
        {
            Reference(measure, shape, left.Span, right.Span, expected);
            foreach (var kernel in Kernels())
            {
                result.Span.Fill(-1);
                kernel(new(shape, left, right, result, workspace, 1), measure);
                SpecialNumbers.AssertSame(expected, result.Span);
            }
        }
    }

    private static (Memory<float> Left, Memory<float> Right, float[] Result) Tables(GramShape shape, double special)
    {
        var random = new Random(shape.GetHashCode());
        return (
            SpecialNumbers.Mixed<float>(random, (shape.LeftRows * shape.Length) + 1, special).AsMemory(1),
            SpecialNumbers.Mixed<float>(random, (shape.RightRows * shape.Length) + 1, special).AsMemory(1),
            new float[shape.LeftRows * shape.RightRows]);
    }

    private static void Reference(GramMeasure measure, GramShape shape, ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result)
    {
        if (measure == GramMeasure.Product) GramReference.Product(shape, left, right, result);
        else if (measure == GramMeasure.Cosine) GramReference.Cosine(shape, left, right, result);
        else GramReference.Overlap(shape, left, right, result);
    }

    private static void Call(in GramCall call, GramMeasure measure) => Call(measure, call);

    private static void Call(GramMeasure measure, in GramCall call)
    {
        if (measure == GramMeasure.Product) Gram.Product(call.Shape, call.Left, call.Right, call.Result, call.Workspace, call.Threads);
        else if (measure == GramMeasure.Cosine) Gram.Cosine(call.Shape, call.Left, call.Right, call.Result, call.Workspace, call.Threads);
        else Gram.Overlap(call.Shape, call.Left, call.Right, call.Result, call.Workspace, call.Threads);
    }

    private static Kernel[] Kernels() =>
        [GramRun.Run<Vector512<float>, Lanes512<float>>, GramRun.Run<Vector256<float>, Lanes256<float>>, GramRun.Run<Vector128<float>, Lanes128<float>>,
            GramRun.Run<float, LaneScalar<float>>, Call];
}
