using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.Plans;

public sealed class TightRowTests
{
    [Theory]
    [InlineData("seats:c", null, 10.0, 10.0, 5, 5)]
    [InlineData("seats:c", null, 10.0, 9.0, 5, 0)]
    [InlineData("headcount:r", 6.0, 10.0, 9.65, 5, 5)]
    [InlineData("headcount:r", 6.0, 10.0, 6.2, -5, -5)]
    [InlineData("headcount:r", 6.0, 10.0, 9.9, -5, 0)]
    [InlineData("budget", null, 100_000.0, 99_500.0, 0.8, 0.8)]
    [InlineData("budget:unit", null, 100_000.0, 80_000.0, 0.01, 0)]
    [InlineData("worth:r", null, null, 12.0, -3, -3)]
    public void Worth_WhereThereIsRoom_IsNothing(string id, double? lower, double? upper, double used, double price, double worth) =>
        Assert.Equal(worth, new PlanRowDocument(id, lower, upper, used, null, price).Worth());
}
