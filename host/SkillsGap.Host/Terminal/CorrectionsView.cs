using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What humans have corrected, and what that changes.</summary>
internal static class CorrectionsView
{
    public static void Show(CorrectionsDocument document, int most)
    {
        if (document.Corrections.Count == 0) Screen.Out.WriteLine($"No level is corrected by hand on {document.AsOf:yyyy-MM-dd}.");
        else InForce(document.Corrections, document.Role, most);
        foreach (var one in document.NotInForce.Take(most))
        {
            Screen.Out.MarkupLine(Markup.Escape(
                $"Not in force: {one.Person}, {one.Skill} {one.Level:0.00} of {one.Date:yyyy-MM-dd} by {one.Source}, {one.Because.Replace('-', ' ')}; "
                + (one.Sd > 0 ? $"the evidence holds: {one.Holds:0.00} ± {one.Sd:0.00}." : $"another correction holds: {one.Holds:0.00}.")));
        }

        if (document.Plan is not { } plan) return;
        var within = plan.Gap is { } gap ? $" (each within {100 * gap:0.###} %)" : "";
        Screen.Out.WriteLine(
            $"The plan is worth {Worth(plan.Value)}, without corrections {Worth(plan.ValueWithout)}{within}; {plan.Changed.Count:N0} decisions are others.");
        foreach (var change in plan.Changed.Take(most))
        {
            Screen.Out.MarkupLine(Markup.Escape(
                $"  {change.Person}{(change.Corrected ? Screen.CorrectedMark : "")}: {change.Option}; without corrections {change.Without}"));
        }
    }

    private static string Worth(double? value) => value is { } known ? $"{known:N0}" : "nothing: there is none";

    /// <summary>Those in force, as a table.</summary>
    public static void InForce(IReadOnlyList<CorrectionDocument> corrections, string role, int most)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("set by hand", "sub-skill", "level", "evidence says", $"gaps to {Markup.Escape(role)}", "by", "because");
        foreach (var one in corrections.Take(most))
        {
            table.AddRow(
                Markup.Escape(one.Person), Markup.Escape(one.Skill), $"{one.Level:0.00}", $"{one.Without:0.00} ± {one.WithoutSd:0.00}",
                one.Gaps == one.GapsWithout ? $"{one.Gaps}" : $"{one.Gaps}, not {one.GapsWithout}",
                Markup.Escape($"{one.Source}, {one.Date:yyyy-MM-dd}{(one.Expires is { } day ? $" until {day:yyyy-MM-dd}" : "")}"), Markup.Escape(one.Reason));
        }

        Screen.Out.Write(table);
        if (corrections.Count > most) Screen.Out.WriteLine($"{most:N0} of {corrections.Count:N0}; --json shows all.");
    }
}
