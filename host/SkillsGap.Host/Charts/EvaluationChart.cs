using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>An evaluation as a picture: predicted beside observed probabilities, and the coverage of intervals by number of pieces of evidence.</summary>
internal static class EvaluationChart
{
    private const double Width = 960, Top = 96, PanelHeight = 320, Between = 110;
    private const double Claimed = 0.9, Least = 0.5;
    private const string Own = "#1f5fa8", Other = "#d08a2e", Ideal = "#7aa6d6", Limit = "#a04030";
    private static readonly (double Left, double Right) First = (72, 440), Second = (540, 930);

    /// <summary>The picture as SVG.</summary>
    public static string Of(EvaluationDocument document)
    {
        var parts = document.Parts.Where(part => part.All.Methods.Count > 0).ToList();
        var title = document.Against == "truth" ? "Estimates against true levels" : "Estimates against held-out assessments";
        var svg = new Svg(Width, Top + (Math.Max(1, parts.Count) * (PanelHeight + Between)) - 40, title);
        svg.Text(First.Left, 32, title, size: 18, bold: true, colour: "#222222");
        svg.Text(First.Left, 52, $"{document.Cases:N0} pairs of person and skill until {document.AsOf:yyyy-MM-dd}.", colour: "#666666");
        if (parts.Count == 0) svg.Text(First.Left, Top + 20, "too few pairs to say anything", colour: Limit);
        for (var i = 0; i < parts.Count; i++)
        {
            var top = Top + (i * (PanelHeight + Between));
            Reliability(svg, parts[i], top);
            Coverage(svg, parts[i], top);
        }

        return svg.ToString();
    }

    private static void Reliability(Svg svg, EvaluationPartDocument part, double top)
    {
        var (across, up) = (Axis.Of(0, 1, First.Left, First.Right, 5), Axis.Of(0, 1, top + PanelHeight, top, 5));
        Panel.Draw(svg, across, up, (First.Left, top, First.Right, top + PanelHeight), $"requirement met, observed ({Name(part)})", "predicted probability");
        svg.Line(across[0], up[0], across[1], up[1], Ideal, 1.2, "4 3");
        foreach (var (method, colour) in part.All.Methods.Take(2).Zip([Own, Other]).Reverse())
        {
            if (method.AtLeast is not { } score) continue;
            svg.Polyline(score.Reliability.Select(bin => (across[bin.Predicted], up[bin.Observed])), colour);
            foreach (var bin in score.Reliability)
            {
                var hint = $"{method.Method}, {bin.Cases:N0} pairs: predicted {bin.Predicted:P1}, observed {bin.Observed:P1}";
                svg.Dot(across[bin.Predicted], up[bin.Observed], colour, hint);
            }
        }

        foreach (var (method, colour, line) in part.All.Methods.Take(2).Zip([Own, Other], [0, 1]))
            svg.Text(First.Left + 12, top + 18 + (16 * line), method.Method, colour: colour, bold: true);
    }

    private static void Coverage(Svg svg, EvaluationPartDocument part, double top)
    {
        var groups = part.ByEvidence.Where(group => group.Methods.Count > 0).Select(group => (group.Name, Group: group))
            .Prepend((Name: "all", Group: part.All)).ToList();
        var least = Math.Min(Least, groups.Min(group => group.Group.Methods[0].Coverage));
        var up = Axis.Of(least, 1, top + PanelHeight, top, 5, widen: true);
        var across = Axis.OfNames([.. groups.Select(group => group.Name)], Second.Left, Second.Right);
        var width = 0.66 * (across[1] - across[0]);
        var bottom = top + PanelHeight;
        Panel.Draw(svg, across, up, (Second.Left, top, Second.Right, bottom), $"inside the {Claimed:P0} interval ({Name(part)})", "pieces of evidence");
        for (var g = 0; g < groups.Count; g++)
        {
            var (coverage, centre) = (groups[g].Group.Methods[0].Coverage, across[g + 0.5]);
            var hint = $"{groups[g].Name}: {coverage:P1} of {groups[g].Group.Cases:N0} pairs";
            svg.Bar(centre - (width / 2), up[coverage], width, bottom - up[coverage], Own, hint, 0.75);
            svg.Text(centre, up[coverage] - 6, $"{coverage:P1}", "middle");
        }

        svg.Line(Second.Left, up[Claimed], Second.Right, up[Claimed], Limit, 1.6, "5 4");
    }

    private static string Name(EvaluationPartDocument part) => part.Pairs == "required" ? "pairs that a role requires" : "pairs with evidence";
}
