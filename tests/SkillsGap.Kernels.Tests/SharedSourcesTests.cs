namespace SkillsGap.Kernels.Tests;

public sealed class SharedSourcesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(41)]
    public void Next_AnyLists_TakesTheLowestAndWhoSharesMostWithIt(int skills)
    {
        var random = new Random(skills);
        int[][] sources = [.. Enumerable.Range(0, skills).Select(_ => Enumerable.Range(0, skills).Where(_ => random.Next(3) == 0).ToArray())];
        int[] start = [0, .. sources.Select((_, s) => sources.Take(s + 1).Sum(list => list.Length))];
        var shared = new SharedSources(start, [.. sources.SelectMany(list => list)]);
        List<int> left = [.. Enumerable.Range(0, skills)];
        while (left.Count > 0)
        {
            var first = left[0];
            left.RemoveAt(0);
            var second = left.Count > 0 ? left.OrderByDescending(s => sources[s].Intersect(sources[first]).Count()).ThenBy(s => s).First() : -1;
            left.Remove(second);

            Assert.Equal((first, second), shared.Next());
        }
    }

    [Fact]
    public void Next_LongLists_FindsWhoHasTheSame()
    {
        var random = new Random(1);
        int[][] sources = [.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 300).Where(_ => random.Next(2) == 0).ToArray())];
        for (var s = 0; s < 100; s++) sources[299 - s] = sources[s];
        int[] start = [0, .. sources.Select((_, s) => sources.Take(s + 1).Sum(list => list.Length))];
        var shared = new SharedSources(start, [.. sources.SelectMany(list => list)]);

        for (var s = 0; s < 100; s++) Assert.Equal((s, 299 - s), shared.Next());
    }

    [Fact]
    public void Pairs_ASkillWithTheSameSourceTwice_KeepBoth()
    {
        MaxTimesPairs<double> pairs = new(new MaxTimesLists<double>([0, 3, 5, 5], [2, 1, 2, 2, 0], [0.1, 0.2, 0.3, 0.4, 0.5]));

        Assert.Equal([0, 2], pairs.First);
        Assert.Equal([1, -1], pairs.Second);
        Assert.Equal([0, 1, 3, 4, 4, 4, 4], pairs.Start);
        Assert.Equal([2, 1, 2, 0], pairs.Source[..4]);
        Assert.Equal(0.5, pairs.Value[3]);
        Assert.Equal(0.4, pairs.SecondValue[0]);
        Assert.Equal([0.1, 0.3], new[] { pairs.Value[0], pairs.Value[2] }.Order());
    }
}
