using System.Numerics;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class CoverageTests
{
    private delegate void Filling<T>(CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, Span<T> fit)
        where T : unmanaged, IFloatingPointIeee754<T>;

    public static TheoryData<int, int, double> Shapes => new()
    {
        { 0, 0, 1 }, { 0, 3, 1 }, { 3, 0, 1 }, { 1, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 5, 4, 1 }, { 5, 7, 0.5 }, { 17, 9, 1 }, { 17, 9, 0.3 },
        { 63, 3, 0.9 }, { 120, 5, 1 }, { 120, 5, 0.1 }, { 256, 2, 1 }, { 600, 3, 0.95 }, { 600, 3, 0.02 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Fill_AnyShape_IsTheDefinitionBitForBit(int skills, int roles, double asked)
    {
        Check<float>(skills, roles, asked, 0);
        Check<double>(skills, roles, asked, 0);
        Check<float>(skills, roles, asked, 0.02);
        Check<double>(skills, roles, asked, 0.02);
        Check<double>(skills, roles, asked, 0.5);
    }

    [Fact]
    public void Weights_OfRolesThatAskForMuch_ArePackedSideBySide()
    {
        Assert.NotNull(Roles<double>.Random(new Random(1), 20, 3, 1).Pack().Pairs);
        Assert.Null(Roles<double>.Random(new Random(1), 20, 3, 0.2).Pack().Pairs);
    }

    [Fact]
    public void Fill_LevelsJustMet_IsExactlyOne()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            float[] weight = [.. Enumerable.Range(0, 11).Select(_ => (float)random.NextDouble())];
            float[] level = [.. Enumerable.Range(0, 11).Select(_ => (float)random.NextDouble())];
            var roles = new CoverageWeights<float>(11, [0, 11], [.. Enumerable.Range(0, 11)], weight, level);
            var fit = new float[16];

            Coverage.Fill(roles, [.. level.SelectMany(q => Enumerable.Repeat(q, 16))], 16, fit);

            Assert.All(fit, f => Assert.Equal(1, f));
        }
    }

    [Fact]
    public void Fill_NotANumber_SpoilsTheRolesThatAskForItAlone()
    {
        double[] levels = [.. Enumerable.Repeat(double.NaN, 16), .. Enumerable.Repeat(0.5, 16)];
        var roles = new CoverageWeights<double>(2, [0, 2, 4, 6], [0, 1, 0, 1, 0, 1], [1.0, 1, 1, 1, 0, 1], [1.0, 1, 0, 1, 1, 1]);
        var fit = new double[48];

        Coverage.Fill(roles, levels, 16, fit);
        Assert.All(fit[..16], f => Assert.Equal(double.NaN, f));
        Assert.All(fit[16..32], f => Assert.Equal(0.75, f));
        Assert.All(fit[32..], f => Assert.Equal(0.5, f));

        Coverage.Fill(roles, new double[32], levels, 16, fit);
        Assert.All(fit[..16], f => Assert.Equal(0.25, f));
    }

    [Fact]
    public void Fill_BrokenContracts_AreRefusedBeforeAnythingIsRead()
    {
        var roles = new CoverageWeights<double>(2, [0, 1], [0], [1.0], [1.0]);
        var (levels, fit) = (new double[32], new double[16]);
        Assert.Throws<ArgumentException>(() => Coverage.Fill(roles, levels.AsSpan(1), 16, fit));
        Assert.Throws<ArgumentException>(() => Coverage.Fill(roles, levels, 16, fit.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => Coverage.Fill(roles, levels.AsSpan(0, 30), 15, fit.AsSpan(0, 15)));
        Assert.Throws<ArgumentException>(() => Coverage.Fill(roles, levels, levels.AsSpan(1), 16, fit));
        Assert.Throws<ArgumentException>(() => Coverage.Fill(roles, levels, 16, levels.AsSpan(0, 16)));
        Assert.Throws<ArgumentException>(() => Coverage.Fill(roles, new double[32], levels, 16, levels.AsSpan(0, 16)));
        Assert.Throws<ArgumentNullException>(() => Coverage.Fill(null!, levels, 16, fit));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, double.PositiveInfinity)]
    public void Weights_OutOfRange_AreRefused(double weight, double level) =>
        Assert.Throws<ArgumentException>(() => new CoverageWeights<double>(1, [0, 1], [0], [weight], [level]));

    [Fact]
    public void Weights_OfWrongLengths_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new CoverageWeights<double>(1, [0, 1], [1], [1.0], [1.0]));
        Assert.Throws<ArgumentException>(() => new CoverageWeights<double>(1, [0, 2], [0], [1.0], [1.0]));
        Assert.Throws<ArgumentException>(() => new CoverageWeights<double>(1, [0, 1], [0], [1.0], [1.0, 1.0]));
        Assert.Throws<ArgumentException>(() => new CoverageWeights<double>(1, [0, 1], [0], [1.0, 1.0], [1.0]));
        Assert.Throws<ArgumentException>(() => new CoverageWeights<float>(1, [0, 2], [0, 0], [float.MaxValue, float.MaxValue], [1f, 1f]));
    }

    [Fact]
    public void Fill_MemoryThatEndsAtAGuard_IsNotPassed()
    {
        Assert.SkipUnless(GuardedMemory<float>.IsSupported, "No guard pages here.");
        var random = new Random(5);
        foreach (var (skills, asked) in ((int, double)[])[(1, 1), (7, 1), (120, 1), (120, 0.1)])
        {
            foreach (var stride in (int[])[16, 48, 80])
            {
                var packed = Roles<float>.Random(random, skills, 5, asked).Pack();
                using var levels = GuardedMemory<float>.Of(SpecialNumbers.Mixed<float>(random, skills * stride, 0));
                using var ready = GuardedMemory<float>.Of(SpecialNumbers.Mixed<float>(random, skills * stride, 0));
                using var fit = new GuardedMemory<float>(5 * stride);
                foreach (var fill in Fillings<float>()) fill(packed, levels.Span, ready.Span, stride, fit.Span);
            }
        }
    }

    private static void Check<T>(int skills, int roles, double asked, double special)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(skills + (1000 * roles));
        var definition = Roles<T>.Random(random, skills, roles, asked);
        var packed = definition.Pack();
        foreach (var stride in (int[])[16, 48, 144])
        {
            var levels = SpecialNumbers.Mixed<T>(random, (skills * stride) + 1, special);
            var ready = SpecialNumbers.Mixed<T>(random, (skills * stride) + 1, special);
            T[] higher = [.. levels.Zip(ready, (x, y) => y > x ? y : x)];
            var fit = new T[(roles * stride) + 1];
            var (expectedFit, expectedReach) = (definition.Fit(levels.AsSpan(1), stride), definition.Fit(higher.AsSpan(1), stride));
            foreach (var fill in Fillings<T>())
            {
                fit.AsSpan().Fill(T.NegativeOne);
                fill(packed, levels.AsSpan(1), [], stride, fit.AsSpan(1));
                SpecialNumbers.AssertSame(expectedFit, fit.AsSpan(1));
                if (skills == 0) continue;
                fill(packed, levels.AsSpan(1), ready.AsSpan(1), stride, fit.AsSpan(1));
                SpecialNumbers.AssertSame(expectedReach, fit.AsSpan(1));
            }
        }
    }

    private static Filling<T>[] Fillings<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Widths.Of<Filling<T>>(
            CoverageKernel.Fill<Vector512<T>, Lanes512<T>, T>, CoverageKernel.Fill<Vector256<T>, Lanes256<T>, T>,
            CoverageKernel.Fill<Vector128<T>, Lanes128<T>, T>, CoverageKernel.Fill<T, LaneScalar<T>, T>,
            (roles, levels, ready, stride, fit) =>
            {
                if (ready.IsEmpty)
                    Coverage.Fill(roles, levels, stride, fit);
                else
                    Coverage.Fill(roles, levels, ready, stride, fit);
            });
}
