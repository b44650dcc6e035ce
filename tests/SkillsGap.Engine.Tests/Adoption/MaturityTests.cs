using SkillsGap.Engine.Adoption;

namespace SkillsGap.Engine.Tests.Adoption;

/// <summary>Levels of maturity at their limits, and the weeks they are told from.</summary>
public sealed class MaturityTests
{
    [Theory]
    [InlineData(0, 0, "", Maturity.None)]
    [InlineData(1, 9, "a;b;c;d", Maturity.Intermediate)] // A fifth of the days, no more.
    [InlineData(0.9, 9, "a;b;c;d", Maturity.Basic)]
    [InlineData(2.25, 9, "a;b;c;d", Maturity.Advanced)]
    [InlineData(2.2, 9, "a;b;c;d", Maturity.Intermediate)]
    [InlineData(5, 20, "a;b;c;d", Maturity.Advanced)]
    [InlineData(5, 19, "a;b;c;d", Maturity.Intermediate)] // 3.8 sessions a day.
    [InlineData(5, 20, "a;b;c", Maturity.Intermediate)]
    [InlineData(5, 20, "a;A; a", Maturity.Basic)] // One feature, whatever its letters.
    [InlineData(5, 20, "4", Maturity.Advanced)] // How many, not which.
    public void Level_OfTwelveEqualWeeks_IsTheHighestWhoseLimitsAreAllReached(double days, double sessions, string features, Maturity level)
    {
        var workforce = Usage.Workforce(1) with
        {
            ToolUsage = [.. Enumerable.Range(1, 12).Select(back => Usage.Week(0, back, days, sessions, features))],
        };

        var user = Assert.Single(Usage.Report(Usage.Analysis(workforce)).Tools[0].Users);

        Assert.Equal(level, user.Level);
        Assert.Equal(days / 5, user.ActiveShare, 1e-12);
    }

    [Fact]
    public void Level_WhereNothingIsRecordedButDays_IsToldFromDays()
    {
        var workforce = Usage.Workforce(1) with { ToolUsage = [.. Enumerable.Range(1, 12).Select(back => Usage.Week(0, back, 4, 0, ""))] };

        Assert.Equal(Maturity.Advanced, Usage.Report(Usage.Analysis(workforce)).Tools[0].Users[0].Level);
    }

    [Fact]
    public void Level_OfAToolThatIsNew_LooksAtTheWeeksSince()
    {
        var workforce = Usage.Workforce(1) with
        {
            Tools = [Usage.Tool with { Introduced = Usage.LastWeek.AddDays(-21) }],
            ToolUsage = [.. Enumerable.Range(1, 4).Select(back => Usage.Week(0, back, 4, 20, "a;b;c;d"))],
        };

        Assert.Equal(0.8, Usage.Report(Usage.Analysis(workforce)).Tools[0].Users[0].ActiveShare, 1e-12);
    }

    [Theory]
    [InlineData("2026-01-05", "2025-12-29")] // A Monday: the week that begins with it is not over.
    [InlineData("2026-01-04", "2025-12-29")] // The Sunday on which it ends.
    [InlineData("2026-01-03", "2025-12-22")]
    public void Weeks_UpToADay_EndWithTheLastThatIsOver(string asOf, string last)
    {
        var weeks = UsageWeeks.Of(DateOnly.Parse(asOf, null), DateOnly.Parse("2025-12-01", null), 4);

        Assert.Equal(DateOnly.Parse(last, null), weeks[weeks.Count - 1]);
        Assert.Equal(DayOfWeek.Monday, weeks[0].DayOfWeek);
        Assert.True(weeks[0] <= DateOnly.Parse("2025-12-01", null) && weeks.Count >= 4);
    }
}
