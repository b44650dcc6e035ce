using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>The audit of one person, with all that went into it.</summary>
internal static class PersonAuditView
{
    private const string Nothing = "–";

    public static void Show(AuditDocument audit, PersonAuditDocument person)
    {
        var score = person.Score is null
            ? "no score; the role requires nothing, and no outcome counts"
            : $"{person.Score:0.0} of 100 (90 % interval {person.Low:0}–{person.High:0})";
        var before = person.Before is null ? ""
            : $"; by what was known on {audit.Since:yyyy-MM-dd} it was {person.Before:0.0} ({person.BeforeLow:0}–{person.BeforeHigh:0})";
        var standing = person.Percentile is null ? ""
            : $"; percentile {person.Percentile:0} among those who hold the role{(person.TopQuarter ? " (top quarter)" : "")}";
        var after = person.After is null ? "" : $"; after the plan {person.After:0.0} are expected";
        Screen.Out.WriteLine($"{person.Person}, {person.Role}, {person.Unit}: {score}{before}{after}{standing}.");
        Screen.Out.WriteLine($"Next audit {person.Next.Due:yyyy-MM-dd}{(person.Next.IsOverdue ? " (overdue)" : "")}: {AuditReasons.Of(person.Next)}"
            + (person.Next.Last is { } last ? $"; the last was {last:yyyy-MM-dd}." : "."));
        Pillars(person);
        Skills(person);
        if (person.Outcomes.Count > 0) Outcomes(person);
        if (person.Income is { } income)
        {
            Screen.Out.WriteLine($"Income of a year {income.Before:N0} {audit.Currency} before, {income.After:N0} after; learning between cost {income.Cost:N0}"
                + (income.Return is { } value ? $": return {value:P0}." : "."));
            Screen.Out.WriteLine("The one came after the other; that it came from it, no such figures can show.");
        }

        if (person.Adjustments.Count > 0) Adjustments(person);
        Screen.Out.WriteLine($"Method {audit.Method}.");
    }

    private static void Pillars(PersonAuditDocument person)
    {
        var grid = Grids.Of("pillar", "counts", "score", "interval", "skills", "outcomes", "computed");
        foreach (var pillar in person.Pillars)
        {
            grid.AddRow(
                pillar.Pillar, $"{pillar.Share:P0}", AuditView.Cell(pillar.Value), pillar.Low is null ? Nothing : $"{pillar.Low:0}–{pillar.High:0}",
                Figure(pillar.Skills), Figure(pillar.Outcomes), pillar.Value == pillar.Computed ? "" : Figure(pillar.Computed));
        }

        Screen.Out.Write(grid);
    }

    private static void Skills(PersonAuditDocument person)
    {
        var hasPlan = person.Skills.Any(skill => skill.GapAfter is not null);
        var grid = Grids.Of(["skill", "pillar", "required", "level", "gap", "before", .. hasPlan ? ["after"] : Array.Empty<string>(),
            "carries over from other domains", "before"]);
        foreach (var skill in person.Skills.OrderByDescending(one => one.Gap))
        {
            grid.AddRow([
                Markup.Escape(skill.Skill), skill.Pillar, $"{skill.Required:0.00}",
                skill.SetBy is null ? $"{skill.Level:0.00} ± {skill.Sd:0.00}" : $"{skill.Level:0.00} set", $"{skill.Gap:0.00}",
                skill.GapBefore is { } before ? $"{before:0.00}" : Nothing, .. hasPlan ? [$"{skill.GapAfter:0.00}"] : Array.Empty<string>(),
                Carried(skill.Carried), Carried(skill.CarriedBefore),
            ]);
        }

        Screen.Out.Write(grid);
        foreach (var skill in person.Skills.Where(one => one.SetBy is not null))
            Screen.Out.WriteLine($"{skill.Skill} was set by {skill.SetBy} on {skill.SetOn:yyyy-MM-dd}: {skill.SetBecause}");
    }

    private static void Outcomes(PersonAuditDocument person)
    {
        var grid = Grids.Of("outcome", "pillar", "before", "now", "computed", "benchmark", "reached before", "reached", "rows");
        foreach (var outcome in person.Outcomes)
        {
            grid.AddRow(
                Markup.Escape(outcome.Metric), outcome.Pillar ?? Nothing, Number(outcome.Before), Number(outcome.Value),
                outcome.Value == outcome.Computed ? "" : Number(outcome.Computed), Number(outcome.Benchmark), Share(outcome.ReachedBefore),
                Share(outcome.Reached), $"{outcome.Rows:N0}");
        }

        Screen.Out.Write(grid);
    }

    private static void Adjustments(PersonAuditDocument person)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("adjusted", "to", "in place of", "state", "from", "until", "by", "why");
        foreach (var one in person.Adjustments)
        {
            table.AddRow(
                Markup.Escape(one.Pillar ?? one.Metric!), Number(one.Value), Number(one.Computed), one.State, $"{one.Date:yyyy-MM-dd}",
                one.Expires is { } expires ? $"{expires:yyyy-MM-dd}" : "open", Markup.Escape(one.Source), Markup.Escape(one.Reason));
        }

        Screen.Out.Write(table);
    }

    private static string Carried(CarriedOverDocument? one) => one is null ? Nothing : Markup.Escape($"{one.Level:0.00} {one.From}");

    private static string Figure(double? value) => value is { } known ? $"{known:0}" : Nothing;

    private static string Share(double? value) => value is { } known ? $"{known:P0}" : Nothing;

    private static string Number(double? value) => value is { } known ? $"{known:#,0.####}" : Nothing;
}
