using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Host.Reporting.Sections;

namespace SkillsGap.Host.Reporting;

/// <summary>
/// The report as one page of HTML that needs nothing but itself: what was read is escaped, the browser is told to fetch nothing, and without scripts
/// every figure is there as a table. To add a section: a file in Sections, a line in <see cref="Sections"/>.
/// </summary>
internal static class ReportPage
{
    // Rows up to which a table without a chart is shown at once.
    private const int ShortTable = 20;

    // No letter of a name may end the script element or begin a comment in it; what is not markup stays readable.
    private static readonly ReportJsonContext Json = new(new JsonSerializerOptions(ReportJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), TypeInfoResolver = null,
    });

    /// <summary>The page, UTF-8: the same material gives the same bytes.</summary>
    public static byte[] Of(ReportMaterial material)
    {
        var sections = Sections(material);
        var charts = new SortedDictionary<string, ReportChart>(StringComparer.Ordinal);
        var title = Title(material);
        var html = new HtmlWriter().Raw("<!doctype html>\n").Open("html", ("lang", "en")).Open("head").Raw("<meta charset=\"utf-8\">\n")
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", ReportAssets.Policy))
            .Raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light\">\n<meta "
                + "name=\"referrer\" content=\"no-referrer\">\n")
            .Element("title", title).Open("style").Raw(ReportAssets.Style).Close("style").Close("head").Open("body")
            .Element("a", "To the first figure", ("class", "skip"), ("href", "#main"));
        Head(html, material, title, sections);
        html.Open("main", ("id", "main"), ("tabindex", "-1"));
        foreach (var section in sections) Section(html, section, charts);
        html.Close("main");
        Foot(html);
        if (ReportAssets.Script is { } script)
        {
            html.Element("div", "", ("id", "says"), ("class", "unseen"), ("role", "status"));
            html.Open("script", ("type", "application/json"), ("id", "charts"))
                .Raw(JsonSerializer.Serialize(charts, Json.IReadOnlyDictionaryStringReportChart)).Close("script");
            html.Open("script").Raw(script).Close("script");
        }

        return Encoding.UTF8.GetBytes(html.Close("body").Close("html").ToString());
    }

    private static IReadOnlyList<ReportSection> Sections(ReportMaterial material) =>
    [
        .. material.Exists ? [] : (ReportSection[])[ConflictSection.Of(material)],
        .. ReviewSection.Of(material) is { } review ? (ReportSection[])[review] : [],
        ForecastSection.Of(material),
        CostSection.Of(material),
        GapSection.Of(material),
        TierSection.Of(material),
        TimelineSection.Of(material),
        FrontierSection.Of(material),
        PriceSection.Of(material),
        FairnessSection.Of(material),
        AboutSection.Of(material),
    ];

    private static string Title(ReportMaterial material) =>
        $"Skills plan until {ReportWords.Day(material.Plan.Scenario.Deadline)}: "
        + ReportWords.List([.. material.Plan.Targets.Select(target => $"{target.Headcount:N0} {material.Names.Role(target.Role)}")]);

    private static void Head(HtmlWriter html, ReportMaterial material, string title, IReadOnlyList<ReportSection> sections)
    {
        var (headline, plan) = (Headline.Of(material), material.Plan);
        html.Open("header").Element("h1", title)
            .Element("p", $"As of {ReportWords.Day(plan.Scenario.AsOf)}. All money in {plan.Scenario.Currency}. "
                + (material.ShowsPeople ? "Persons are shown: for those only who may see them."
                : $"No persons are shown, and no figure about fewer than {material.Smallest}."), ("class", "about"))
            .Element("p", headline.Answer, ("class", "answer")).Open("dl", ("class", "cards"));
        foreach (var (name, figure, beside) in headline.Figures)
            html.Open("div").Element("dt", name).Element("dd", figure, ("class", "figure")).Element("dd", beside).Close("div");
        html.Close("dl").Open("nav", ("aria-label", "Parts of the report")).Open("ul");
        foreach (var section in sections) html.Open("li").Element("a", section.Title, ("href", $"#{section.Id}")).Close("li");
        html.Close("ul").Close("nav");
        if (ReportAssets.Script is null) html.Element("p", "Tables alone: this copy of skillsgap was built without ECharts.", ("class", "note"));
        else html.Open("noscript").Element("p", "The charts need scripts; the tables hold the same figures.", ("class", "note")).Close("noscript");
        html.Close("header");
    }

    private static void Section(HtmlWriter html, ReportSection section, SortedDictionary<string, ReportChart> charts)
    {
        html.Open("section", ("id", section.Id), ("aria-labelledby", $"{section.Id}-title")).Element("h2", section.Title, ("id", $"{section.Id}-title"));
        foreach (var figure in section.Figures) Figure(html, figure, charts);
        foreach (var note in section.Notes) html.Element("p", note, ("class", "note"));
        html.Close("section");
    }

    private static void Figure(HtmlWriter html, ReportFigure figure, SortedDictionary<string, ReportChart> charts)
    {
        html.Open("figure", ("class", figure.Charts.Count > 1 ? "several" : null));
        if (figure.Title is { } title) html.Element("h3", title);
        html.Element("figcaption", figure.Says, ("id", $"{figure.Id}-says"));
        if (figure.Charts.Count > 0 && ReportAssets.Script is not null)
        {
            html.Open("div", ("class", "charts"));
            for (var c = 0; c < figure.Charts.Count; c++)
            {
                var (id, name) = ($"chart-{figure.Id}-{c}", figure.Charts[c].Name);
                charts.Add(id, figure.Charts[c].Chart);
                html.Open("div", ("class", "one"));
                if (name is not null) html.Element("p", name, ("class", "name"));
                html.Element("div", "", ("class", "chart"), ("id", id), ("role", "img"), ("tabindex", "0"),
                    ("aria-label", name is null ? figure.Title ?? figure.Table.Caption : $"{figure.Table.Caption}: {name}"),
                        ("aria-describedby", $"{figure.Id}-says")).Close("div");
            }

            html.Close("div");
        }

        if (figure.Charts.Count == 0 && figure.Table.Rows.Count <= ShortTable) Table(html, figure.Table);
        else
        {
            html.Open("details", ("class", "figures"), ("open", "")).Element("summary", $"The figures: {figure.Table.Caption}");
            Table(html, figure.Table);
            html.Close("details");
        }

        html.Close("figure");
    }

    private static void Table(HtmlWriter html, ReportTable table)
    {
        html.Open("div", ("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption)).Open("table")
            .Element("caption", table.Caption);
        if (table.Headers.Any(header => header.Length > 0))
        {
            html.Open("thead").Open("tr");
            for (var c = 0; c < table.Headers.Count; c++) html.Element(table.Headers[c].Length > 0 ? "th" : "td", table.Headers[c],
                ("scope", table.Headers[c].Length > 0 ? "col" : null), Align(c));
            html.Close("tr").Close("thead");
        }

        html.Open("tbody");
        foreach (var row in table.Rows)
        {
            html.Open("tr").Element("th", row[0], ("scope", "row"), Align(0));
            for (var c = 1; c < row.Count; c++) html.Element("td", row[c], Align(c));
            html.Close("tr");
        }

        html.Close("tbody").Close("table").Close("div");

        (string, string?) Align(int column) => ("class", table.Words.Contains(column) ? "words" : null);
    }

    private static void Foot(HtmlWriter html) => html.Open("footer").Element("p", ReportAssets.Script is null ? "Made by SkillsGap.Engine."
        : "Made by SkillsGap.Engine. Charts by Apache ECharts (Apache License 2.0) and zrender (BSD 3-Clause), which are in this file; it fetches nothing.")
            .Close("footer");
}
