using System.Text.Json;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Verification;

/// <summary>What was verified, for people and as JSON.</summary>
internal static class VerificationView
{
    private const int FaultsShown = 10;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A table of the checks, what is wrong with each that failed, and the verdict.</summary>
    public static void Show(VerificationReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("check", "outcome", "what");
        foreach (var check in report.Checks) table.AddRow(new Text(check.Name), new Markup(Outcome(check.Outcome)), new Text(What(check)));
        Screen.Out.Write(table);
        foreach (var check in report.Checks.Where(check => check.Outcome == CheckOutcome.Failed))
        {
            foreach (var fault in check.Faults.Take(FaultsShown)) Screen.Out.WriteLine(JsonFile.Shortened($"{check.Name}: {fault}"));
            if (check.FaultCount > FaultsShown) Screen.Out.WriteLine($"{check.Name}: and {check.FaultCount - FaultsShown:N0} more");
        }

        Screen.Out.WriteLine(Verdict(report));
    }

    /// <summary>The report as JSON: <c>holds</c>, <c>settled</c> unless something is only attested, and <c>checks</c> with name, outcome, summary, figures, faults and their number.</summary>
    public static Task WriteAsync(Stream stream, VerificationReport report) => JsonSerializer.SerializeAsync(
        stream,
        new
        {
            report.Holds,
            Settled = report.IsSettled,
            Checks = report.Checks.Select(check => new
            {
                check.Name,
                Outcome = check.Outcome.ToString().ToLowerInvariant(),
                check.Summary,
                Figures = check.Figures.ToDictionary(figure => figure.Name, figure => Finite(figure.Value)),
                Faults = check.Faults.Select(fault => new { fault.Where, fault.What, By = Finite(fault.By) }),
                check.FaultCount,
            }),
        },
        Json);

    private static string What(VerificationCheck check) => JsonFile.Shortened(check.Figures.Count == 0
        ? check.Summary
        : $"{check.Summary} ({string.Join(", ", check.Figures.Select(figure => $"{figure.Name} {figure.Value:G10}"))})");

    private static string Verdict(VerificationReport report)
    {
        string Names(CheckOutcome outcome) =>
            string.Join(", ", report.Checks.Where(check => check.Outcome == outcome).Select(check => check.Name));
        if (!report.Holds) return $"Failed: {Names(CheckOutcome.Failed)}.";
        if (!report.IsSettled) return $"All that was recomputed holds; attested and not proven here: {Names(CheckOutcome.Attested)}.";
        var (confirmed, left) = (Names(CheckOutcome.Confirmed), Names(CheckOutcome.Unchecked));
        var held = report.Checks.Count(check => check.Outcome != CheckOutcome.Unchecked);
        return (left.Length == 0 ? $"All {held} checks hold; " : $"{held} checks hold; what could not be checked: {left}; ")
            + (confirmed.Length > 0 ? $"confirmed by OR-Tools: {confirmed}; the rest was recomputed here."
                : left.Length == 0 ? "everything was recomputed here." : "the rest was recomputed here.");
    }

    private static string Outcome(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Held => "[green]held[/]",
        CheckOutcome.Failed => "[red]failed[/]",
        CheckOutcome.Attested => "[yellow]attested[/]",
        CheckOutcome.Confirmed => "[green]confirmed[/]",
        _ => "[yellow]unchecked[/]",
    };

    private static double? Finite(double? value) => value is { } x && double.IsFinite(x) ? x : null;
}
