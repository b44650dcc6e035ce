using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>The gap table as a heat map: green is there, yellow may be, red is missing.</summary>
internal static class GapsView
{
    /// <summary>A gap whose level is there all the same with at least this probability is shown as doubtful.</summary>
    private const double Doubtful = 0.1;

    public static void Show(GapTableDocument table, int most)
    {
        var skills = table.People.Count > 0 ? table.People[0].Levels : [];
        var grid = new Table().Border(TableBorder.Simple).AddColumns(Column("person"), Column("role today"));
        for (var s = 0; s < skills.Count; s++) grid.AddColumn(Column($"{s + 1}").Centered());
        grid.AddColumns(Column("fit"), Column("reach"), Column("tier"), Column("scope"));
        foreach (var person in table.People.OrderBy(p => Order(p.Tier)).ThenByDescending(p => p.Fit).Take(most))
        {
            grid.AddRow([
                Markup.Escape(person.Id), Markup.Escape(Short(person.Role, skills.Count)), .. person.Levels.Select(Cell),
                $"{person.Fit:.00}", $"{person.Reach:.00}", person.Tier, person.InScope ? "yes" : "",
            ]);
        }

        Screen.Out.Write(grid);
        if (table.People.Count > most) Screen.Out.WriteLine($"{most:N0} of {table.People.Count:N0} people; --most N or --json shows more.");
        for (var s = 0; s < skills.Count; s++) Screen.Out.MarkupLine($"  {s + 1}  {Markup.Escape(skills[s].Skill)}, needs {skills[s].Required:0.00}");
        Screen.Out.MarkupLine($"Levels 0–1: {Paint("green", " there ")} {Paint("yellow", $" ? below, yet there with {Doubtful:P0} or more ")} "
            + $"{Paint("red", " ! missing ")} Fit counts what is there, reach also what carries over.");
        if (table.People.Take(most).Any(p => p.Levels.Any(l => l.Corrected == true))) Screen.Out.WriteLine(Screen.CorrectedNote);
        Screen.Out.MarkupLine($"Towards [bold]{Markup.Escape(table.Role)}[/] on {table.AsOf:yyyy-MM-dd}, of the people in scope: "
            + $"{table.Tiers.Ready} ready, {table.Tiers.Targeted} targeted, {table.Tiers.Structured} structured, {table.Tiers.Extensive} extensive.");
        foreach (var person in table.People.Where(p => p.Alignment.Count > 0))
        {
            Screen.Out.MarkupLine($"Low reach, and a vacant role fits better: {Markup.Escape(person.Id)} ({Markup.Escape(person.Role)}, fit {person.Fit:.00}) → "
                + Markup.Escape(string.Join(", ", person.Alignment.Select(a => $"{a.Role} {a.Fit:.00}"))));
        }
    }

    private static TableColumn Column(string name) => new TableColumn(name).NoWrap().PadLeft(0).PadRight(1);

    // Next to a column of cells per skill a long id has to give way.
    private static string Short(string role, int skills)
    {
        var room = Math.Max(12, 74 - (6 * skills));
        return role.Length <= room ? role : $"{role[..(room - 1)]}…";
    }

    private static string Cell(GapDocument level)
    {
        var (colour, mark) = level.Mean >= level.Required ? ("green", " ") : level.Probability >= Doubtful ? ("yellow", "?") : ("red", "!");
        return Paint(colour, $"{Math.Clamp(level.Mean, 0, 1):.00}{mark}{(level.Corrected == true ? Screen.CorrectedMark : "")}");
    }

    private static string Paint(string colour, string text) => $"[black on {colour}]{text}[/]";

    private static int Order(string tier) => tier switch { "ready" => 0, "targeted" => 1, "structured" => 2, _ => 3 };
}
