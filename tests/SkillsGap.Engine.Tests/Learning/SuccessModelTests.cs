using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Tests.Learning;

public sealed class SuccessModelTests
{
    [Theory]
    [InlineData(0, 0, false, false, false, 2.0)]
    [InlineData(3, 0, false, false, false, 1.25)]
    [InlineData(0, 40, false, false, false, 1.6)]
    [InlineData(0, 0, true, false, false, 2.7)]
    [InlineData(0, 0, false, true, false, 2.3)]
    [InlineData(0, 0, false, false, true, 2.2)]
    [InlineData(6, 120, true, true, true, 0.5)] // 2 − 1.5 − 1.2 + .7 + .3 + .2
    public void Probability_DeclaredModel_IsTheLogit(int gaps, double hours, bool mentor, bool practice, bool preferred, double logit) =>
        Assert.Equal(1 / (1 + Math.Exp(-logit)), new SuccessModel().Probability(gaps, hours, mentor, practice, preferred), 12);

    [Fact]
    public void Probability_Extremes_AreClipped()
    {
        Assert.Equal(0.05, new SuccessModel().Probability(20, 1000, false, false, false));
        Assert.Equal(0.98, new SuccessModel(Base: 9).Probability(0, 0, true, true, true));
    }
}
