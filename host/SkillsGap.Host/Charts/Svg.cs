using System.Net;
using System.Text;

namespace SkillsGap.Host.Charts;

/// <summary>Writes a picture as SVG 1.1: plain shapes and text, no script, no outside resource, so that it opens anywhere.</summary>
internal sealed class Svg
{
    /// <summary>Width of a letter of the usual size, on average and rather too wide.</summary>
    public const double LetterWidth = 6.6;

    private readonly StringBuilder body = new();

    /// <summary>Begins a picture on white.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="title">What it shows, for readers of the screen.</param>
    public Svg(double width, double height, string title)
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" "
            + $"font-family=\"Segoe UI, Helvetica, Arial, sans-serif\" font-size=\"12\">");
        Add($"<title>{Escape(title)}</title>");
        Add($"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
    }

    public void Text(double x, double y, string text, string anchor = "start", string colour = "#444444", double size = 12, bool bold = false) =>
        Add($"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\" fill=\"{colour}\" font-size=\"{size}\""
            + $"{(bold ? " font-weight=\"bold\"" : "")}>{Escape(text)}</text>");

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, string? dashes = null) =>
        Add($"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" stroke=\"{colour}\" stroke-width=\"{width}\"{Dashed(dashes)}/>");

    public void Polyline(IEnumerable<(double X, double Y)> points, string colour, double width = 2, string? dashes = null) =>
        Add($"<polyline points=\"{Points(points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"{Dashed(dashes)}/>");

    public void Area(IEnumerable<(double X, double Y)> points, string colour) => Add($"<polygon points=\"{Points(points)}\" fill=\"{colour}\"/>");

    /// <summary>A bar with a text that shows when it is pointed at.</summary>
    public void Bar(double x, double y, double width, double height, string colour, string hint, double opacity = 1) =>
        Add($"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"{colour}\" fill-opacity=\"{opacity}\">"
            + $"{(hint.Length > 0 ? $"<title>{Escape(hint)}</title>" : "")}</rect>");

    /// <summary>A dot with a text that shows when it is pointed at.</summary>
    public void Dot(double x, double y, string colour, string hint) =>
        Add($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"3.2\" fill=\"{colour}\"><title>{Escape(hint)}</title></circle>");

    public override string ToString() => body + "</svg>\n";

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => $"{p.X:0.##},{p.Y:0.##}"));

    private static string Dashed(string? dashes) => dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void Add(string element) => body.Append(element).Append('\n');
}
