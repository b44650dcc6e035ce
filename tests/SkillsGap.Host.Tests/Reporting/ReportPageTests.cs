using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SkillsGap.Host.Reporting;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary>What stands in a report, read back from its bytes.</summary>
public sealed class ReportPageTests(PlannedExample example) : IClassFixture<PlannedExample>
{
    [Fact]
    public void Page_OfAPlan_HasItsFiguresInTables()
    {
        var (plan, page) = (example.Plan, Text(example.Material));
        var target = plan.Targets[0];
        var both = plan.Comparison!;

        Assert.Contains($"{target.Expected:0.0} expected", page, StringComparison.Ordinal);
        Assert.Equal(both.Individual.Cash, plan.People.Sum(person => person.Decision!.Cash), 1e-6);
        var cost = Rows(page, "cost");
        Assert.Equal([$"{both.Individual.Cash:N0}", $"{both.Generic.Cash:N0}"], cost.Single(row => row[0].StartsWith("Cash", StringComparison.Ordinal))[1..3]);
        Assert.Equal([$"{both.Individual.Value:N0}", $"{both.Generic.Value:N0}"],
            cost.Single(row => row[0].StartsWith("Value", StringComparison.Ordinal))[1..3]);
        var tiers = Rows(page, "tiers");
        Assert.Equal(
            [plan.Tiers.Ready, plan.Tiers.Targeted, plan.Tiers.Structured, plan.Tiers.Extensive], tiers.Skip(1)
                .Select(row => int.Parse(row[1], CultureInfo.InvariantCulture)));
        // The forecast ends where the plan's own ends.
        var last = Rows(page, "forecast")[^1];
        Assert.Equal($"{target.Expected:0.0}", last[1]);
        Assert.Equal($"{100 * target.Probability:0} %", last[4]);
        var names = example.Content.Workforce.People.ToDictionary(person => person.Id, person => person.Name);
        Assert.Equal(plan.People.Count(person => person.Decision!.Kind != "stay"), Rows(page, "timeline")
            .Count(row => names.Any(name => row[0] == $"{name.Value} ({name.Key})")));
    }

    [Fact]
    public void Page_OfAPlan_HasAnElementATableAndASentenceForEveryChart()
    {
        var page = Text(example.Material);
        using var charts = Charts(page);
        var figures = Regex.Matches(page, "<figure.*?</figure>", RegexOptions.Singleline).Select(match => match.Value)
            .Where(figure => figure.Contains("class=\"chart\"", StringComparison.Ordinal)).ToList();

        Assert.True(figures.Count >= 6);
        Assert.All(figures, figure =>
        {
            Assert.Matches("<figcaption[^>]*>[^<]{30,}</figcaption>", figure);
            Assert.Matches("<tbody><tr>", figure);
        });
        Assert.Equal(
            charts.RootElement.EnumerateObject().Select(chart => chart.Name).Order(StringComparer.Ordinal),
            Regex.Matches(page, "class=\"chart\" id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Matches("<html lang=\"en\">", page);
        var headings = Regex.Matches(page, "<h([1-6])[ >]").Select(match => match.Groups[1].Value[0] - '0').ToList();
        Assert.Equal(1, headings[0]);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1));
    }

    [Fact]
    public void Page_MadeTwice_IsTheSameAndSmall()
    {
        foreach (var material in new[] { example.Material, example.Groups })
        {
            var page = ReportPage.Of(material);
            Assert.Equal(page, ReportPage.Of(material with { Source = material.Source }));
            Assert.InRange(page.Length, 10_000, 3_000_000);
        }
    }

    [Fact]
    public void Page_WithNamesThatAreMarkup_EscapesEachOfThem()
    {
        var page = Text(Hostile.Of(example.Plan));

        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.Equal(ReportAssets.Script is null ? 0 : 2, Regex.Count(page, "</script"));
        Assert.Contains("&lt;/script&gt;&lt;img", page, StringComparison.Ordinal);
        if (ReportAssets.Script is null) return;
        using var charts = Charts(page);
        Assert.Contains(
            charts.RootElement.GetProperty("chart-gaps-0-0").GetProperty("rows").EnumerateArray(), row =>
                row.GetString()!.Contains(Hostile.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_ForGroups_NamesNobodyAndCountsNoFew()
    {
        var page = Text(example.Groups);

        Assert.DoesNotMatch(@"E1\d{3}", page.Replace(ReportAssets.Script ?? "\0", "", StringComparison.Ordinal));
        Assert.Contains("No persons are shown", page, StringComparison.Ordinal);
        // Roles that many hold are shown; the plan of 27 alone has roles of one.
        Assert.Equal(example.Many.People.Select(person => person.Role).Distinct().Count(), Rows(page, "gaps").Count - 1);
        var few = Text(example.Groups with { Plan = example.Plan, Smallest = 5 });
        Assert.All(Rows(few, "gaps").Skip(1), row => Assert.True(int.Parse(row[1], CultureInfo.InvariantCulture) >= 5));
        Assert.All(Rows(few, "tiers"), row => Assert.True(row[1] is "People" or "not shown" or "0"
            || int.Parse(row[1].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) >= 5));
    }

    // Who moves with nothing to learn is among those who learn or move, wherever these are counted.
    [Fact]
    public void Page_WithAMoveThatNeedsNoLearning_CountsTheSamePeopleEverywhere()
    {
        var mover = example.Plan.People.First(person => person.Decision!.Kind == "path");
        var plan = example.Plan with
        {
            People = [.. example.Plan.People.Select(person => person != mover ? person : person with
            {
                Decision = person.Decision! with { Kind = "transition", Steps = [], Start = null, Finish = null, Weeks = 0, Hours = 0, Cash = 0 },
            })],
        };
        var weeks = plan.People.Where(person => person.Decision!.Kind != "stay").Select(person => person.Decision!.Weeks).ToList();
        plan = plan with { Comparison = plan.Comparison! with { Individual = plan.Comparison.Individual with { MeanWeeks = weeks.Average() } } };
        var page = Text(example.Material with { Plan = plan });

        Assert.Contains($"{weeks.Average():0.0} weeks on average", page, StringComparison.Ordinal);
        Assert.Equal($"{weeks.Average():0.0}", Rows(page, "cost").Single(row => row[0].StartsWith("Weeks", StringComparison.Ordinal))[1]);
        Assert.Contains($"{weeks.Count - 1} people learn between", page, StringComparison.Ordinal);
        Assert.Contains($"1 moves with nothing to learn; half of all {weeks.Count} are done", page, StringComparison.Ordinal);
    }

    // Two are capable of either target today, so that neither can be shown; those who learn for one of them are many.
    [Fact]
    public void Page_ForGroups_WithNoTargetToShow_ShowsAllOfThemTogether()
    {
        var targets = example.Many.People.Where(person => person.Decision!.Kind != "stay").Select(person => person.Decision!.Role).Distinct().Take(2).ToList();
        var plan = example.Many with { Targets = [.. targets.Select(role => example.Many.Targets[0] with { Role = role, Today = 2 })] };
        var towards = plan.People.Where(person => person.Decision!.Kind != "stay" && targets.Contains(person.Decision.Role)).ToList();
        var rows = Rows(Text(new(plan) { Source = "example" }), "forecast");

        Assert.Equal(2, targets.Count);
        Assert.Equal(
            [$"{towards.Count:N0}", $"{towards.Sum(person => person.Decision!.Success):0.0}"], rows.Single(row => row[0] == $"{towards.Count:N0}")[..2]);
    }

    // Whose pin, whose hours: what would give a plan may be about one person.
    [Fact]
    public void Page_ForGroups_WithoutAPlan_NamesNobodyInWhatWouldGiveOne()
    {
        var refused = example.Many with
        {
            Proof = example.Many.Proof with
            {
                Status = "infeasible",
                Value = null,
                Gap = null,
                Conflict = ["mentor:E1246", "budget"],
                Repairs = [new("drop the pin of E1036-001", []), new("raise the mentor hours of E1246 from 2 to 3 a week", []), new("raise the budget from 1 to 9 USD", [])],
            },
            Comparison = null,
        };
        var page = Text(new(refused) { Source = "example" });

        Assert.DoesNotMatch(@"E1\d{3}", page.Replace(ReportAssets.Script ?? "\0", "", StringComparison.Ordinal));
        Assert.Contains("There is a plan if you raise the budget", page, StringComparison.Ordinal);
        Assert.Equal("not shown", Rows(page, "conflict").Single(row => row[0] == "Mentor hour a week")[1]);
    }

    // A unit's cash may be one person's, a mentor's hours are one person's, and a quarter's learners are a small group of a unit.
    [Fact]
    public void Page_ForGroups_GivesNoUseOfWhatFewShare()
    {
        string[] hidden = ["budget:insight", "mentor:E1246", "training:insight:2026-Q1", "headcount:bi-analyst"];
        var plan = example.Many with
        {
            Rows = [new("budget", null, 81_300, 81_234, 66, 1), .. hidden.Select((id, i) => new PlanRowDocument(id, null, 7_000 + i, 6_999.5 + i, 0.5, 2))],
        };
        var rows = Rows(Text(new(plan) { Source = "example" }), "prices");

        Assert.Equal("81,234", rows.Single(row => row[0] == "USD of budget")[2]);
        Assert.Equal(hidden.Length, rows.Count(row => row[2] == "not shown"));
        Assert.DoesNotContain(rows, row => row[2].StartsWith("6,999", StringComparison.Ordinal) || row[2].StartsWith("7,00", StringComparison.Ordinal) || row[3] is "7,001" or "7,002" or "7,003");
    }

    // What a figure of everybody is about where fewer than five are in scope.
    [Fact]
    public void Page_ForGroups_OfAFew_HasNoFiguresOfThem()
    {
        var plan = example.Plan with { People = [.. example.Plan.People.Take(3)] };
        var page = Text(new(plan) { Source = "example" });

        Assert.DoesNotContain("3 people", page, StringComparison.Ordinal);
        Assert.Contains("Fewer than 5 people are in scope", page, StringComparison.Ordinal);
        Assert.Empty(Rows(page, "forecast"));
        Assert.Equal("under 5", Rows(page, "about").Single(row => row[0] == "People in scope")[1]);
    }

    [Fact]
    public void Page_WithoutAPlan_SaysSoInEverySection()
    {
        var refused = example.Plan with
        {
            Proof = example.Plan.Proof with { Status = "infeasible", Value = null, Gap = null, Conflict = ["budget", "capable:ml-engineer"] },
            People = [.. example.Plan.People.Select(person => person with { Decision = null, Reason = null })],
            Comparison = null,
        };
        var page = Text(new(refused) { Source = "example", ShowsPeople = true });

        Assert.Contains("There is no such plan", page, StringComparison.Ordinal);
        Assert.Equal(2, Rows(page, "conflict").Count - 1);
        foreach (var section in new[] { "forecast", "cost", "timeline", "prices" }) Assert.Matches($"id=\"{section}\"[^§]*?class=\"note\">There is no", page);
        Assert.NotEmpty(Rows(page, "gaps"));
    }

    [Fact]
    public void Page_WithWhatIsMissing_SaysWhatGivesIt()
    {
        Assert.Contains("frontier FOLDER --budget", Text(example.Material), StringComparison.Ordinal);
        Assert.DoesNotContain("--folder", Text(example.Material with { NamesCommands = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WithAFrontier_HasItsPoints()
    {
        FrontierPointDocument Point(double budget, double? value) => new(
            budget, null, value is null ? "infeasible" : "feasible", "gap", true, value, value * 1.01, "prices", 0.01, 2.5, budget, budget, 100, 10,
            value is null ? null : [example.Plan.Targets[0]], null);
        var page = Text(example.Material with
        {
            Frontier = new("budget", "USD", 0.01, 1, null, 3,
            [Point(10_000, null), Point(20_000, 300_000), Point(30_000, 400_000)])
        });

        Assert.Equal(["10,000", "no plan"], Rows(page, "frontier")[1][..2]);
        Assert.Equal(["30,000", "400,000", "404,000", "2.50 USD"], Rows(page, "frontier")[3]);
        Assert.Contains("there is no plan: budget 10,000.", page, StringComparison.Ordinal);
    }

    internal static string Text(ReportMaterial material) => Encoding.UTF8.GetString(ReportPage.Of(material));

    /// <summary>The cells of all rows of tables in a section, of the head too where there is one.</summary>
    internal static List<string[]> Rows(string page, string section)
    {
        var start = page.IndexOf($"<section id=\"{section}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, section);
        var part = page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)];
        return [.. Regex.Matches(part, "<tr>(.*?)</tr>", RegexOptions.Singleline).Select(row =>
            Regex.Matches(row.Groups[1].Value, "<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)
                .Select(cell => System.Net.WebUtility.HtmlDecode(cell.Groups[1].Value)).ToArray())];
    }

    private static JsonDocument Charts(string page)
    {
        Assert.SkipWhen(ReportAssets.Problem is not null, ReportAssets.Problem ?? "");
        return JsonDocument.Parse(Regex.Match(page, "<script type=\"application/json\" id=\"charts\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
    }
}
