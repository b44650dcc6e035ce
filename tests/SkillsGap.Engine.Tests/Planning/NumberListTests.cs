using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class NumberListTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void NumberList_GrownAndTruncatedAtRandom_HoldsWhatAListHolds(int seed)
    {
        var random = new Random(seed);
        var expected = new List<double>();
        var list = new NumberList<double>(1 << 16);
        for (int step = 0; step < 40; step++)
        {
            for (int k = random.Next(30_000); k > 0; k--)
            {
                expected.Add(random.NextDouble());
                list.Add(expected[^1]);
            }
            int kept = step % 4 == 3 ? random.Next(expected.Count + 1) : expected.Count - Math.Min(expected.Count, random.Next(3));
            expected.RemoveRange(kept, expected.Count - kept);
            list.Truncate(kept);
            Assert.Equal(expected.Count, list.Count);
        }

        Assert.Equal(expected, list.MoveToArray());
        Assert.Equal(0, list.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    public void NumberList_AtTheEdgesOfChunks_HoldsAll(int count)
    {
        var list = new NumberList<int>(1 << 16);
        for (int i = 0; i < count; i++)
            list.Add(i);

        Assert.Equal(Enumerable.Range(0, count), list.MoveToArray());
    }
}
