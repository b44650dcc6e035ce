using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Reporting;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>A composed team: how good it is, how many do what, what the next head is worth, and who moves.</summary>
internal static class DesignView
{
    private static readonly string[] Parts = ["practitioner", "supporter", "kept"];

    public static void Show(TeamDesignDocument design, int top, TimeSpan time)
    {
        Screen.Out.Write(Summary(design, time));
        if (design.Proof.Value is null) return;
        Screen.Out.MarkupLine($"[bold]{design.People.Count:N0} people: {design.Practitioners:N0} practitioners, {design.Supporters:N0} supporters, "
            + $"{design.Kept:N0} kept for existing work[/]");
        Screen.Out.Write(Work(design));
        Screen.Out.WriteLine("Heads: proficient people on average over the horizon; whoever works for projects leaves "
            + $"{1 - design.Availability:P0} of a month to the role they hold. Beyond the wanted heads none is worth anything.");
        foreach (var work in design.Work.Where(IsNeglected).Take(top))
            Screen.Out.WriteLine($"  neglected: {work.Role} has {work.Heads:0.0} heads for existing work and should have {work.Least:0}.");
        Screen.Out.Write(Next(design));
        Screen.Out.WriteLine("By prices, and what is proven of it. A hire is proficient from the first day, pay not counted; a place is paid for by others.");
        Moving(design, top);
        Staying(design, top);
    }

    private static Table Summary(TeamDesignDocument design, TimeSpan time)
    {
        var proof = design.Proof;
        var table = Grids.Of("composition", "");
        table.AddRow("status", $"{ReportWords.Ended(proof.Status, proof.Stopped)}{(proof.Repeatable ? "" : ", not repeatable")}");
        table.AddRow("worth if all stay", $"{design.ValueToday:N0} {design.Currency} in {design.HorizonMonths:0.#} months");
        table.AddRow("worth composed", proof.Value is { } value ? $"{value:N0} {design.Currency}, getting ready paid" : "none");
        table.AddRow("bound", $"{proof.Bound:N0} {design.Currency} (from {proof.BoundFrom})");
        table.AddRow("gap", proof.Gap is { } gap ? $"{100 * gap:0.000} %" : "none");
        foreach (var failure in proof.CoreFailures ?? []) table.AddRow("core", Markup.Escape(failure));
        table.AddRow("cash", design.Budget is { } budget ? $"{design.Cash:N0} of {budget:N0} {design.Currency}" : $"{design.Cash:N0} {design.Currency}");
        table.AddRow("deadline", $"{design.Deadline:yyyy-MM-dd}");
        table.AddRow("time", $"{time.TotalSeconds:0.0} s");
        return table;
    }

    private static Table Work(TeamDesignDocument design)
    {
        var table = Grids.Of("role", "work", "part", "holders today", "composed", "heads", "least", "wanted", $"next head, {design.Currency}");
        foreach (var work in design.Work)
        {
            table.AddRow(
                Markup.Escape(work.Role), work.Kind, work.Part, work.Kind == "existing" ? $"{work.Today:N0}" : "", $"{work.People:N0}", Heads(work),
                $"{work.Least:0}", $"{work.Wanted:0.0}", $"{work.NextHead:N0}");
        }

        return table;
    }

    private static Table Next(TeamDesignDocument design)
    {
        var table = Grids.Of("one more in", $"hire, {design.Currency}", "proven", $"training place, {design.Currency}", "proven");
        foreach (var next in design.Next.OrderByDescending(one => one.Hire.ByPrices))
        {
            table.AddRow(
                Markup.Escape(next.Role), $"{next.Hire.ByPrices:N0}", Proven(next.Hire), next.Place is { } place ? $"{place.ByPrices:N0}" : "",
                next.Place is { } given ? Proven(given) : "");
        }

        return table;
    }

    private static void Moving(TeamDesignDocument design, int top)
    {
        var moving = design.People.Where(one => one.Kind != "existing" || one.Role != one.Held)
            .OrderBy(one => Array.IndexOf(Parts, one.Part)).ThenBy(one => one.Learning?.Weeks ?? 0).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        var table = Grids.Of("person", "role held", "part", "works as", "fit", "reach", "weeks", "cash", "P(success)");
        foreach (var one in moving.Take(top))
        {
            table.AddRow(
                Markup.Escape(one.Id), Markup.Escape(one.Held), one.Part, Markup.Escape(one.Role), $"{one.Fit:0.00}", $"{one.Reach:0.00}",
                one.Learning is { } learning ? $"{learning.Weeks:0.0}" : "ready", one.Learning is { } paid ? $"{paid.Cash:N0}" : "",
                one.Learning is { } risky ? ChanceWords.Of(risky.Success) : "");
        }

        Screen.Out.Write(table);
        if (moving.Count > top) Screen.Out.WriteLine($"{top:N0} of {moving.Count:N0} people who move or work for projects; --top N or --json shows more.");
    }

    private static void Staying(TeamDesignDocument design, int top)
    {
        var staying = design.People.Where(one => one.Kind == "existing" && one.Role == one.Held).ToList();
        Screen.Out.MarkupLine("[bold]Who stays with existing work[/]");
        foreach (var role in staying.Take(top).GroupBy(one => one.Role))
            Screen.Out.WriteLine($"  {role.Key}: {string.Join(", ", role.Select(one => one.Id))}");
        if (staying.Count > top) Screen.Out.WriteLine($"  and {staying.Count - top:N0} more; --top N or --json shows more.");
    }

    private static bool IsNeglected(WorkCompositionDocument work) => Math.Round(work.Heads, 1) < work.Least;

    private static string Heads(WorkCompositionDocument work) => IsNeglected(work) ? $"[red]{work.Heads:0.0}[/]" : $"{work.Heads:0.0}";

    private static string Proven(MarginalWorthDocument worth) => $"{worth.Least:N0} … {worth.Most:N0}";
}
