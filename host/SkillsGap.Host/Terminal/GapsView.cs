using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>The gap table as a heat map: green is there, yellow may be, red is missing.</summary>
internal static class GapsView
{
    /// <summary>A gap whose level is there all the same with at least this probability is shown as doubtful.</summary>
    private const double Doubtful = 0.1;

    public static void Show(GapTableDocument table)
    {
        var grid = new Table().Border(TableBorder.Simple).AddColumns("person", "role today");
        if (table.People.Count > 0)
        {
            foreach (var level in table.People[0].Levels)
            {
                grid.AddColumn(new TableColumn($"{Markup.Escape(level.Skill)}\n[grey]≥ {level.Required:0.00}[/]").Centered());
            }
        }

        grid.AddColumn(new TableColumn("fit").RightAligned()).AddColumn(new TableColumn("reach").RightAligned()).AddColumns("tier", "scope");
        foreach (var person in table.People.OrderBy(p => Order(p.Tier)).ThenByDescending(p => p.Fit))
        {
            grid.AddRow([
                Markup.Escape(person.Id), Markup.Escape(person.Role), .. person.Levels.Select(Cell),
                $"{person.Fit:0.00}", $"{person.Reach:0.00}", Tier(person), person.InScope ? "yes" : "",
            ]);
        }

        AnsiConsole.Write(grid);
        AnsiConsole.MarkupLine($"Towards [bold]{Markup.Escape(table.Role)}[/] on {table.AsOf:yyyy-MM-dd}; in scope: "
            + $"{table.Tiers.Ready} ready, {table.Tiers.Targeted} targeted, {table.Tiers.Structured} structured, {table.Tiers.Extensive} extensive.");
        AnsiConsole.MarkupLine($"Levels 0–1: {Paint("green", "there")} {Paint("yellow", $"below, but there with {Doubtful:P0} or more")} {Paint("red", "missing")}; "
            + "fit counts what is there, reach also what carries over.");
    }

    private static string Cell(GapDocument level)
    {
        var colour = level.Mean >= level.Required ? "green" : level.Probability >= Doubtful ? "yellow" : "red";
        var mark = level.Mean >= level.Required ? " " : level.Probability >= Doubtful ? "?" : "!";
        return Paint(colour, $"{Math.Clamp(level.Mean, 0, 1):0.00}{mark}");
    }

    private static string Paint(string colour, string text) => $"[black on {colour}] {text} [/]";

    private static string Tier(PersonGapsDocument person) => person.Alignment is [var best, ..]
        ? $"{person.Tier} → {Markup.Escape(best.Role)} {best.Fit:0.00}"
        : person.Tier;

    private static int Order(string tier) => tier switch { "ready" => 0, "targeted" => 1, "structured" => 2, _ => 3 };
}
