using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>A frontier as a picture: the value with the band up to the bound; below it heads against what is wanted, or what one more unit is worth.</summary>
internal static class FrontierChart
{
    private const double Width = 960, Height = 640, Left = 96, Right = 930;
    private const string Own = "#1f5fa8", Band = "#cfe0f3", BoundLine = "#7aa6d6", None = "#f3e3e0", NoneText = "#a04030";
    private static readonly (double Left, double Top, double Right, double Bottom) Upper = (Left, 84, Right, 346), Lower = (Left, 430, Right, 580);
    private static readonly string[] Colours = ["#2a7f4f", "#b36b00", "#7a3fa0", "#0f8a9d"];

    /// <summary>The picture as SVG.</summary>
    public static string Of(FrontierDocument document, IReadOnlyList<SweepPoint> points)
    {
        var title = $"What a plan is worth, by {document.Over}";
        var svg = new Svg(Width, Height, title);
        svg.Text(Left, 32, title, size: 18, bold: true, colour: "#222222");
        svg.Text(Left, 52, Subtitle(document, points), size: 12, colour: "#666666");
        var across = Across(document, points);
        var known = points.Where(point => point.Figures.Value is not null).ToList();
        NoPlans(svg, points, across);
        if (known.Count > 0) Value(svg, document, points, known, across);
        if (known.Any(point => point.Figures.Targets is { Count: > 0 })) Heads(svg, document, known, across);
        else if (known.Any(point => point.Figures.Price is not null)) Prices(svg, document, known, across);
        return svg.ToString();
    }

    private static Axis Across(FrontierDocument document, IReadOnlyList<SweepPoint> points)
    {
        double least = points[0].At, most = points[^1].At;
        return document.Over == "deadline"
            ? Axis.OfDays(least, Math.Max(most, least + 1), Left, Right)
            : Axis.Of(least, most, Left, Right, 10, whole: document.Over == "head-count");
    }

    private static void Value(Svg svg, FrontierDocument document, IReadOnlyList<SweepPoint> points, List<SweepPoint> known, Axis across)
    {
        var bound = Bounds(points);
        double least = known.Min(p => p.Figures.Value!.Value), most = Math.Max(known.Max(p => p.Figures.Value!.Value), bound.Count > 0 ? bound.Max(b => b.Bound) : least);
        var up = Axis.Of(least, most, Upper.Bottom, Upper.Top, 6, widen: true);
        var unit = document.Currency is { } currency ? $"value, {currency}" : "value";
        Panel.Draw(svg, across, up, Upper, unit, null);
        var line = known.Select(p => (across[p.At], up[p.Figures.Value!.Value])).ToList();
        svg.Area([.. line, .. bound.AsEnumerable().Reverse().Select(b => (across[b.At], up[b.Bound]))], Band);
        svg.Polyline(bound.Select(b => (across[b.At], up[b.Bound])), BoundLine, 1.2, "4 3");
        svg.Polyline(line, Own, 2.4);
        foreach (var point in known)
        {
            svg.Dot(across[point.At], up[point.Figures.Value!.Value], Own, $"{document.Over} {Name(point)}: value {point.Figures.Value:N0}, bound {point.Figures.Bound:N0}, gap {100 * point.Figures.Gap:0.000} %");
        }

        Key(svg, Right - 190, Upper.Top - 10, Own, null, "best plan found");
        Key(svg, Right, Upper.Top - 10, BoundLine, "4 3", "no plan is worth more");
    }

    private static void Heads(Svg svg, FrontierDocument document, List<SweepPoint> known, Axis across)
    {
        var roles = known[0].Figures.Targets!.Select(target => target.Role).ToList();
        double Expected(SweepPoint point, int role) => point.Figures.Targets![role].Expected;
        double Wanted(SweepPoint point, int role) => point.Figures.Targets![role].Headcount;
        var all = known.SelectMany(point => roles.SelectMany((_, r) => new[] { Expected(point, r), Wanted(point, r) })).ToList();
        var room = (all.Max() - all.Min()) / 10;
        var up = Axis.Of(all.Min() - room, all.Max() + room, Lower.Bottom, Lower.Top, 4, widen: true);
        Panel.Draw(svg, across, up, Lower, "people capable by the deadline", Below(document));
        for (var r = 0; r < roles.Count; r++)
        {
            var colour = Colours[r % Colours.Length];
            svg.Polyline(known.Select(point => (across[point.At], up[Wanted(point, r)])), colour, 1.2, "2 3");
            svg.Polyline(known.Select(point => (across[point.At], up[Expected(point, r)])), colour);
            foreach (var point in known)
            {
                svg.Dot(across[point.At], up[Expected(point, r)], colour,
                    $"{roles[r]}, {document.Over} {Name(point)}: {Expected(point, r):0.0} expected, P(≥ {Wanted(point, r)}) {ChanceWords.Of(point.Figures.Targets![r].Probability)}");
            }

            var last = known[^1].Figures.Targets![r];
            Key(svg, Right, Lower.Top - 10 - (16 * (roles.Count - 1 - r)), colour, null, $"{roles[r]} expected (dotted: wanted), at the end P(≥ {last.Headcount}) {ChanceWords.Of(last.Probability)}");
        }
    }

    private static void Prices(Svg svg, FrontierDocument document, List<SweepPoint> known, Axis across)
    {
        var up = Axis.Of(0, known.Max(point => point.Figures.Price ?? 0), Lower.Bottom, Lower.Top, 4, widen: true);
        Panel.Draw(svg, across, up, Lower, "what one more unit is worth", Below(document));
        svg.Polyline(known.Select(point => (across[point.At], up[point.Figures.Price ?? 0])), Colours[0]);
        foreach (var point in known) svg.Dot(across[point.At], up[point.Figures.Price ?? 0], Colours[0], $"{Name(point)}: {point.Figures.Price:G6}");
    }

    // Where there is no plan the ground is coloured, half-way to the points beside.
    private static void NoPlans(Svg svg, IReadOnlyList<SweepPoint> points, Axis across)
    {
        for (var k = 0; k < points.Count; k++)
        {
            if (points[k].Figures.Value is not null) continue;
            var from = k == 0 ? Left : across[(points[k - 1].At + points[k].At) / 2];
            var to = k == points.Count - 1 ? Right : across[(points[k].At + points[k + 1].At) / 2];
            foreach (var box in new[] { Upper, Lower }) svg.Bar(from, box.Top, to - from, box.Bottom - box.Top, None, $"{Name(points[k])}: {points[k].Figures.Status}");
        }

        var first = points.TakeWhile(point => point.Figures.Value is null).Count();
        if (first > 0) svg.Text(Left + 10, Upper.Top + 18, points.Take(first).All(p => p.Figures.Status == "infeasible") ? "there is no plan" : "no plan found", colour: NoneText);
    }

    private static List<(double At, double Bound)> Bounds(IReadOnlyList<SweepPoint> points)
    {
        var curve = new List<(double, double)>();
        for (var k = 0; k < points.Count; k++)
        {
            if (points[k].Figures is not { Value: not null, Bound: { } bound }) continue;
            // Between two points that have a plan only. What bounds the looser one of them bounds all before it; with deadlines and head-counts
            // there is nothing between.
            if (curve.Count > 0 && points[k - 1].Figures.Value is not null) curve.AddRange(points[k].Bounds.SkipLast(1).Select(b => (b.At, Math.Min(b.Bound, bound))));
            curve.Add((points[k].At, bound));
        }

        return curve;
    }

    // Texts end at the same place; how wide a letter is on average is all that is known of a font.
    private static void Key(Svg svg, double right, double y, string colour, string? dashes, string text)
    {
        var left = right - (text.Length * Svg.LetterWidth) - 28;
        svg.Line(left, y - 4, left + 22, y - 4, colour, 2.4, dashes);
        svg.Text(left + 28, y, text, colour: "#555555");
    }

    private static string Below(FrontierDocument document) => document.Over == "budget" && document.Currency is { } currency ? $"budget, {currency}" : document.Over;

    private static string Name(SweepPoint point) => point.Figures.Deadline is { } day ? $"{day:yyyy-MM-dd}" : $"{point.Figures.Limit:#,0.##}";

    private static string Subtitle(FrontierDocument document, IReadOnlyList<SweepPoint> points)
    {
        var gaps = points.Select(point => point.Figures.Gap).OfType<double>().ToList();
        var sure = document.Confidence is { } confidence ? $", each target with a probability of {100 * confidence:0.###} %" : "";
        return $"{gaps.Count} plans{(gaps.Count < points.Count ? $" of {points.Count} points" : "")}{sure}" + (gaps.Count > 0 ? $"; none is further from the best there could be than {100 * gaps.Max():0.00} %" : "");
    }
}
