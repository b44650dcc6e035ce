namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class TierTests
{
    [Fact]
    public void Lanes_InAProcessOfOneTier_HaveItsWidth()
    {
        if (Environment.GetEnvironmentVariable(EveryTierTests.WidthVariable) is { } width)
            Assert.Equal(width, $"{Lanes.Width}");
    }
}
