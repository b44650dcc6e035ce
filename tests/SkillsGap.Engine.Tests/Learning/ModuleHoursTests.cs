using SkillsGap.Engine.Learning;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

public sealed class ModuleHoursTests
{
    [Theory]
    [InlineData(0, 0, 40)] // Nothing to build on.
    [InlineData(0.4, 0, 30)] // Half of the level saves half of the half.
    [InlineData(0, 0.4, 30)] // What carries over counts as what is there.
    [InlineData(0.2, 0.4, 30)]
    [InlineData(0.9, 0, 20)] // Never more than half.
    [InlineData(-0.1, 0, 40)]
    public void For_OneOutcome_GivesCreditUpToHalf(double mean, double ready, double hours) =>
        Assert.Equal(hours, ModuleHours.For(Teaches("m", 40, 0, (0, 0.3, 0.8)), [mean], [ready]), 9);

    [Fact]
    public void For_SeveralOutcomes_AveragesTheirShares() =>
        Assert.Equal(
            40 * (1 - (0.5 * (0.5 + 1 + 0) / 3)),
            ModuleHours.For(Teaches("m", 40, 0, (0, 0, 0.8), (1, 0, 0.5), (2, 0, 1)), [0.4, 0.9, 0], [0, 0, 0]), 9);

    [Theory]
    [InlineData(0.45, true)]
    [InlineData(0.4499, false)]
    public void IsThere_Level_MayBeMissedByLittle(double mean, bool there) => Assert.Equal(there, ModuleHours.IsThere(mean, 0.5));
}
