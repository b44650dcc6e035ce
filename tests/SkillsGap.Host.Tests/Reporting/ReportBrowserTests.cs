using SkillsGap.Host.Reporting;
using SkillsGap.Host.Tests.CommandLine;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary>Reports as a browser has them.</summary>
public sealed class ReportBrowserTests(PlannedExample example, Browser.Fixture browsers) : IClassFixture<PlannedExample>, IClassFixture<Browser.Fixture>,
    IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Report_OpenedInABrowser_DrawsEveryChartFetchesNothingAndComplainsOfNothing()
    {
        Assert.SkipWhen(ReportAssets.Problem is not null, ReportAssets.Problem ?? "");
        var browser = await browsers.StartedAsync();
        foreach (var (name, material) in new[] { ("people", example.Material), ("groups", example.Groups) })
        {
            var file = Write(name, material);
            await browser.OpenAsync(file);

            Assert.Equal([new Uri(file).AbsoluteUri], browser.Requests);
            Assert.Empty(browser.Complaints);
            var charts = await browser.EvaluateAsync<int[][]>(
                "[...document.querySelectorAll('.chart')].map(c => { const s = c.querySelector('svg'); const r = s.getBoundingClientRect();"
                + "return [Math.round(r.width), Math.round(r.height), s.querySelectorAll('path,rect,text').length]; })");
            Assert.True(charts.Length >= 7, $"{charts.Length} charts");
            Assert.All(charts, chart => Assert.True(chart[0] > 300 && chart[1] > 40 && chart[2] >= 5, string.Join(' ', chart)));
            // Nothing is cut off at the side, neither on a wide screen nor on a narrow one.
            Assert.True(await browser.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            Assert.Equal(0, await browser.EvaluateAsync<int>("document.querySelectorAll('details[open]').length"));
        }
    }

    [Fact]
    public async Task Report_ByTheKeyboard_ReachesEveryChartAndItsFigures()
    {
        Assert.SkipWhen(ReportAssets.Problem is not null, ReportAssets.Problem ?? "");
        var browser = await browsers.StartedAsync();
        await browser.OpenAsync(Write("people", example.Material));
        var charts = await browser.EvaluateAsync<string[]>("[...document.querySelectorAll('.chart')].map(c => c.id)");

        var reached = new HashSet<string>();
        var details = 0;
        for (var press = 0; press < 200 && reached.Count < charts.Length; press++)
        {
            await browser.PressAsync("Tab");
            var at = await browser.EvaluateAsync<string>("document.activeElement.className + '#' + document.activeElement.id + '#' + "
                + "document.activeElement.tagName");
            if (press == 0) Assert.StartsWith("skip#", at, StringComparison.Ordinal);
            if (at.StartsWith("chart#", StringComparison.Ordinal)) reached.Add(at.Split('#')[1]);
            if (at.EndsWith("#SUMMARY", StringComparison.Ordinal)) details++;
        }

        Assert.Equal(charts.ToHashSet(), reached);
        Assert.True(details >= 4);

        await browser.EvaluateAsync<string>("document.getElementById('chart-forecast-0-0').focus(), 'done'");
        await browser.PressAsync("ArrowRight");
        await browser.PressAsync("ArrowRight");
        Assert.StartsWith("2026-01-12: expected ", await browser.EvaluateAsync<string>("document.getElementById('says').textContent"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithoutScripts_HasEveryTableOpenAndNoEmptyCharts()
    {
        var browser = await browsers.StartedAsync();
        await browser.OpenAsync(Write("people", example.Material), scripts: false);

        // A page whose scripts are off can be asked all the same.
        Assert.Equal(0, await browser.EvaluateAsync<int>("[...document.querySelectorAll('.chart')].filter(c => c.getBoundingClientRect().height > 0).length"));
        Assert.True(await browser.EvaluateAsync<bool>("[...document.querySelectorAll('table')].every(t => t.getBoundingClientRect().height > 20)"));
        Assert.Contains("23.", await browser.EvaluateAsync<string>("document.querySelector('#forecast table').innerText"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Printed_IsDrawnForPaper()
    {
        Assert.SkipWhen(ReportAssets.Problem is not null, ReportAssets.Problem ?? "");
        var browser = await browsers.StartedAsync();
        await browser.OpenAsync(Write("people", example.Material));
        await browser.EvaluateAsync<string>("addEventListener('beforeprint', () => window.printed = [...document.querySelectorAll('.chart svg')].map(s "
            + "=> s.clientWidth)), 'done'");

        var pdf = await browser.PrintAsync();

        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        Assert.All(await browser.EvaluateAsync<int[]>("window.printed"), width => Assert.InRange(width, 1, 700));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Report_WithNamesThatAreMarkup_RunsNoneOfThem()
    {
        var browser = await browsers.StartedAsync();
        await browser.OpenAsync(Write("hostile", Hostile.Of(example.Plan)));

        Assert.Single(browser.Requests);
        Assert.Empty(browser.Complaints);
        Assert.False(await browser.EvaluateAsync<bool>("'pwned' in window"));
        Assert.Equal(0, await browser.EvaluateAsync<int>("document.querySelectorAll('img, iframe, svg script').length"));
        Assert.Contains(Hostile.Name, await browser.EvaluateAsync<string>("document.querySelector('#gaps').textContent"), StringComparison.Ordinal);
    }

    private string Write(string name, ReportMaterial material)
    {
        var file = folder[$"{name}.html"];
        File.WriteAllBytes(file, ReportPage.Of(material));
        return file;
    }
}
