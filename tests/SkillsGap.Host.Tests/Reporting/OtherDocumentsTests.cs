using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary>What other commands have left beside a plan.</summary>
public sealed class OtherDocumentsTests(PlannedExample example) : IClassFixture<PlannedExample>
{
    [Fact]
    public void Fairness_WithAFlaggedGroup_SaysTheFindingAndShowsItsRatio()
    {
        FairnessCellDocument Cell(string value, string status, double? ratio) => new(
            [value], status, status == "suppressed" ? null : 40, 20, status == "suppressed" ? null : 0.5, 0.5, ratio, ratio - 0.1, ratio is null ? null
                : ratio + 0.1, null, ratio / 20, ratio / 10);
        FairnessDocument audit = new(
            FairnessDocument.CurrentFormat, "attribute", example.Plan.Scenario.AsOf, "USD", 120, 5, 0.02, 0.8, 0.05, 0.95, 3,
                ["Group b gets training at 0.50 of the rate of a."],
            [new("training", "plan", "training", null, 120, 0.5, [new(["origin"], ["a"],
                [Cell("a", "most-favoured", null), Cell("b", "flagged", 0.5), Cell("c", "suppressed", null)])])],
            0, [], new(["training:origin"], 500_000, 501_000, [new(0.2, "feasible", 490_000, 500_000, 10_000, 9_000, 11_000, null),
                new(0.05, "infeasible", null, null, null, null, null, null)]));
        var page = ReportPageTests.Text(example.Material with { Fairness = audit });
        var rows = ReportPageTests.Rows(page, "fairness");

        Assert.Contains("Group b gets training at 0.50 of the rate of a.", page, StringComparison.Ordinal);
        Assert.Contains(rows, row => row is ["Training", "origin: b", "40", "50 %", "0.50", "0.40 to 0.60", "0.050", "flagged"]);
        Assert.Contains(rows, row => row is ["Training", "origin: c", "not shown", "", "", "", "", "suppressed"]);
        Assert.Contains(rows, row => row is ["within 20 %", "490,000", "10,000", "9,000", "11,000"]);
        Assert.Contains("would cost 10,000 USD of 500,000 USD", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_OfAProgrammeUnderWay_ShowsItsWeeksStatesAndStrugglers()
    {
        var day = example.Plan.Scenario.AsOf;
        ReviewDocument review = new(
            ReviewDocument.CurrentFormat, day, day.AddDays(14), example.Plan.Scenario.Deadline, "USD", new(7, 21, 0.1, 1, 0.2, 0.5, 10),
            [new("ml-engineer", 22, 4, 9, 0.9, 0.6, 20.5, 0.85, 22.5)], new(5, 10, 3, 2, 6, 1), [], new(36_000, 34_000, 9_000, 20_000, 1_000, 27_000), [], [],
            [new("E1015", ["ml-iac"], "the lab was not passed", "E1042", "freed", null)], [], [],
            [new(day, 4, 4, 4, 4, null, null, null), new(day.AddDays(14), 9, 8.5, 7, 10, 9, 9, 9), new(day.AddDays(28), null, 12.5, 10, 15, 13.5, 11, 16)],
            new("feasible", 1, 0, null, 0, 1, 0, []), [new("E1015", "stay", "path:ml-engineer", "it is worth more now")], []);
        var page = ReportPageTests.Text(example.Material with { Review = review });
        var rows = ReportPageTests.Rows(page, "review");

        Assert.Contains(rows, row => row is ["19 Jan 2026", "9", "8.5", "9.0", "9", "9"]);
        Assert.Contains(rows, row => row is ["2 Feb 2026", "", "12.5", "13.5", "11", "16"]);
        Assert.Contains(rows, row => row is ["struggling", "2"]);
        Assert.Contains(rows, row => row[0].EndsWith("(E1015)", StringComparison.Ordinal) && row[3].EndsWith("(E1042)", StringComparison.Ordinal));
        Assert.Contains(rows, row => row is [_, "stay as is", "path to ML engineer (MLOps)", "it is worth more now"]);
        // A review is about persons.
        Assert.DoesNotContain("E1015", ReportPageTests.Text(example.Groups with { Review = review }), StringComparison.Ordinal);
    }
}
