using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>People who meet the first target's requirements by week: done as steps, expected as a line with its band, as planned dashed.</summary>
internal static class ReviewChart
{
    private const double Width = 960, Height = 520, Left = 72, Right = 930, Top = 130, Bottom = 440;
    private const string Done = "#1b4f72", Expected = "#1f5fa8", Band = "#cfe0f3", Planned = "#8a8a8a", Wanted = "#a04030";

    /// <summary>The picture as SVG.</summary>
    public static string Of(ReviewDocument review)
    {
        var target = review.Targets[0];
        var title = $"People who meet all that {target.Role} requires";
        var svg = new Svg(Width, Height, title);
        svg.Text(Left, 32, title, size: 18, bold: true, colour: "#222222");
        svg.Text(Left, 52, $"{target.Then} on {review.AsOf:yyyy-MM-dd}, {target.Now} on {review.Day:yyyy-MM-dd}"
            + (target.Expected is { } expected ? $", {expected:0.0} expected by {review.Deadline:yyyy-MM-dd}; P(≥ {target.Headcount}) {100 * target.Replanned:0} %" : ""),
            colour: "#666666");
        var most = Math.Max(target.Headcount, review.Weeks.Max(week => Math.Max(week.PlannedHigh, Math.Max(week.High ?? 0, week.Done ?? 0)))) + 1;
        var across = Axis.OfDays(review.AsOf.DayNumber, review.Deadline.DayNumber, Left, Right);
        var up = Axis.Of(0, most, Bottom, Top, 8, widen: true, whole: true);
        Panel.Draw(svg, across, up, (Left, Top, Right, Bottom), "people", "week");
        Future(svg, review, across, up);
        svg.Polyline(review.Weeks.Select(week => (across[week.Day.DayNumber], up[week.Planned])), Planned, 1.6, "6 4");
        svg.Polyline(Steps(review, across, up), Done, 2.6);
        svg.Line(Left, up[target.Headcount], Right, up[target.Headcount], Wanted, 1.6, "2 3");
        svg.Text(Left + 6, up[target.Headcount] - 6, $"{target.Headcount} wanted", colour: Wanted, bold: true);
        svg.Line(across[review.Day.DayNumber], Top, across[review.Day.DayNumber], Bottom, "#444444", 1, "1 3");
        svg.Text(across[review.Day.DayNumber] + 4, Bottom - 8, "review", colour: "#444444");
        Key(svg, 76, Done, null, "done");
        Key(svg, 92, Planned, "6 4", "as planned");
        Key(svg, 108, Expected, null, "expected now, with its 90 % interval");
        return svg.ToString();
    }

    private static void Future(Svg svg, ReviewDocument review, Axis across, Axis up)
    {
        var ahead = review.Weeks.Where(week => week.Expected is not null).ToList();
        if (ahead.Count == 0) return;
        svg.Area(
            [
                .. ahead.Select(week => (across[week.Day.DayNumber], up[week.High!.Value])),
                .. ahead.AsEnumerable().Reverse().Select(week => (across[week.Day.DayNumber], up[week.Low!.Value])),
            ],
            Band);
        svg.Polyline(ahead.Select(week => (across[week.Day.DayNumber], up[week.Expected!.Value])), Expected, 2.2);
        foreach (var week in ahead)
        {
            svg.Dot(across[week.Day.DayNumber], up[week.Expected!.Value], Expected,
                $"{week.Day:yyyy-MM-dd}: {week.Expected:0.0} expected, {week.Low} to {week.High} with 90 %");
        }
    }

    // People are whole: the number holds until it changes.
    private static IEnumerable<(double X, double Y)> Steps(ReviewDocument review, Axis across, Axis up)
    {
        double? last = null;
        foreach (var week in review.Weeks.Where(week => week.Done is not null))
        {
            var (x, y) = (across[week.Day.DayNumber], up[week.Done!.Value]);
            if (last is { } before) yield return (x, before);
            yield return (x, y);
            last = y;
        }
    }

    private static void Key(Svg svg, double y, string colour, string? dashes, string text)
    {
        svg.Line(Right - 250, y - 4, Right - 224, y - 4, colour, 2.4, dashes);
        svg.Text(Right - 218, y, text, colour: "#555555");
    }
}
