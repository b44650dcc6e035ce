using System.Runtime.Intrinsics;
using Group = SkillsGap.Kernels.PricedOptionsReference.Group;
using Option = SkillsGap.Kernels.PricedOptionsReference.Option;

namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class PricedOptionsTests
{
    private const int Rows = 40;
    private const float Temperature = 0.25f;

    // An option's worth adds up at most ten terms of at most 4, each rounded to single precision: 10·10·4·2⁻²⁵, over the temperature, in each share.
    private const double Tolerance = 1e-4;

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 257)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Price_AnyNumberOfGroups_AgreesWithTheDefinition(int groups)
    {
        var random = new Random(groups);
        AssertAgrees(random, [.. Enumerable.Range(0, groups).Select(_ => RandomGroup(random, random.Next(9)))]);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Price_AnyNumberOfOptions_AgreesWithTheDefinition(int options)
    {
        var random = new Random(options);
        AssertAgrees(random, [RandomGroup(random, options), RandomGroup(random, options / 2), RandomGroup(random, 0), RandomGroup(random, options)]);
    }

    [Fact]
    public void Price_ValuesOfNaNAndMinusInfinity_AreNeverChosen()
    {
        var random = new Random(1);
        Option[] options = [new(double.NaN, [3], [1]), new(double.NegativeInfinity, [3, 4], [1, 1]), new(-1, [5], [2])];

        AssertAgrees(random, [new(double.NegativeInfinity, options), new(0, options), new(0, options[..2])]);
    }

    [Fact]
    public void Price_SubnormalNumbers_AreNumbersLikeAnyOther()
    {
        Option[] options = [new(float.Epsilon, [0], [float.Epsilon]), new(0, [1], [1e-40]), new(-float.Epsilon, [], [])];
        Group[] groups = [.. Enumerable.Repeat(new Group(0, options), 20)];
        var use = new double[Rows];

        var best = Built(groups).Price(new float[Rows], Temperature, use, [], new float[Built(groups).WorkLength]);

        Assert.Equal(20.0 * float.Epsilon, best);
        Assert.Equal(20 * 0.25 * 1e-40, use[1], 1e-43);
    }

    [Fact]
    public void Price_NegligibleShares_AddNothing()
    {
        var options = Built([new(0, [new(-30 * Temperature, [0], [1]), new(-100, [1], [1]), new(-100, [2], [1])])]);
        var use = new double[Rows];

        options.Price(new float[Rows], Temperature, use, [], new float[options.WorkLength]);

        Assert.Equal(new double[Rows], use);
    }

    [Theory]
    [InlineData(17, 5)]
    [InlineData(200, 31)]
    public void Price_EveryWidthAndMemoryThatEnds_GivesTheSameBits(int groups, int most)
    {
        var random = new Random(most);
        var options = Built([.. Enumerable.Range(0, groups).Select(_ => RandomGroup(random, random.Next(most + 1)))]);
        var prices = Prices(random);
        double[] use = new double[Rows], curvature = new double[Rows];
        var best = options.Price(prices, Temperature, use, curvature, new float[options.WorkLength]);
        Assert.SkipUnless(GuardedMemory<float>.IsSupported, "Pages are guarded on Linux alone.");
        using var guardedPrices = GuardedMemory<float>.Of(prices);

        foreach (var run in (Func<Span<double>, Span<double>, Span<float>, double>[])[
            (u, c, w) => PricedOptionsPass<Vector512<float>, Lanes512<float>>.Run(options, guardedPrices.Span, 1 / Temperature, u, c, w),
            (u, c, w) => PricedOptionsPass<Vector256<float>, Lanes256<float>>.Run(options, guardedPrices.Span, 1 / Temperature, u, c, w),
            (u, c, w) => PricedOptionsPass<Vector128<float>, Lanes128<float>>.Run(options, guardedPrices.Span, 1 / Temperature, u, c, w),
            (u, c, w) => PricedOptionsPass<float, LaneScalar<float>>.Run(options, guardedPrices.Span, 1 / Temperature, u, c, w)])
        {
            using var guardedUse = new GuardedMemory<double>(Rows);
            using var guardedCurvature = new GuardedMemory<double>(Rows);
            using var work = new GuardedMemory<float>(options.WorkLength);
            Assert.Equal(best, run(guardedUse.Span, guardedCurvature.Span, work.Span));
            SpecialNumbers.AssertSame<double>(use, guardedUse.Span);
            SpecialNumbers.AssertSame<double>(curvature, guardedCurvature.Span);
        }
    }

    [Fact]
    public void Build_ASecondTime_StartsFromNothing()
    {
        var random = new Random(3);
        var builder = new PricedOptionsBuilder(Rows);
        Add(builder, [RandomGroup(random, 5)]);
        builder.Build();
        Group[] groups = [RandomGroup(random, 7), RandomGroup(random, 3)];
        Add(builder, groups);
        var again = builder.Build();
        double[] use = new double[Rows], expected = new double[Rows];
        var prices = Prices(random);

        again.Price(prices, Temperature, use, [], new float[again.WorkLength]);
        Built(groups).Price(prices, Temperature, expected, [], new float[again.WorkLength]);

        Assert.Equal(expected, use);
    }

    [Fact]
    public void Price_BrokenContracts_AreRefused()
    {
        var options = Built([RandomGroup(new(2), 4)]);
        double[] rows = new double[Rows];
        float[] prices = new float[Rows], work = new float[options.WorkLength];
        Assert.Throws<ArgumentException>(() => options.Price(new float[Rows - 1], 1, rows, [], work));
        Assert.Throws<ArgumentException>(() => options.Price(prices, 1, new double[Rows + 1], [], work));
        Assert.Throws<ArgumentException>(() => options.Price(prices, 1, rows, new double[1], work));
        Assert.Throws<ArgumentException>(() => options.Price(prices, 1, rows, rows, work));
        Assert.Throws<ArgumentException>(() => options.Price(prices, 1, rows, [], work.AsSpan(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Price(prices, 0, rows, [], work));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Price(prices, float.NaN, rows, [], work));
        var builder = new PricedOptionsBuilder(Rows);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddOption(0, [Rows], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddOption(0, [-1], [1]));
        Assert.Throws<ArgumentException>(() => builder.AddOption(0, [1], []));
    }

    [Fact]
    public void Exponential_WholeRange_IsWithinTwoUnitsInTheLastPlace()
    {
        for (var x = ExponentialLanes.Least; x <= 0; x += 0.00037f)
        {
            var exact = Math.Exp(x);
            var unit = float.BitIncrement((float)exact) - (float)exact;
            Assert.InRange(ExponentialLanes.Of<float, LaneScalar<float>>(x), exact - (2 * unit), exact + (2 * unit));
        }

        Assert.Equal(1, ExponentialLanes.Of<float, LaneScalar<float>>(0));
        foreach (var x in (float[])[float.NaN, float.NegativeInfinity, -1000])
            Assert.Equal(ExponentialLanes.Of<float, LaneScalar<float>>(ExponentialLanes.Least), ExponentialLanes.Of<float, LaneScalar<float>>(x));
    }

    private static void AssertAgrees(Random random, Group[] groups)
    {
        var options = Built(groups);
        var prices = Prices(random);
        double[] use = new double[Rows], curvature = new double[Rows], expectedUse = new double[Rows], expectedCurvature = new double[Rows];

        var best = options.Price(prices, Temperature, use, curvature, new float[options.WorkLength + 1].AsSpan(1));
        var expected = PricedOptionsReference.Price(groups, prices, Temperature, expectedUse, expectedCurvature);

        AssertClose(expected, best);
        for (var i = 0; i < Rows; i++)
        {
            AssertClose(expectedUse[i], use[i]);
            AssertClose(expectedCurvature[i], curvature[i]);
        }

        double[] useAlone = new double[Rows];
        Assert.Equal(best, options.Price(prices, Temperature, useAlone, [], new float[options.WorkLength]));
        Assert.Equal(use, useAlone);
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, Tolerance * (1 + Math.Abs(expected)));

    private static PricedOptions Built(Group[] groups)
    {
        var builder = new PricedOptionsBuilder(Rows);
        Add(builder, groups);
        return builder.Build();
    }

    private static void Add(PricedOptionsBuilder builder, Group[] groups)
    {
        foreach (var (nothing, options) in groups)
        {
            foreach (var (value, rows, amounts) in options)
                builder.AddOption(value, rows, amounts);
            builder.EndGroup(nothing);
        }
    }

    private static float[] Prices(Random random) => [.. Enumerable.Range(0, Rows).Select(_ => random.Next(5) == 0 ? 0 : random.NextSingle() - 0.2f)];

    // Some rows are used by all options of a group, others by few.
    private static Group RandomGroup(Random random, int options)
    {
        int[] common = [.. Enumerable.Range(0, Rows / 2).OrderBy(_ => random.Next()).Take(random.Next(3))];
        var nothing = random.Next(3) == 0 && options > 0 ? double.NegativeInfinity : -random.NextDouble();
        return new(nothing, [.. Enumerable.Range(0, options).Select(_ => RandomOption())]);

        Option RandomOption()
        {
            int[] rows = [.. common.Where(_ => random.Next(8) > 0), .. Enumerable.Range(Rows / 2, Rows / 2).OrderBy(_ => random.Next()).Take(random.Next(7))];
            return new((2 * random.NextDouble()) - 1.5, rows, [.. rows.Select(_ => random.Next(3) == 0 ? 1 : 2 * random.NextDouble())]);
        }
    }
}
