using SkillsGap.Engine.Explaining;

namespace SkillsGap.Engine.Tests.Explaining;

public sealed class ChanceWordsTests
{
    [Theory]
    [InlineData(1, 0, "100 %")]
    [InlineData(0, 0, "0 %")]
    [InlineData(0.9999, 0, "over 99 %")]
    [InlineData(0.0001, 0, "under 1 %")]
    [InlineData(0.99, 0, "99 %")]
    [InlineData(0.844, 0, "84 %")]
    [InlineData(0.9991, 1, "over 99.9 %")]
    [InlineData(0.9962, 1, "99.6 %")]
    [InlineData(0.0004, 1, "under 0.1 %")]
    public void Of_AnythingLessThanCertain_IsNotWrittenAsCertain(double probability, int decimals, string words) =>
        Assert.Equal(words, ChanceWords.Of(probability, decimals));
}
