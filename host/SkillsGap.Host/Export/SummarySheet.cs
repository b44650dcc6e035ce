using System.Globalization;
using SkillsGap.Engine.Data.Excel;
using SkillsGap.Host.Reporting;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>The plan in figures: how good it is, what it costs, whom it makes capable, and the generic programme beside it.</summary>
internal static class SummarySheet
{
    public static Sheet Of(PlanDocument plan, PlanNames names) => new(
        "summary",
        [
            new("about", CellFormat.Text), new("figure", CellFormat.Text), new("plan", CellFormat.Tenth), new("generic programme", CellFormat.Tenth),
            new("note", CellFormat.Text),
        ],
        [.. Rows(plan, names)]);

    private static IEnumerable<Cell[]> Rows(PlanDocument plan, PlanNames names)
    {
        var proof = plan.Proof;
        var currency = plan.Scenario.Currency;
        yield return Row("plan", "status", Cell.Of(proof.Status), default,
            $"{ReportWords.Stopped(proof.Stopped)}{(proof.Repeatable ? "" : "; a run cut short need not repeat")}");
        yield return Row("plan", $"value, {currency}", Number(proof.Value, CellFormat.Whole), default,
            "what proficient people are worth until the end of the horizon, times the probability of success, less cost");
        if (proof.Status != "infeasible")
            yield return Row("plan", $"bound, {currency}", Number(proof.Bound, CellFormat.Whole), default, $"no plan is worth more; from {proof.BoundFrom}");
        yield return Row("plan", "gap", Cell.Of(proof.Gap, CellFormat.Percent), default, "distance of value and bound");
        if (proof.Conflict.Count > 0)
            yield return Row("plan", "conflict", Cell.Of(string.Join(", ", proof.Conflict)), default, "rows that cannot be kept together");
        yield return Row("scenario", "day of the plan", Cell.Of(plan.Scenario.AsOf, CellFormat.Date));
        yield return Row("scenario", "deadline", Cell.Of(plan.Scenario.Deadline, CellFormat.Date));
        var limit = plan.Scenario.Budget is null ? "no limit" : null;
        yield return Row("scenario", $"budget, {currency}", Number(plan.Scenario.Budget, CellFormat.Whole), default, limit);
        var comparison = plan.Comparison is { } both ? Comparison(both, currency) : [];
        foreach (var row in Heads(plan, names).Concat(Decisions(plan)).Concat(comparison)) yield return row;
        yield return Row("made from", "data", default, default, $"fingerprint {plan.DataFingerprint}");
        yield return Row("made from", "engine", Cell.Of(plan.Engine), default, $"evidence model {plan.Model}, seed {plan.Settings.Seed}");
    }

    private static IEnumerable<Cell[]> Heads(PlanDocument plan, PlanNames names)
    {
        foreach (var target in plan.Targets)
        {
            var about = $"capable: {names.Role(target.Role)}";
            yield return Row(about, "target", Number(target.Headcount, CellFormat.Whole));
            yield return Row(about, "today", Number(target.Today, CellFormat.Whole));
            yield return Row(about, "on a path", Number(target.Planned, CellFormat.Whole));
            yield return Row(about, "expected", Number(target.Expected, CellFormat.Tenth), default, "today plus the probabilities of the paths");
            yield return Row(about, "probability of the target", Number(target.Probability, CellFormat.Percent));
        }

        foreach (var role in plan.Roles.Where(role => role.Expected != role.Today || role.Today < role.Target))
        {
            yield return Row($"holders: {names.Role(role.Role)}", "expected", Number(role.Expected, CellFormat.Tenth), default,
                $"today {role.Today}{Said(", at least ", role.Min)}{Said(", target ", role.Target)}{Said(", at most ", role.Max)}");
        }
    }

    private static IEnumerable<Cell[]> Decisions(PlanDocument plan)
    {
        yield return Row("people", "in scope", Number(plan.People.Count, CellFormat.Whole));
        foreach (var tier in plan.People.CountBy(person => person.Tier))
            yield return Row("people", $"tier {tier.Key}", Number(tier.Value, CellFormat.Whole));
        foreach (var kind in plan.People.Where(person => person.Decision is not null).CountBy(person => person.Decision!.Kind))
            yield return Row("people", $"decision {kind.Key}", Number(kind.Value, CellFormat.Whole));
    }

    private static IEnumerable<Cell[]> Comparison(ComparisonDocument both, string currency)
    {
        Cell[] Line(string figure, Func<ProgrammeDocument, double> of, CellFormat format) =>
            Row($"{both.People} people", figure, Number(of(both.Individual), format), Number(of(both.Generic), format));
        yield return Line($"cash, {currency}", programme => programme.Cash, CellFormat.Whole);
        yield return Line("hours", programme => programme.Hours, CellFormat.Whole);
        yield return Line($"time, {currency}", programme => programme.TimeCost, CellFormat.Whole);
        yield return Line("mean weeks", programme => programme.MeanWeeks, CellFormat.Tenth);
        yield return Line("expected successes", programme => programme.Expected, CellFormat.Tenth);
        yield return Line($"value, {currency}", programme => programme.Value, CellFormat.Whole);
    }

    private static Cell[] Row(string about, string figure, Cell plan, Cell generic = default, string? note = null) =>
        [Cell.Of(about), Cell.Of(figure), plan, generic, Cell.Of(note)];

    private static Cell Number(double? number, CellFormat format) => Cell.Of(number, format);

    private static string Said(string words, int? number) => number is { } said ? words + said.ToString(CultureInfo.InvariantCulture) : "";
}
