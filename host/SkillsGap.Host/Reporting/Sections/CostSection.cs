using SkillsGap.Host.Reporting.Drawing;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>The plan beside one programme for the same people.</summary>
internal static class CostSection
{
    private const string Id = "cost", Title = "What it costs, beside one programme for everybody";
    private static readonly string[] Sides = ["individual paths", "one programme"];

    public static ReportSection Of(ReportMaterial material)
    {
        if (material.Plan.Comparison is not { } both)
            return ReportSection.Missing(Id, Title, material.Exists ? "There is no programme to compare with: the scenario has no \"generic\" one."
                : "There is no plan to compare.");
        if (!material.ShowsTotals) return ReportSection.Missing(Id, Title,
            $"Too few people learn, move or stay for their cost to be given: a figure is about at least {material.Smallest}.");

        var (own, generic, currency) = (both.Individual, both.Generic, material.Currency);
        (string Name, string Unit, double Own, double Generic, string Format)[] measures =
        [
            ("Cash", currency, own.Cash, generic.Cash, "N0"),
            ("Hours of those who learn", "hours", own.Hours, generic.Hours, "N0"),
            ("Weeks until done, on average", "weeks", own.MeanWeeks, generic.MeanWeeks, "0.0"),
            ("Expected to succeed", "people", own.Expected, generic.Expected, "0.0"),
        ];
        var says = $"For the same {ReportWords.Count(both.People, "person", "people")}, individual paths take {ReportWords.Money(own.Cash, currency)}"
            + (both.CashShare is { } share ? $", {share:P0} of the programme's {ReportWords.Money(generic.Cash, currency)}" : "")
            + $", and {own.Expected:0.0} are expected to succeed instead of {generic.Expected:0.0}.";
        var table = new ReportTable(
            $"{both.People:N0} people: individual paths and one programme", ["", "Individual paths", "One programme", "Difference"],
            [
                .. measures.Select(m => Row($"{m.Name}, {m.Unit}", m.Own, m.Generic, m.Format)),
                Row($"Cost of that time, {currency}", own.TimeCost, generic.TimeCost, "N0"), Row($"Value, {currency}", own.Value, generic.Value, "N0"),
            ], 0);
        return new(Id, Title, [new ReportFigure(
            $"{Id}-0", says,
            [.. measures.Select(m => new NamedChart(m.Name, new BarChart(
                Sides, [new("", [m.Own, m.Generic], [$"{m.Own.ToString(m.Format)} {m.Unit}", $"{m.Generic.ToString(m.Format)} {m.Unit}"])], "", Accent: 0)))],
            table)]);
    }

    private static IReadOnlyList<string> Row(string name, double own, double generic, string format) =>
        [name, own.ToString(format), generic.ToString(format), $"{(own > generic ? "+" : "")}{(own - generic).ToString(format)}"];
}
