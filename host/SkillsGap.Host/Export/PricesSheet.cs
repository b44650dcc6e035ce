using SkillsGap.Engine.Data.Excel;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>Everything scarce or wanted, the dearest first: its limits, its use, and what one more seat, hour or unit of budget is worth.</summary>
internal static class PricesSheet
{
    // A new kind of row: a line here with what one of it is.
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["budget"] = "unit of cash",
        ["seats"] = "seat",
        ["mentor"] = "hour of mentoring a week",
        ["places"] = "place in the project",
        ["training"] = "person in training in the quarter",
        ["headcount"] = "holder of the role",
        ["capable"] = "capable person",
        ["worth"] = "month of a head in the role",
    };

    public static Sheet Of(PlanDocument plan, PlanNames names) => new SheetOf<PlanRowDocument>("prices")
    {
        { "kind", r => PlanNames.Parts(r.Id).Kind },
        { "of", r => PlanNames.Parts(r.Id).Of },
        { "name", r => NameOf(r, names) },
        { "one is a", r => Meanings.GetValueOrDefault(PlanNames.Parts(r.Id).Kind) },
        { "at least", CellFormat.Hundredth, r => Cell.Of(r.Lower) },
        { "at most", CellFormat.Hundredth, r => Cell.Of(r.Upper) },
        { "used", CellFormat.Hundredth, r => Cell.Of(r.Used) },
        { "room", CellFormat.Hundredth, r => Cell.Of(r.Slack) },
        { $"one more is worth, {plan.Scenario.Currency}", CellFormat.Hundredth, r => Cell.Of(r.Worth()) },
    }.With([.. plan.Rows.OrderByDescending(row => Math.Abs(row.Worth()))]);

    private static string? NameOf(PlanRowDocument row, PlanNames names)
    {
        var (kind, of) = PlanNames.Parts(row.Id);
        if (of is null) return null;
        return kind switch
        {
            "budget" => names.Workforce.Units.FirstOrDefault(unit => unit.Id == of)?.Name,
            "training" => names.Workforce.Units.FirstOrDefault(unit => of.StartsWith($"{unit.Id}:", StringComparison.Ordinal))?.Name,
            "seats" => names.Workforce.Cohorts.FirstOrDefault(cohort => cohort.Id == of) is { } cohort ? names.Workforce.Modules[cohort.Module].Name : null,
            "mentor" => names.Person(of),
            "places" => names.Project(of),
            "headcount" or "capable" or "worth" => names.Role(of),
            _ => null,
        };
    }
}
