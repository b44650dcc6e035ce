using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Audit;

public sealed class OutcomeWindowTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Theory]
    [InlineData(BetterWhen.Higher, 0.6, 0.8, 0.75)]
    [InlineData(BetterWhen.Higher, 0.9, 0.8, 1)]
    [InlineData(BetterWhen.Higher, -3, 0.8, 0)]
    [InlineData(BetterWhen.Lower, 300, 150, 0.5)]
    [InlineData(BetterWhen.Lower, 0, 150, 1)]
    [InlineData(BetterWhen.NearOne, 0.6, 0.8, 0.75)]
    [InlineData(BetterWhen.NearOne, 1 / 0.6, 0.8, 0.75)]
    [InlineData(BetterWhen.NearOne, 0.6, 1.25, 0.75)]
    [InlineData(BetterWhen.NearOne, 1.1, 0.8, 1)]
    [InlineData(BetterWhen.NearOne, -1, 0.8, 0)]
    public void ReachedBy_ValueAgainstBenchmark_IsThePartOfItInTheBetterDirection(BetterWhen better, double value, double benchmark, double reached) =>
        Assert.Equal(reached, OutcomeValue.ReachedBy(better, value, benchmark), 1e-12);

    [Fact]
    public void On_RowsOfTheMonthsBefore_CountByTheirMeanAndOthersDoNot()
    {
        var f1 = Assert.Single(OutcomeWindow.On(
            [Row(0.1, "2025-10-05"), Row(0.6, "2025-10-06"), Row(0.9, "2026-01-05"), Row(0.2, "2026-01-06"), Row(0.3, "2025-12-01", benchmark: null)], [],
            Day, 3));

        Assert.Equal((3, 0.6, 0.8), (f1.Rows, Math.Round(f1.Value, 12), f1.Benchmark));
        // .6 of .8 is .75, .9 of .8 is 1; the row without a benchmark reaches none.
        Assert.Equal(0.875, f1.Reached!.Value, 1e-12);
    }

    [Fact]
    public void On_AdjustedMetric_HasTheFigureSetAndTheOneMeasuredUntilItExpires()
    {
        Outcome[] rows = [Row(0.4, "2025-12-20")];
        AuditAdjustment set = new(0, null, "f1", 0.72, new(2026, 1, 1), new(2026, 1, 5), "lead", "wrong split");

        var adjusted = Assert.Single(OutcomeWindow.On(rows, [set], Day, 3));
        var after = Assert.Single(OutcomeWindow.On(rows, [set], Day.AddDays(1), 3));
        var before = Assert.Single(OutcomeWindow.On(rows, [set], new(2025, 12, 31), 3));

        Assert.Equal((0.72, 0.4, 0.9), (adjusted.Value, adjusted.Computed, Math.Round(adjusted.Reached!.Value, 12)));
        Assert.All([after, before], one => Assert.Equal((0.4, 0.4, null), (one.Value, one.Computed, one.Adjustment)));
    }

    [Fact]
    public void On_SeveralAdjustments_TakesTheLatestAndOfADayTheLower()
    {
        AuditAdjustment Set(double value, int day) => new(0, null, "f1", value, new(2026, 1, day), null, $"lead {value}", "why");

        var f1 = Assert.Single(OutcomeWindow.On([Row(0.4, "2025-12-20")], [Set(0.1, 1), Set(0.9, 3), Set(0.5, 3)], Day, 3));

        Assert.Equal(0.5, f1.Value);
    }

    [Fact]
    public void IncomeChange_OfADay_IsNewestOnEitherSideAndCostBetween()
    {
        DateOnly since = new(2025, 10, 5);
        Outcome[] rows =
        [
            Of("income", 50_000, "2024-01-01"), Of("income", 60_000, "2025-10-05"), Of("income", 61_000, "2025-11-01"), Of("income", 63_000, "2025-12-01"),
            Of("income", 99_000, "2026-02-01"), Of("learning_cost", 700, "2025-10-05"), Of("learning_cost", 400, "2025-10-06"),
            Of("learning_cost", 600, "2026-01-05"),
        ];

        var change = IncomeChange.Of([.. rows], since, Day)!;

        Assert.Equal((60_000, 63_000, 1000, 2.0), (change.Before, change.After, change.Cost, change.Return));
        Assert.Null(IncomeChange.Of([rows[0], rows[1]], since, Day));
        Assert.Null((change with { Cost = 0 }).Return);
        var learned = LearningReturn.Of([change], isHidden: false);
        Assert.Equal((3000 - 500 - 1000) / 1000.0, learned.Beyond(LearningReturn.Of([new(40_000, 40_500, 0)], false)));
        Assert.Null(learned.Beyond(LearningReturn.Of([change], isHidden: true)));
        Assert.Null(LearningReturn.Of([change], isHidden: true).Before);
    }

    private static Outcome Row(double value, string day, double? benchmark = 0.8) =>
        new(0, null, "f1", value, benchmark, DateOnly.Parse(day), BetterWhen.Higher, Pillar.Technical, "");

    private static Outcome Of(string metric, double value, string day) =>
        new(0, null, metric, value, null, DateOnly.Parse(day), BetterWhen.Higher, null, "");
}
