using SkillsGap.Host.Serving.Planning;

namespace SkillsGap.Service.Tests.Serving;

public sealed class PlanSummaryTests
{
    // Who knows how many people there are in all must not be able to work a small group out.
    [Fact]
    public void Counts_OfAnyGroups_HideSmallOnesAndNeverOneAlone()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            int[] sizes = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(1, 14))];
            var counts = PlanSummary.Counts(sizes.SelectMany((size, group) => Enumerable.Repeat($"g{group}", size)), 5);

            Assert.Equal(sizes.Length, counts.Length);
            Assert.All(counts, count => Assert.True(count.People is null or >= 5));
            var hidden = counts.Where(count => count.People is null).ToList();
            if (hidden.Count == 0 || hidden.Count == counts.Length) continue;
            Assert.True(hidden.Count > 1);
            Assert.True(sizes.Sum() - counts.Sum(count => count.People ?? 0) >= 5);
        }
    }
}
