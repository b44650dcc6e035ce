using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class ForecastCommandTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Forecast_AsJson_CountsThePeopleItNames()
    {
        var run = await SkillsGapProcess.RunAsync("forecast", SkillsGapProcess.Example, "--quarters", "3", "--json", "--svg", folder["map.svg"]);
        var forecast = JsonSerializer.Deserialize<ForecastDocument>(run.Output, Web)!;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([new(2026, 1, 5), new(2026, 4, 1), new(2026, 7, 1), new DateOnly(2026, 10, 1)], forecast.Days);
        Assert.NotEmpty(forecast.Falling);
        Assert.All(forecast.Falling, fall =>
        {
            Assert.True(fall.Today >= fall.Required && fall.Mean < fall.Needed);
            Assert.InRange(fall.Probability, 0.5, 1);
            Assert.Contains(fall.Date, forecast.Days.Skip(1));
            Assert.Equal((fall.Needed - fall.Mean) / fall.Needed, fall.Gaps[forecast.Days.ToList().IndexOf(fall.Date)], 1e-9);
        });
        Assert.All(forecast.Skills, skill => Assert.All(skill.Below, below => Assert.InRange(below, 0, skill.People)));
        // Whoever is below at the end and was not today has fallen.
        Assert.All(forecast.Skills, skill => Assert.InRange(
            skill.Below[^1] - skill.Below[0], int.MinValue, forecast.Falling.Count(fall => fall.Skill == skill.Skill)));

        var picture = XDocument.Load(folder["map.svg"]).Root!;
        var cells = picture.Elements().Where(e => e.Name.LocalName == "rect").Skip(1).Count();
        Assert.Equal(forecast.Skills.Count * forecast.Days.Count, cells);
    }

    [Fact]
    public async Task Forecast_OfARole_ShowsItsHoldersAlone()
    {
        var run = await SkillsGapProcess.RunAsync("forecast", SkillsGapProcess.Example, "--role", "data-engineer", "--json");
        var forecast = JsonSerializer.Deserialize<ForecastDocument>(run.Output, Web)!;
        var people = File.ReadLines(Path.Combine(SkillsGapProcess.Example, "people.csv")).Count(line => line.Split(',')[2] == "data-engineer");

        Assert.Equal("data-engineer", forecast.Role);
        Assert.All(forecast.Skills, skill => Assert.Equal(people, skill.People));
        Assert.All(forecast.Falling, fall => Assert.Equal("data-engineer", fall.Role));
    }

    [Fact]
    public async Task Forecast_AsTables_SaysHowManyFall()
    {
        var run = await SkillsGapProcess.RunAsync("forecast", SkillsGapProcess.Example, "--top", "3");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2026 Q2", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ skills of \d+ people fall below by 2027-01-01; the first 3 are shown", run.Output);
    }

    [Theory]
    [InlineData("--role", "nobody", "there is no such role")]
    [InlineData("--quarters", "0", "expected a whole number from 1 to 40")]
    public async Task Forecast_WrongUse_IsSaid(string option, string value, string complaint)
    {
        var run = await SkillsGapProcess.RunAsync("forecast", SkillsGapProcess.Example, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_InAFolder_AreCountedAndSaidInWords()
    {
        using var example = TemporaryFolder.CopyOfExample();
        var person = File.ReadLines(Path.Combine(SkillsGapProcess.Example, "people.csv")).ElementAt(1).Split(',')[0];
        await File.WriteAllLinesAsync(
            example["responses.csv"],
            [
                "person_id,skill_id,item_id,correct,date",
                .. Enumerable.Range(0, 34).Select(n => string.Create(
                    CultureInfo.InvariantCulture, $"{person},ml-containers,i{n},{(n % 5 == 0 ? 0 : 1)},2025-12-{(n % 28) + 1:00}")),
            ],
            TestContext.Current.CancellationToken);

        var counts = await SkillsGapProcess.RunAsync("validate", example.Path, "--json");
        var why = await SkillsGapProcess.RunWithoutOrToolsAsync("why", example.Path, person);

        Assert.Equal(34, JsonDocument.Parse(counts.Output).RootElement.GetProperty("responses").GetInt32());
        Assert.Contains("34 answers until 2025-12, +", why.Output, StringComparison.Ordinal);
    }
}
