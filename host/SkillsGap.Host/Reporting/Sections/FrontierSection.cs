using System.Text.Json.Nodes;
using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>What the best plan is worth under one budget, head-count or deadline after the other.</summary>
internal static class FrontierSection
{
    private const string Id = "frontier", Title = "What more or less money would do";

    public static ReportSection Of(ReportMaterial material)
    {
        if (material.Frontier is not { } frontier || !frontier.Points.Any(point => point.Value is not null))
        {
            return ReportSection.Missing(Id, Title, material.NamesCommands
                ? "Nobody has worked it out: leave --no-frontier out, or keep a sweep of your own with frontier FOLDER --budget FROM:TO:STEPS --json > "
                    + "DIR/frontier.json."
                : "It is worked out on the command line, by report.");
        }

        var title = frontier.Over == "budget" ? Title : $"What plans are worth, by {frontier.Over}";
        var known = frontier.Points.Where(point => point.Value is not null).ToList();
        IReadOnlyList<string> notes =
        [
            .. frontier.Points.Where(point => point.Value is null).GroupBy(point => NoPlan.Clause(point.Status)).Select(points =>
                $"Left out of the chart, for {points.Key}: {frontier.Over} {ReportWords.List([.. points.Select(point => Name(point, frontier, null))])}."),
        ];
        return new(Id, title, [Value(material, frontier, known), .. Heads(material, frontier, known)], notes);
    }

    private static ReportFigure Value(ReportMaterial material, FrontierDocument frontier, List<FrontierPointDocument> known)
    {
        var currency = material.Currency;
        var (first, last) = (known[0], known[^1]);
        var says = $"From {Name(first, frontier, currency)} to {Name(last, frontier, currency)} the best plan found goes from "
            + $"{ReportWords.Money(first.Value!.Value, currency)} to {ReportWords.Money(last.Value!.Value, currency)}"
            + (frontier.Over != "budget" || last.Price is not { } price ? "." : price < 0.005 ? "; at the end more money would be worth nothing."
            : $"; at the end one more {currency} would be worth {ReportWords.Price(price, currency)}.");
        var chart = new LineChart(
            Across(known), AcrossName(frontier, currency), $"value, {currency}",
            [new("best plan found", [.. known.Select(point => point.Value)]), new("no plan is worth more", [.. Bounds(frontier, known)], IsDashed: true)],
            null, [], Here(material, frontier), 0, IsFromZero: false);
        var table = new ReportTable(
            "A plan each", [ReportWords.Capital(AcrossName(frontier, currency)), $"Value, {currency}", $"No plan is worth more, {currency}",
                "One more is worth"],
            [.. frontier.Points.Select(point => (IReadOnlyList<string>)
            [
                Name(point, frontier, null), point.Value is { } value ? $"{value:N0}" : NoPlan.Cell(point.Status), $"{point.Bound:N0}",
                point.Price is { } more ? ReportWords.Price(more, currency) : "",
            ])]);
        return new($"{Id}-0", says, chart, table);
    }

    private static IEnumerable<ReportFigure> Heads(ReportMaterial material, FrontierDocument frontier, List<FrontierPointDocument> known)
    {
        if (known.Any(point => point.Targets is not { Count: > 0 })) yield break;
        var targets = known[0].Targets!.Select((target, t) => (Index: t, Name: material.Names.Role(target.Role), First: target, Last: known[^1].Targets![t]))
            .Where(target => material.Plan.Targets.Where(material.Shows).Any(shown => shown.Role == target.First.Role)).ToList();
        if (targets.Count == 0) yield break;
        var says = string.Join(" ",
            targets.Select(target => $"{target.Name}: from {target.First.Expected:0.0} to {target.Last.Expected:0.0} people expected, and a chance of reaching "
            + $"{target.Last.Headcount:N0} from {ChanceWords.Of(target.First.Probability)} to {ChanceWords.Of(target.Last.Probability)}."));
        yield return new(
            $"{Id}-1", says,
            [.. targets.Select(target => new NamedChart(targets.Count == 1 ? null : target.Name, new LineChart(
                Across(known), AcrossName(frontier, material.Currency), "people capable",
                    [new("expected", [.. known.Select(point => (double?)point.Targets![target.Index].Expected)])],
                null, frontier.Over == "head-count" ? [] : [new($"{target.First.Headcount:N0} wanted", target.First.Headcount)], Here(material, frontier),
                    1)))],
            new("People expected to be capable, and the chance of as many as are wanted",
                [ReportWords.Capital(AcrossName(frontier, material.Currency)), .. targets.SelectMany(target => new[] { target.Name, "Chance" })],
                [.. known.Select(point => (IReadOnlyList<string>)[Name(point, frontier, null), .. targets.SelectMany(target => new[]
                    { $"{point.Targets![target.Index].Expected:0.0}", ChanceWords.Of(point.Targets![target.Index].Probability) })])]),
            targets.Count == 1 ? $"{targets[0].Name}, expected" : "Expected to be capable");
    }

    // What more money cannot reach, less cannot either.
    private static IEnumerable<double?> Bounds(FrontierDocument frontier, List<FrontierPointDocument> known) =>
        known.Select((point, i) => frontier.Over == "budget" ? known.Skip(i).Min(later => later.Bound) : point.Bound);

    private static JsonArray Across(List<FrontierPointDocument> points) => points[0].Deadline is not null
        ? LineChart.Days(points.Select(point => point.Deadline!.Value)) : LineChart.Figures(points.Select(point => point.Limit!.Value));

    private static IReadOnlyList<Mark> Here(ReportMaterial material, FrontierDocument frontier) => frontier.Over switch
    {
        "budget" when material.Plan.Scenario.Budget is { } budget => [new("this plan", JsonValue.Create(budget))],
        "deadline" => [Mark.Of("this plan", material.Plan.Scenario.Deadline)],
        _ => [],
    };

    private static string AcrossName(FrontierDocument frontier, string currency) => frontier.Over == "budget" ? $"budget, {currency}" : frontier.Over;

    private static string Name(FrontierPointDocument point, FrontierDocument frontier, string? currency) =>
        point.Deadline is { } day ? ReportWords.Day(day) : $"{point.Limit:#,0.##}" + (currency is not null && frontier.Over == "budget" ? $" {currency}" : "");
}
