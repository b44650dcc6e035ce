using SkillsGap.Host.Reporting;

namespace SkillsGap.Host.Tests.Reporting;

public sealed class PeriodsTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Periods_OfAnyDays_CountEveryDayOnceAndNoFewerThanTheLeast(int least)
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var random = new Random(seed);
            DateOnly[] days = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Start.AddDays(random.Next(0, 200)))];
            var periods = Periods.Of(Start, days, least);
            var counts = days.CountBy(periods.Of).ToDictionary();

            Assert.Equal(Enumerable.Range(0, periods.Count), counts.Keys.Order());
            Assert.All(counts.Values, count => Assert.True(count >= Math.Min(least, days.Length)));
            Assert.All(days, day => Assert.True(day <= periods.LastDay(periods.Of(day))
                && (periods.Of(day) == 0 || day > periods.LastDay(periods.Of(day) - 1))));
            // The order of days does not count.
            Assert.Equal(periods.Weeks, Periods.Of(Start, days.Reverse(), least).Weeks);
        }
    }
}
