using System.Numerics;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class TopKTests
{
    private delegate void Ranking<T>(TopK<T> best, CoverageWeights<T> roles, T[] levels, T[] ready, int stride, int people, int first)
        where T : unmanaged, IFloatingPointIeee754<T>;

    public static TheoryData<int, int, int, double> Shapes => new()
    {
        { 3, 0, 1, 1 }, { 4, 1, 3, 1 }, { 5, 7, 7, 0.5 }, { 9, 40, 10, 0.3 }, { 9, 41, 1, 1 }, { 2, 100, 12, 1 }, { 0, 5, 3, 1 }, { 3, 2100, 5, 0.4 }, { 1, 1100, 1030, 1 },
        { 6, 1300, 100, 0.6 }, { 30, 1025, 40, 0.2 }, { 12, 33, 22, 0.5 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void RankRoles_AnyShape_IsTheSortedTable(int skills, int roles, int k, double asked)
    {
        RanksRoles<float>(skills, roles, k, asked);
        RanksRoles<double>(skills, roles, k, asked);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void OfferPeople_SuccessiveBlocks_IsTheSortedTable(int skills, int roles, int k, double asked)
    {
        RanksPeople<float>(skills, roles, k, asked);
        RanksPeople<double>(skills, roles, k, asked);
    }

    [Fact]
    public void RankRoles_EqualFits_KeepTheLowerIndex()
    {
        var roles = new CoverageWeights<float>(1, [.. Enumerable.Range(0, 31)], new int[30], [.. Enumerable.Repeat(1f, 30)], [.. Enumerable.Repeat(1f, 30)]);
        float[] levels = [.. Enumerable.Repeat(0.5f, 32)];
        var best = new TopK<float>(32, 4);

        best.RankRoles(roles, levels, [], 32, 20);

        for (var p = 0; p < 20; p++) Assert.Equal([0, 1, 2, 3], best.Best(p).ToArray().Select(e => e.Index));
        for (var p = 20; p < 32; p++) Assert.True(best.Best(p).IsEmpty);
    }

    [Fact]
    public void RankRoles_FarMoreEqualFitsThanEntries_KeepTheLowerIndexAfterWhatIsBetter()
    {
        const int equal = 200, better = 3;
        float[] level = [.. Enumerable.Repeat(1f, equal), .. Enumerable.Repeat(0.5f, better)];
        var roles = new CoverageWeights<float>(
            1, [.. Enumerable.Range(0, level.Length + 1)], new int[level.Length], [.. Enumerable.Repeat(1f, level.Length)], level);
        var best = new TopK<float>(16, 5);

        best.RankRoles(roles, [.. Enumerable.Repeat(0.5f, 16)], [], 16, 16);

        for (var p = 0; p < 16; p++) Assert.Equal([new(200, 1), new(201, 1), new(202, 1), new(0, 0.5f), new(1, 0.5f)], best.Best(p).ToArray());
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(8, 40)]
    [InlineData(9, 40)]
    [InlineData(64, 3)]
    [InlineData(64, 1700)]
    public void RankRoles_EachRoleBetterThanAllBefore_KeepsTheLast(int people, int k)
    {
        // Each of three chunks of roles is better than those before, and has far more candidates than a list has entries.
        const int count = 2500;
        float[] level = [.. Enumerable.Range(0, count).Select(r => 1 - ((r / 2) / (float)count))];
        var roles = new CoverageWeights<float>(1, [.. Enumerable.Range(0, count + 1)], new int[count], [.. Enumerable.Repeat(1f, count)], level);
        var best = new TopK<float>(64, k);
        best.RankRoles(roles, [.. Enumerable.Repeat(0.4f, 64)], [], 64, people);

        // Two neighbours are equal, and the lower comes first.
        int[] expected = [.. Enumerable.Range(0, count).OrderByDescending(r => r / 2).ThenBy(r => r).Take(k)];
        for (var p = 0; p < people; p++) Assert.Equal(expected, best.Best(p).ToArray().Select(e => e.Index));
        for (var p = people; p < 64; p++) Assert.True(best.Best(p).IsEmpty);
    }

    [Fact]
    public void OfferPeople_AfterFewerPeopleWereRanked_FillsAllLists()
    {
        var roles = new CoverageWeights<float>(1, [.. Enumerable.Range(0, 9)], new int[8], [.. Enumerable.Repeat(1f, 8)], [.. Enumerable.Repeat(1f, 8)]);
        float[] levels = [.. Enumerable.Range(1, 16).Select(p => p / 20f)];
        var best = new TopK<float>(8, 2);
        best.RankRoles(roles, levels, [], 16, 3);
        best.Clear();

        best.OfferPeople(roles, levels, [], 16, 16, 0);

        for (var r = 0; r < 8; r++) Assert.Equal([15, 14], best.Best(r).ToArray().Select(e => e.Index));
    }

    [Fact]
    public void RankRoles_ListsOfThousands_AreInOrderToo()
    {
        const int count = 4200, best = 4100;
        // Each role asks for more than the one before; the last for least.
        float[] asked = [.. Enumerable.Range(0, count).Select(r => r == count - 1 ? 0.5f : 1 + r)];
        var roles = new CoverageWeights<float>(1, [.. Enumerable.Range(0, count + 1)], new int[count], [.. Enumerable.Repeat(1f, count)], asked);
        var lists = new TopK<float>(16, best);

        lists.RankRoles(roles, [.. Enumerable.Repeat(0.5f, 16)], [], 16, 16);

        for (var p = 0; p < 16; p++) Assert.Equal([count - 1, .. Enumerable.Range(0, best - 1)], lists.Best(p).ToArray().Select(one => one.Index));
    }

    [Fact]
    public void RankRoles_NothingButNaN_RanksNothing()
    {
        var roles = new CoverageWeights<double>(1, [0, 1, 1], [0], [1.0], [1.0]);
        var best = new TopK<double>(16, 4);

        best.RankRoles(roles, [.. Enumerable.Repeat(double.NaN, 16)], [], 16, 16);

        for (var p = 0; p < 16; p++) Assert.Equal([new(1, 1)], best.Best(p).ToArray());
    }

    [Fact]
    public void Kernels_CalledAgain_AllocateNothing()
    {
        var roles = Roles<double>.Random(new Random(1), 9, 30, 0.5).Pack();
        var (levels, ready, fit, transfer) = (new double[9 * 16], new double[9 * 16], new double[30 * 16], new double[81]);
        var (best, people) = (new TopK<double>(16, 3), new TopK<double>(30, 3));
        All();
        var before = GC.GetAllocatedBytesForCurrentThread();

        All();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void All()
        {
            MaxTimesProduct.Dense<double>(transfer, 9, levels, ready, 16);
            Coverage.Fill<double>(roles, levels, ready, 16, fit);
            best.RankRoles(roles, levels, ready, 16, 16);
            people.OfferPeople(roles, levels, ready, 16, 16, 0);
        }
    }

    [Fact]
    public void Lists_BrokenContracts_AreRefused()
    {
        var roles = new CoverageWeights<double>(1, [0, 1, 1], [0], [1.0], [1.0]);
        var best = new TopK<double>(2, 4);
        Assert.ThrowsAny<ArgumentException>(() => new TopK<double>(2, 0));
        Assert.ThrowsAny<ArgumentException>(() => new TopK<double>(-1, 1));
        Assert.ThrowsAny<ArgumentException>(() => best.RankRoles(roles, new double[16], [], 16, 3));
        Assert.ThrowsAny<ArgumentException>(() => best.OfferPeople(roles, new double[16], [], 16, 17, 0));
        Assert.ThrowsAny<ArgumentException>(() => best.OfferPeople(roles, new double[16], new double[15], 16, 16, 0));
        Assert.ThrowsAny<ArgumentException>(() => best.OfferPeople(roles, new double[16], [], 16, 16, -1));
        Assert.ThrowsAny<ArgumentException>(() => new TopK<double>(3, 4).OfferPeople(roles, new double[16], [], 16, 16, 0));
        Assert.ThrowsAny<ArgumentException>(() => best.Merge(new(3, 4)));
    }

    private static void RanksRoles<T>(int skills, int roles, int k, double asked)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(roles);
        var definition = Roles<T>.Random(random, skills, roles, asked);
        var packed = definition.Pack();
        foreach (var (stride, people) in roles > 1000 ? ((int, int)[])[(48, 40)] : [(16, 16), (16, 3), (80, 70), (144, 144), (32, 0)])
        {
            var (levels, ready, scores) = Block(random, definition, stride);
            var best = new TopK<T>(people + 2, k);
            var expected = Enumerable.Range(0, people).Select(
                p => Sorted(Enumerable.Range(0, roles).Select(r => new Ranked<T>(r, scores[(r * stride) + p])), k)).ToArray();
            foreach (var rank in Rankings<T>())
            {
                rank(best, packed, levels, ready, stride, people, -1);
                for (var p = 0; p < people; p++) Assert.Equal(expected[p], best.Best(p));
                Assert.True(best.Best(people).IsEmpty);
            }
        }
    }

    private static void RanksPeople<T>(int skills, int roles, int k, double asked)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(roles);
        var definition = Roles<T>.Random(random, skills, roles, asked);
        var packed = definition.Pack();
        (int Stride, int People)[] shapes = [(80, 70), (16, 16), (48, 17), (16, 0), (16, 1)];
        var blocks = shapes.Select(s => Block(random, definition, s.Stride)).ToArray();
        var all = Enumerable.Range(0, roles).Select(_ => new List<Ranked<T>>()).ToArray();
        for (int b = 0, first = 0; b < blocks.Length; first += shapes[b++].People)
        {
            var ((stride, people), scores) = (shapes[b], blocks[b].Scores);
            for (var r = 0; r < roles; r++) all[r].AddRange(Enumerable.Range(0, people).Select(p => new Ranked<T>(first + p, scores[(r * stride) + p])));
        }

        var expected = all.Select(a => Sorted(a, k)).ToArray();
        foreach (var rank in Rankings<T>())
        {
            var (whole, early, late) = (new TopK<T>(roles, k), new TopK<T>(roles, k), new TopK<T>(roles, k));
            for (int b = 0, first = 0; b < blocks.Length; first += shapes[b++].People)
            {
                var ((stride, people), (levels, ready, _)) = (shapes[b], blocks[b]);
                rank(whole, packed, levels, ready, stride, people, first);
                rank(b < 2 ? early : late, packed, levels, ready, stride, people, first);
            }

            late.Merge(early);
            for (var r = 0; r < roles; r++)
            {
                Assert.Equal(expected[r], whole.Best(r));
                Assert.Equal(expected[r], late.Best(r));
            }
        }
    }

    // Levels on a coarse grid, so that there are many equal fits, some NaN.
    private static (T[] Levels, T[] Ready, T[] Scores) Block<T>(Random random, Roles<T> roles, int stride)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (levels, ready) = (Numbers(0.02), random.Next(2) == 0 ? Numbers(0) : []);
        return (levels, ready, roles.Fit(ready.Length == 0 ? levels : [.. levels.Zip(ready, (x, y) => y > x ? y : x)], stride));

        T[] Numbers(double nan) => [.. Enumerable.Range(0, roles.Skills * stride).Select(
            _ => random.NextDouble() < nan ? T.NaN : T.CreateChecked(random.Next(4)) / T.CreateChecked(3))];
    }

    private static Ranked<T>[] Sorted<T>(IEnumerable<Ranked<T>> all, int k)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [.. all.Where(e => !T.IsNaN(e.Score)).OrderByDescending(e => e.Score).ThenBy(e => e.Index).Take(k)];

    // Each ranks people for a first person from 0, else roles.
    private static Ranking<T>[] Rankings<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Widths.Of<Ranking<T>>(
            Rank<Vector512<T>, Lanes512<T>, T>, Rank<Vector256<T>, Lanes256<T>, T>, Rank<Vector128<T>, Lanes128<T>, T>, Rank<T, LaneScalar<T>, T>,
            (best, roles, levels, ready, stride, people, first) =>
            {
                if (first >= 0)
                    best.OfferPeople(roles, levels, ready, stride, people, first);
                else
                    best.RankRoles(roles, levels, ready, stride, people);
            });

    private static void Rank<TVector, TLanes, T>(TopK<T> best, CoverageWeights<T> roles, T[] levels, T[] ready, int stride, int people, int first)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (first >= 0)
        {
            best.OfferPeople<TVector, TLanes>(roles, levels, ready, stride, people, first);
        }
        else
        {
            best.Clear();
            best.RankRoles<TVector, TLanes>(roles, levels, ready, stride, people);
        }
    }
}
