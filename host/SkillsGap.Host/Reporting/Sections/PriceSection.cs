using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>What is scarce, and what one more of it would be worth.</summary>
internal static class PriceSection
{
    private const string Id = "prices", Title = "What is scarce, and what one more is worth";
    private const string Hidden = "not shown";
    private const int Shown = 12;
    private const double LeastPrice = 0.005;

    public static ReportSection Of(ReportMaterial material)
    {
        if (!material.Exists) return ReportSection.Missing(Id, Title, "There is no plan, so nothing has a price yet.");
        var scarce = ScarceRow.Of(material);
        var wanted = material.Plan.Rows.Where(row => row.Worth() <= -LeastPrice && row.Lower is not null).OrderBy(row => row.Price)
            .ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        var figures = new List<ReportFigure>();
        if (scarce.Count > 0) figures.Add(Scarce(material, scarce));
        if (wanted.Count > 0) figures.Add(Wanted(material, wanted));
        return figures.Count == 0 ? ReportSection.Missing(Id, Title, "Nothing is scarce: no limit holds the plan back.")
            : new(Id, Title, figures, "A price holds for a little more or less of one thing while all else stays as it is.");
    }

    private static ReportFigure Scarce(ReportMaterial material, IReadOnlyList<ScarceRow> all)
    {
        var (rows, currency, budget) = (all.Take(Shown).ToList(), material.Currency, material.Plan.Rows.FirstOrDefault(row => row.Id == RowIds.Budget));
        var says = $"One more {rows[0].One} would be worth {ReportWords.Price(rows[0].Price, currency)}."
            + (budget is null or { Upper: null } ? "" : budget.Worth() >= LeastPrice
            ? $" One more {currency} of budget would be worth {ReportWords.Price(budget.Price, currency)}."
            : " More budget would be worth nothing: money is not what holds the plan back.");
        var table = new ReportTable(
            $"What holds the plan back{(all.Count > rows.Count ? $": the {rows.Count:N0} dearest of {all.Count:N0} limits" : "")}",
                ["One more …", "would be worth", "Used", "Of"],
            [.. rows.Select(row => (IReadOnlyList<string>)
                [row.One, ReportWords.Price(row.Price, currency), row.Used is { } used ? $"{used:#,0.##}" : Hidden,
                    row.Limit is { } limit ? $"{limit:#,0.##}" : Hidden])], 0);
        return new(
            $"{Id}-0", says, new BarChart([.. rows.Select(row => row.One)],
                [new("", [.. rows.Select(row => (double?)row.Price)], [.. rows.Select(row => ReportWords.Price(row.Price, currency))])],
                    $"what one more would be worth, {currency}"), table);
    }

    private static ReportFigure Wanted(ReportMaterial material, List<PlanRowDocument> wanted)
    {
        var rows = wanted.Take(Shown).Select(row => (Row: row, Words: RowWords.For(row.Id, material.Names, material.Currency, isUpper: false))).ToList();
        return new(
            $"{Id}-1", $"What has to be kept costs too: one {rows[0].Words.One} fewer required would be worth "
                + $"{ReportWords.Price(-rows[0].Row.Price, material.Currency)}.", [],
            new("What must be kept, and what one fewer would be worth", ["One fewer …", "would be worth", "There", "At least"],
                [.. rows.Select(one => (IReadOnlyList<string>)
                [
                    one.Words.One, ReportWords.Price(-one.Row.Price, material.Currency),
                    one.Words.ShowsUse(material) ? $"{one.Row.Used:#,0.#}" : Hidden,
                    one.Words.ShowsLimits(material) ? $"{one.Row.Lower:#,0.##}" : Hidden,
                ])], 0), "What has to be kept");
    }
}
