using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>A skills audit as a picture: a line a person with pillars, score, interval and the score before; below it how well estimates tell apart.</summary>
internal static class AuditChart
{
    private const double Left = 150, CellWidth = 78, LineHeight = 24, Top = 110, Margin = 30, ScaleLeft = 490, ScaleRight = 830, DueLeft = 850;
    private const double Width = 1180, PanelHeight = 260, PanelSpace = 450, Dark = 18;
    private const int LongestName = 18, LongestReason = 34, MostPeople = 200;
    private const string Own = "#1f5fa8", Before = "#8a8a8a", Text = "#333333", Guessing = "#a04030";

    /// <summary>The picture as SVG.</summary>
    public static string Of(AuditDocument audit)
    {
        var people = audit.People!.OrderBy(one => one.Score is null).ThenBy(one => one.Score).Take(MostPeople).ToList();
        var bottom = Top + (people.Count * LineHeight);
        const string title = "Skills audit: scores of 0 to 100 against what each person's role requires";
        var svg = new Svg(Width, bottom + (audit.Telling is null ? Margin : PanelSpace), title);
        svg.Text(Margin, 32, title, size: 18, bold: true, colour: "#222222");
        svg.Text(
            Margin, 52, $"{audit.AsOf:yyyy-MM-dd}, method {audit.Method}. Bar: score with its 90 % interval; dot: {audit.Since:yyyy-MM-dd}, by what was "
                + "known then." + (audit.Against is { } role ? $" Against {role}." : "")
                + (people.Count < audit.People!.Count ? $" The lowest {people.Count:N0} of {audit.People.Count:N0}." : ""), colour: "#666666");
        var scale = Axis.Of(0, 100, ScaleLeft, ScaleRight, 5);
        Head(svg, audit, scale, bottom);
        for (var i = 0; i < people.Count; i++) Line(svg, people[i], Top + (i * LineHeight), scale);
        if (audit.Telling is { } telling) Curves(svg, telling, bottom + 120);
        return svg.ToString();
    }

    private static void Head(Svg svg, AuditDocument audit, Axis scale, double bottom)
    {
        var pillars = audit.Settings.Weights.Select(weight => weight.Pillar).ToList();
        for (var p = 0; p < pillars.Count; p++) svg.Text(Left + ((p + 0.5) * CellWidth), Top - 10, pillars[p], "middle", bold: true);
        foreach (var (at, label) in scale.Ticks)
        {
            svg.Text(scale[at], Top - 10, label, "middle");
            svg.Line(scale[at], Top, scale[at], bottom, Panel.Grid);
        }

        svg.Text(DueLeft, Top - 10, "next audit", bold: true);
    }

    private static void Line(Svg svg, PersonAuditDocument person, double top, Axis scale)
    {
        var middle = top + (LineHeight / 2);
        svg.Text(Left - 10, top + 16, Short(person.Person, LongestName), "end");
        for (var p = 0; p < person.Pillars.Count; p++)
        {
            var pillar = person.Pillars[p];
            var left = Left + (p * CellWidth);
            if (pillar.Value is not { } value)
            {
                svg.Text(left + (CellWidth / 2), top + 16, "–", "middle", "#999999");
                continue;
            }

            var hint = $"{person.Person}, {pillar.Pillar}: {value:0.0}, counts {pillar.Share:P0}"
                + (pillar.Value == pillar.Computed ? "" : $"; set by a human in place of {pillar.Computed:0.0}");
            svg.Bar(left + 1, top + 1, CellWidth - 2, LineHeight - 2, Colour(value), hint);
            var shown = $"{value:0}{(pillar.Value == pillar.Computed ? "" : " !")}";
            svg.Text(left + (CellWidth / 2), top + 16, shown, "middle", value < Dark ? "#ffffff" : Text);
        }

        if (person.Score is { } score)
        {
            svg.Bar(scale[0], middle - 5, scale[score] - scale[0], 10, Own, $"{person.Person}: {score:0.0}, {person.Low:0} to {person.High:0}", 0.75);
            svg.Line(scale[person.Low!.Value], middle, scale[person.High!.Value], middle, "#222222", 1.4);
            if (person.Before is { } before) svg.Dot(scale[before], middle, Before, $"{person.Person}, before: {before:0.0}");
        }

        var next = $"{person.Next.Due:yyyy-MM-dd}  {Short(AuditReasons.Of(person.Next), LongestReason)}";
        svg.Text(DueLeft, top + 16, next, colour: person.Next.IsOverdue ? Guessing : Text);
    }

    private static void Curves(Svg svg, AuditTellingDocument telling, double top)
    {
        var (share, rarer) = telling.Rarer == "missed" ? (1 - telling.ShareMet, "requirement missed") : (telling.ShareMet, "requirement met");
        var (first, second, up) = (Axis.Of(0, 1, 80, 420, 5), Axis.Of(0, 1, 560, 900, 5), Axis.Of(0, 1, top + PanelHeight, top, 5));
        var start = new AuditCurvePointDocument(0, 0, telling.Curve.Count > 0 ? telling.Curve[0].Precision : 1);
        Panel.Draw(svg, first, up, (80, top, 420, top + PanelHeight), $"ROC, AUC {telling.Auc:0.00} ({rarer})", "share of false alarms");
        svg.Line(first[0], up[0], first[1], up[1], Guessing, 1.2, "4 3");
        svg.Polyline(telling.Curve.Prepend(start).Select(point => (first[point.FalseAlarms], up[point.Recall])), Own);
        var precision = telling.Rarer == "missed" ? telling.PrecisionMissed : telling.PrecisionMet;
        Panel.Draw(svg, second, up, (560, top, 900, top + PanelHeight), $"precision, average {precision:0.00} ({rarer})", "recall");
        svg.Line(second[0], up[share], second[1], up[share], Guessing, 1.2, "4 3");
        svg.Polyline(telling.Curve.Prepend(start).Select(point => (second[point.Recall], up[point.Precision])), Own);
        foreach (var (line, sentence) in AuditView.Told(telling).Index()) svg.Text(80, top - 74 + (18 * line), sentence, colour: "#666666");
    }

    private static string Short(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)]}…";

    // From a dark red to a pale grey to a blue-green: told apart without colour by the figure in it.
    private static string Colour(double score)
    {
        var share = score / 100;
        return share < 0.5 ? Mix((0xB0, 0x30, 0x28), (0xF2, 0xEE, 0xE4), share * 2) : Mix((0xF2, 0xEE, 0xE4), (0x6F, 0xB5, 0xA6), (share * 2) - 1);
    }

    private static string Mix((int R, int G, int B) from, (int R, int G, int B) to, double share)
    {
        int Part(int low, int high) => (int)Math.Round(low + ((high - low) * share));
        return $"#{Part(from.R, to.R):X2}{Part(from.G, to.G):X2}{Part(from.B, to.B):X2}";
    }
}
