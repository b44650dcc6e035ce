using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class TiersTests
{
    [Theory]
    [InlineData(0, 1.0, Tier.Ready)]
    [InlineData(0, 0.1, Tier.Ready)]
    [InlineData(1, 0.5, Tier.Targeted)]
    [InlineData(2, 0.9, Tier.Targeted)]
    [InlineData(3, 0.9, Tier.Structured)]
    [InlineData(4, 0.5, Tier.Structured)]
    [InlineData(5, 0.9, Tier.Extensive)]
    [InlineData(1, 0.49, Tier.Extensive)]
    [InlineData(4, 0.49, Tier.Extensive)]
    public void Of_DefaultLimits_FollowsTheTable(int gaps, double reach, Tier expected) =>
        Assert.Equal(expected, Tiers.Of(gaps, reach, new(2, 4, 0.5)));

    [Theory]
    [InlineData(1, 0.4, Tier.Targeted)]
    [InlineData(2, 0.4, Tier.Structured)]
    [InlineData(7, 0.4, Tier.Extensive)]
    [InlineData(1, 0.1, Tier.Extensive)]
    public void Of_OtherLimits_FollowsThem(int gaps, double reach, Tier expected) =>
        Assert.Equal(expected, Tiers.Of(gaps, reach, new(1, 6, 0.2)));
}
