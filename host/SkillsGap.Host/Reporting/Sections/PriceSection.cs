using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>What is scarce, and what one more of it would be worth.</summary>
internal static class PriceSection
{
    private const string Id = "prices", Title = "What is scarce, and what one more is worth";
    private const int Shown = 12;

    /// <summary>What is scarce, the dearest first: limits from above with a price. A unit's money and the whole budget's are one thing in many parts.</summary>
    public static IReadOnlyList<ScarceRow> Of(PlanDocument plan, ReportNames names, bool showsPeople) =>
        [.. plan.Rows.Where(row => row.Price > 0 && row.Upper is not null)
            .Select(row => (Row: row, Words: RowWords.Of(row.Id, names, plan.Scenario.Currency)))
            .GroupBy(one => !showsPeople && one.Words.Kind == "mentor" ? "mentor" : one.Row.Id)
            .Select(rows => rows.Key == "mentor" && !showsPeople
                ? new ScarceRow($"hours of {ReportWords.Count(rows.Count(), "mentor", "mentors")}, each by themselves", "hour a week", rows.Sum(one => one.Row.Used),
                    rows.Sum(one => one.Row.Upper!.Value), rows.Max(one => one.Row.Price), false, rows.Count())
                : new ScarceRow(rows.First().Words.Name, rows.First().Words.Unit, rows.First().Row.Used, rows.First().Row.Upper!.Value,
                    rows.First().Row.Price, rows.First().Words.CountsPeople, 1))
            .OrderByDescending(row => row.Price).ThenBy(row => row.Name, StringComparer.Ordinal)];

    public static ReportSection Of(ReportMaterial material)
    {
        if (!material.Exists) return ReportSection.Missing(Id, Title, "There is no plan, so nothing has a price yet.");
        var currency = material.Currency;
        var all = Of(material.Plan, material.Names, material.ShowsPeople);
        var wanted = material.Plan.Rows.Where(row => row.Price < 0 && row.Lower is not null).OrderBy(row => row.Price).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        var figures = new List<ReportFigure>();
        if (all.Count > 0) figures.Add(Scarce(material, all, currency));
        if (wanted.Count > 0) figures.Add(Wanted(material, wanted, currency));
        return figures.Count == 0 ? ReportSection.Missing(Id, Title, "Nothing is scarce: no limit holds the plan back.")
            : new(Id, Title, figures, "A price holds for a little more or less of one thing while all else stays as it is.");
    }

    private static ReportFigure Scarce(ReportMaterial material, IReadOnlyList<ScarceRow> all, string currency)
    {
        var (rows, budget) = (all.Take(Shown).ToList(), material.Plan.Rows.FirstOrDefault(row => row.Id == "budget"));
        var first = rows[0];
        var says = $"Dearest: one more {first.Unit} of {Bare(first)} would be worth {ReportWords.Price(first.Price, currency)}."
            + (budget is null ? "" : budget.Price > 0 ? $" One more {currency} of budget would be worth {ReportWords.Price(budget.Price, currency)}."
            : " More budget would be worth nothing: it is not what holds the plan back.");
        var table = new ReportTable($"The {rows.Count:N0} dearest of {all.Count:N0} limits that hold the plan back", ["What is scarce", "Used", "Of", "One more is worth", "Counted in"],
            [.. rows.Select(row => (IReadOnlyList<string>)
                [ReportWords.Capital(row.Name), Used(material, row), $"{row.Limit:#,0.##}", ReportWords.Price(row.Price, currency), row.Unit])], 0, 4);
        return new(
            $"{Id}-0", says,
            new BarChart([.. rows.Select(row => row.Name)], [new("", [.. rows.Select(row => (double?)row.Price)],
                [.. rows.Select(row => $"{ReportWords.Price(row.Price, currency)} a{(Vowel(row.Unit) ? "n" : "")} {Per(row.Unit)}")])], currency),
            table);
    }

    private static ReportFigure Wanted(ReportMaterial material, List<PlanRowDocument> wanted, string currency)
    {
        var rows = wanted.Take(Shown).Select(row => (Row: row, Words: RowWords.Of(row.Id, material.Names, currency))).ToList();
        var says = $"What is wanted costs too: one fewer of {rows[0].Words.Name} to be kept would be worth {ReportWords.Price(-rows[0].Row.Price, currency)}.";
        return new(
            $"{Id}-1", says, [],
            new("What must be kept, and what one fewer is worth", ["What is wanted", "There", "At least", "One fewer is worth"],
                [.. rows.Select(one => (IReadOnlyList<string>)
                [
                    ReportWords.Capital(one.Words.Name), one.Words.CountsPeople && material.IsSmall((int)Math.Ceiling(one.Row.Used)) ? material.Few : $"{one.Row.Used:#,0.#}",
                    $"{one.Row.Lower:#,0.##}", ReportWords.Price(-one.Row.Price, currency),
                ])], 0), "What is wanted");
    }

    private static string Used(ReportMaterial material, ScarceRow row) =>
        row.CountsPeople && material.IsSmall((int)Math.Ceiling(row.Used)) ? material.Few : $"{row.Used:#,0.##}";

    // "One more seat of seats in X" reads badly.
    private static string Bare(ScarceRow row) => row.Name.StartsWith("seats in ", StringComparison.Ordinal) ? row.Name["seats in ".Length..]
        : row.Name.StartsWith("places in ", StringComparison.Ordinal) ? row.Name["places in ".Length..] : row.Name;

    private static string Per(string unit) => unit;

    private static bool Vowel(string unit) => unit == "hour a week";
}
