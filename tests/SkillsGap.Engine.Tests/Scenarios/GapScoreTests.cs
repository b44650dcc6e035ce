using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Scenarios;

public sealed class GapScoreTests
{
    [Theory]
    [InlineData(0.8, 0.2, 0.75)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0.6, 0.6, 0)]
    [InlineData(0.5, 0.8, 0)] // More than is needed is no negative gap.
    [InlineData(0.5, -0.1, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0.7, 0)] // Nothing is needed, so nothing is missing.
    public void Of_NeedAndProficiency_IsTheShareThatIsMissing(double needed, double proficiency, double gap) =>
        Assert.Equal(gap, GapScore.Of(needed, proficiency), 1e-12);

    [Theory]
    [InlineData(80, 0.1, 0.6, 0, 0.6)]
    [InlineData(80, 0.1, 0.6, 12, 0.66)]
    [InlineData(50, 0.44, 0.5, 6, 0.6)] // √1.44 = 1.2.
    [InlineData(95, 0.2, 0.57, 12, 0.6)] // Demand ends at 100.
    [InlineData(50, 1, 0.7, 12, 1)] // A level at 1.
    [InlineData(40, -0.5, 0.8, 24, 0.2)]
    [InlineData(40, -1, 0.8, 0, 0.8)]
    [InlineData(40, -1, 0.8, 1, 0)]
    [InlineData(0, 0.3, 0.4, 12, 0.4)] // Without demand today there is nothing that grows.
    public void Needed_Months_GrowsWithTheDemandOfTheSkill(double demand, double growth, double level, double months, double needed) =>
        Assert.Equal(needed, GapScore.Needed(new("s", "Skill", "c", Pillar.Technical, 11, demand, growth), level, months), 1e-12);
}
