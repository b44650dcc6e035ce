using SkillsGap.Engine.Matching;
using SkillsGap.Host.Matching;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>The first of many matches, as a table.</summary>
internal static class MatchView
{
    private const int MostMissing = 4;

    public static void Show(IReadOnlyList<MatchRow> rows, MatchQuestion question, int of)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns(One(question.Of), "rank", One(question.To))
            .AddColumn(new TableColumn("fit").RightAligned()).AddColumn(new TableColumn("reach").RightAligned())
            .AddColumn("missing");

        // Nobody learns to be a mentor.
        var withWeeks = question.To != MatchSide.Mentors;
        if (withWeeks) table.AddColumn(new TableColumn("weeks").RightAligned());
        foreach (var row in rows)
        {
            var missing = string.Join(", ", row.Missing.Take(MostMissing).Select(m => m.Corrected ? $"{m.Skill} {Screen.CorrectedMark}" : m.Skill))
                + (row.Missing.Count > MostMissing ? $" and {row.Missing.Count - MostMissing} more" : "");
            table.AddRow([
                row.Rank == 1 ? Markup.Escape(row.Of) : "", $"{row.Rank}", Markup.Escape(row.To), $"{row.Fit:0.00}", $"{row.Reach:0.00}",
                Markup.Escape(missing), .. withWeeks ? (string[])[row.Weeks is { } weeks ? $"{weeks:0.0}" : "–"] : [],
            ]);
        }

        Screen.Out.Write(table);
        if (rows.Any(row => row.Missing.Take(MostMissing).Any(m => m.Corrected))) Screen.Out.WriteLine(Screen.CorrectedNote);
        var shown = rows.Select(row => row.Of).Distinct().Count();
        Screen.Out.WriteLine(shown < of ? $"The first {shown:N0} of {of:N0}. All of them: --out FILE.csv." : $"All {of:N0}.");
    }

    private static string One(MatchSide side) => side switch
    {
        MatchSide.People => "person",
        MatchSide.Mentors => "mentor",
        MatchSide.Roles => "role",
        _ => "project",
    };
}
