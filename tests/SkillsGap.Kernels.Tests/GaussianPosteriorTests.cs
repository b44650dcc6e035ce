using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class GaussianPosteriorTests
{
    // The textbook divides where the kernel multiplies by a reciprocal and does not fuse: each differs by a few roundings a sum, of at most
    // 256 terms of size 1, in systems whose condition is below 1e3.
    private const double Tolerance = 1e-12, SingleTolerance = 2e-3;

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 41), 63, 64, 65, 127, 255, 256];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Update_AnyLength_AgreesWithTheTextbook(int n)
    {
        var people = 1 + (n % 8);
        var random = new Random(n);
        var one = new PosteriorCase(n, 1 + (n % 6), [n, .. Enumerable.Range(1, people - 1).Select(_ => random.Next(n + 1))]);

        Check(one, Run<double>(one), Tolerance);
        Check(one, Run<float>(one), SingleTolerance);
    }

    [Fact]
    public void Update_EveryNumberOfPeople_IsThatOfEachAloneBitForBit()
    {
        for (var people = 1; people <= GaussianPosterior.MostPeople<float>(); people++)
        {
            var group = new PosteriorCase(people, 5, [.. Enumerable.Range(0, people).Select(p => 3 * (p % 7))]);
            CheckAlone(group, Run<float>(group));
            if (people <= GaussianPosterior.MostPeople<double>())
                CheckAlone(group, Run<double>(group));
        }

        static void CheckAlone<T>(PosteriorCase group, Result<T> all)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var p = 0; p < group.People; p++)
                AssertSame(Run<T>(group.Alone(p)).Of(0), all.Of(p));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(22)]
    public void Run_EveryWidth_GivesTheSameBits(int n)
    {
        Check<float>(new(n, 7, [.. Enumerable.Range(0, 16).Select(p => n - (p % 2))]));
        Check<double>(new(n, 7, [.. Enumerable.Range(0, 8).Select(p => n - (p % 2))]));
        var odd = new PosteriorCase(n, 7, [.. Enumerable.Repeat(n, 8)]);
        (odd.Residuals[1][0], odd.Residuals[2][0], odd.Cross[3][0], odd.Cross[4][0]) = (double.NaN, double.PositiveInfinity, 5e-324, -0.0);
        Check<double>(odd);

        static void Check<T>(PosteriorCase one)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var scalar = RunAt<T, LaneScalar<T>, T>(one);
            AssertSame(scalar, RunAt<Vector128<T>, Lanes128<T>, T>(one));
            AssertSame(scalar, RunAt<Vector256<T>, Lanes256<T>, T>(one));
            AssertSame(scalar, RunAt<Vector512<T>, Lanes512<T>, T>(one));
            AssertSame(scalar, Run<T>(one));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void Factor_SomebodyWithoutACovariance_IsNamedAndHarmsNobody(int pivot)
    {
        var good = new PosteriorCase(1, 4, [9, 9, 9, 9, 9, 9, 9, 9]);
        var expected = Run<double>(good);
        var bad = new PosteriorCase(1, 4, [9, 9, 9, 9, 9, 9, 9, 9]);
        bad.Covariances[2][pivot * 10] = -1;
        bad.Covariances[5][pivot * 10] = double.NaN;
        bad.Covariances[7] = new double[81];

        var result = Run<double>(bad);

        Assert.Equal(0b1010_0100ul, result.Failed);
        Assert.All([0, 1, 3, 4, 6], p => AssertSame(expected.Of(p), result.Of(p)));
    }

    [Fact]
    public void Update_NotANumberInOneQuantity_SpoilsThatAlone()
    {
        var one = new PosteriorCase(3, 4, [6, 6]);
        var expected = Run<double>(one);
        one.Cross[1][(2 * 6) + 3] = double.NaN;

        var result = Run<double>(one);

        AssertSame(expected.Of(0), result.Of(0));
        Assert.Equal(double.NaN, result.Shifts[(2 * 2) + 1]);
        Assert.Equal(double.NaN, result.Reductions[(2 * 2) + 1]);
        Assert.Equal(expected.Shifts[(3 * 2) + 1], result.Shifts[(3 * 2) + 1]);
    }

    [Fact]
    public void FactorAndUpdate_NumbersThatEndWhereMemoryEnds_TouchNothingBeyond()
    {
        Assert.SkipUnless(GuardedMemory<double>.IsSupported, "Pages are guarded on Linux.");
        for (var people = 1; people <= 8; people++)
        {
            var one = new PosteriorCase(people, 8, [.. Enumerable.Repeat(11, people)]);
            var expected = Run<double>(one);
            using var k = GuardedMemory<double>.Of(one.PackedCovariances<double>());
            using var r = GuardedMemory<double>.Of(one.PackedResiduals<double>());
            using var q = GuardedMemory<double>.Of(one.PackedCross<double>());
            using var shifts = new GuardedMemory<double>(8 * people);
            using var reductions = new GuardedMemory<double>(8 * people);

            Assert.Equal(0ul, GaussianPosterior.Factor(k.Span, r.Span, people));
            GaussianPosterior.Update<double>(k.Span, r.Span, q.Span, shifts.Span, reductions.Span, people);

            AssertSame(expected, new(people, 0, shifts.Span.ToArray(), reductions.Span.ToArray()));
        }
    }

    [Fact]
    public void FactorAndUpdate_UnalignedNumbers_AreTheSame()
    {
        var one = new PosteriorCase(4, 8, [.. Enumerable.Repeat(10, 8)]);
        var expected = Run<double>(one);
        var bytes = new byte[5][];
        double[][] given = [one.PackedCovariances<double>(), one.PackedResiduals<double>(), one.PackedCross<double>(), new double[64], new double[64]];
        for (var i = 0; i < 5; i++)
        {
            bytes[i] = new byte[(8 * given[i].Length) + 8];
            MemoryMarshal.AsBytes<double>(given[i]).CopyTo(bytes[i].AsSpan(i + 1));
        }

        Span<double> Part(int i) => MemoryMarshal.Cast<byte, double>(bytes[i].AsSpan(i + 1, 8 * given[i].Length));
        Assert.Equal(0ul, GaussianPosterior.Factor(Part(0), Part(1), 8));
        GaussianPosterior.Update<double>(Part(0), Part(1), Part(2), Part(3), Part(4), 8);

        AssertSame(expected, new(8, 0, Part(3).ToArray(), Part(4).ToArray()));
    }

    [Fact]
    public void FactorAndUpdate_BrokenContracts_AreRefusedBeforeAnythingIsRead()
    {
        double[] k = new double[16 * 2], r = new double[4 * 2], q = new double[16 * 2], a = new double[4 * 2], b = new double[4 * 2];
        Assert.Throws<ArgumentOutOfRangeException>(() => GaussianPosterior.Factor<double>(k, r, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GaussianPosterior.Factor<double>(k, r, 9));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Factor(k, r.AsSpan(1), 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Factor(k, r.AsSpan(2), 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Factor(k.AsSpan(1), r, 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Factor(k, k.AsSpan(0, 8), 2));
        Assert.Throws<NotSupportedException>(() => GaussianPosterior.Factor<Half>(new Half[16], new Half[4], 1));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Update<double>(k, r, q.AsSpan(1), a, b, 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Update<double>(k, r, q, a.AsSpan(1), b.AsSpan(1), 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Update<double>(k, r, q, a, b.AsSpan(2), 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Update<double>(k, r, k, a, b, 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Update<double>(k, r, q, a, a, 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Update<double>(k, r, q, r, b, 2));
        Assert.Throws<ArgumentException>(() => GaussianPosterior.Update<double>(k, r, q, a, q.AsSpan(24), 2));
    }

    private static Result<T> Run<T>(PosteriorCase one)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] k = one.PackedCovariances<T>(), r = one.PackedResiduals<T>(), q = one.PackedCross<T>();
        var shifts = new T[GaussianPosterior.WholePanels(one.Quantities) * one.People];
        var reductions = new T[shifts.Length];
        var failed = GaussianPosterior.Factor<T>(k, r, one.People);
        GaussianPosterior.Update<T>(k, r, q, shifts, reductions, one.People);
        return new(one.People, failed, shifts, reductions);
    }

    private static Result<T> RunAt<TVector, TLanes, T>(PosteriorCase one)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] k = one.PackedCovariances<T>(), r = one.PackedResiduals<T>(), q = one.PackedCross<T>();
        var (n, m) = (r.Length / one.People, GaussianPosterior.WholePanels(one.Quantities));
        T[] shifts = new T[m * one.People], reductions = new T[m * one.People];
        var failed = 0ul;
        Assert.Equal(one.People, PosteriorFactor.Run<TVector, TLanes, T>(ref k[0], ref r[0], n, one.People, 0, ref failed));
        Assert.Equal(one.People, PosteriorUpdate.Run<TVector, TLanes, T>(
            ref k[0], ref r[0], ref q[0], ref shifts[0], ref reductions[0], n, m, one.People, 0));
        return new(one.People, failed, shifts, reductions);
    }

    private static void Check<T>(PosteriorCase one, Result<T> result, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.Equal(0ul, result.Failed);
        double[] shifts = new double[one.Quantities], reductions = new double[one.Quantities];
        for (var p = 0; p < one.People; p++)
        {
            Assert.True(GaussianPosteriorReference.Of(one.Covariances[p], one.Residuals[p], one.Cross[p], shifts, reductions));
            for (var s = 0; s < one.Quantities; s++)
            {
                var scale = tolerance * (1 + reductions[s]);
                Assert.Equal(shifts[s], double.CreateChecked(result.Shifts[(s * one.People) + p]), scale);
                Assert.Equal(reductions[s], double.CreateChecked(result.Reductions[(s * one.People) + p]), scale);
            }
        }
    }

    private static void AssertSame<T>(Result<T> expected, Result<T> actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Failed, actual.Failed);
        AssertSame((expected.Shifts, expected.Reductions), (actual.Shifts, actual.Reductions));
    }

    private static void AssertSame<T>((T[] Shifts, T[] Reductions) expected, (T[] Shifts, T[] Reductions) actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        SpecialNumbers.AssertSame<T>(expected.Shifts, actual.Shifts);
        SpecialNumbers.AssertSame<T>(expected.Reductions, actual.Reductions);
    }

    private sealed record Result<T>(int People, ulong Failed, T[] Shifts, T[] Reductions)
    {
        /// <summary>The results of one person.</summary>
        public (T[] Shifts, T[] Reductions) Of(int person) =>
            ([.. Shifts.Where((_, i) => i % People == person)], [.. Reductions.Where((_, i) => i % People == person)]);
    }
}
