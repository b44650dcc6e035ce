using SkillsGap.Engine.Planning.Search;

namespace SkillsGap.Engine.Tests.Planning.Search;

public sealed class WishTests
{
    [Fact]
    public void InOrder_OfManyWithEqualShares_IsTheOrderOfAStableSort()
    {
        var random = new Random(1);
        double[] shares = [1, 0.95, Math.BitDecrement(1), 1e-300, 0.5, double.Epsilon];
        Wish[] wishes = [.. Enumerable.Range(0, 3000).Select(g =>
            new Wish(random.Next(3) == 0, random.Next(2) == 0 ? shares[random.Next(shares.Length)] : 1 - random.NextDouble(), g, random.Next(-1, 9)))];

        Wish[] expected = [.. wishes.OrderByDescending(wish => wish.Reserved).ThenByDescending(wish => wish.Share).ThenBy(wish => wish.Group)];

        Assert.Equal(expected, Wish.InOrder([.. wishes]));
    }
}
