using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a person sees of a frontier: a line a point, with a bar for its value between the least and the greatest.</summary>
internal static class FrontierView
{
    private const int BarWidth = 10;
    // Of eighths of a letter.
    private const string Parts = " ▏▎▍▌▋▊▉█";

    public static void Show(FrontierDocument document, TimeSpan time)
    {
        var values = document.Points.Select(point => point.Value).OfType<double>().DefaultIfEmpty().ToList();
        var targets = document.Points.Select(point => point.Targets).FirstOrDefault(found => found is not null) ?? [];
        var ofPeople = document.Currency is not null;
        var unit = document.Currency is { } currency ? $", {currency}" : "";
        var over = document.Over == "budget" && ofPeople ? $"budget{unit}" : document.Over;
        var table = new Table().Border(TableBorder.Rounded);
        void Column(string name, bool right = true) => table.AddColumn(right ? new TableColumn(Markup.Escape(name)).RightAligned() : new TableColumn(Markup.Escape(name)));
        Column(over);
        Column($"value{unit}");
        Column("", right: false);
        Column("bound");
        Column("gap");
        foreach (var target in targets)
        {
            Column(targets.Count == 1 ? "expected" : $"{target.Role}: expected");
            Column(document.Over == "head-count" ? "P(≥ wanted)" : $"P(≥ {target.Headcount})");
        }

        if (ofPeople)
        {
            Column("cash");
            Column("hours");
            Column("learning");
        }
        else
        {
            Column("used");
        }

        if (document.Over != "deadline") Column("price");
        foreach (var point in document.Points)
        {
            var cells = new List<string> { point.Deadline is { } day ? $"{day:yyyy-MM-dd}" : $"{point.Limit:#,0.##}" };
            if (point.Value is { } value)
            {
                cells.AddRange([$"{value:N0}", Bar(value, values.Min(), values.Max()), $"{point.Bound:N0}", $"{100 * point.Gap:0.000} %"]);
                foreach (var target in point.Targets ?? []) cells.AddRange([$"{target.Expected:0.0}", ChanceWords.Of(target.Probability)]);
                if (ofPeople) cells.AddRange([$"{point.Cash:N0}", $"{point.Hours:N0}", $"{point.Learning:N0}"]);
                else cells.Add($"{point.Used:#,0.##}");
                if (document.Over != "deadline") cells.Add(point.Price is { } price ? $"{price:#,0.##}" : "");
            }
            else
            {
                cells.Add("none");
                cells.Add(NoPlan.Cell(point.Status));
            }

            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        Screen.Out.Write(table);
        foreach (var group in document.Points.Where(point => point.Conflict is not null).GroupBy(point => string.Join(", ", point.Conflict!)))
            Screen.Out.WriteLine($"Cannot be kept together at {string.Join(", ", group.Select(Name))}: {group.Key}.");
        if (document.Points.Count < document.Asked) Screen.Out.WriteLine($"Ended early: {document.Points.Count} of {document.Asked} points.");
        Screen.Out.WriteLine($"{document.Points.Count} points{(document.Over == "deadline" ? "" : ", price: what one more is worth")}, stopping at a gap of {100 * document.GapTarget:0.###} %, {time.TotalSeconds:0.0} s");
    }

    private static string Name(FrontierPointDocument point) => point.Deadline is { } day ? $"{day:yyyy-MM-dd}" : $"{point.Limit:#,0.##}";

    private static string Bar(double value, double least, double most)
    {
        // The least is shown too, by an eighth.
        var eighths = most > least ? (int)Math.Round(1 + ((value - least) / (most - least) * ((BarWidth * 8) - 1))) : BarWidth * 8;
        return new string(Parts[8], eighths / 8) + (eighths % 8 > 0 ? Parts[eighths % 8] : "");
    }
}
