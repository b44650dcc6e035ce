using SkillsGap.Host.Serving;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Serving;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Settings_FromFileEnvironmentAndFlags_LaterOnesWin()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["s.json"], """{ "urls": ["http://127.0.0.1:1", "http://127.0.0.1:2"], "jobs-at-a-time": 2, "jobs-waiting": 20, "Kestrel": { "Endpoints": {} } }""");

        var (settings, errors) = SettingsReader.Read(
            folder["s.json"], name => name switch { "SKILLSGAP_JOBS_AT_A_TIME" => "3", "SKILLSGAP_JOBS_WAITING" => "30", _ => null }, [("jobs-waiting", "40")]);

        Assert.Empty(errors);
        Assert.Equal((3, 40, 2), (settings!.JobsAtATime, settings.JobsWaiting, settings.Urls.Count));
    }

    [Fact]
    public void Settings_WithErrorsEverywhere_NamesThemAllWithACure()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["s.json"], """{ "body-limit": "much", "color": "red" }""");

        var (settings, errors) = SettingsReader.Read(folder["s.json"], name => name == "SKILLSGAP_OTLP" ? "nowhere" : null, [("dev", "true"), ("urls", "http://0.0.0.0:80")]);

        Assert.Null(settings);
        foreach (var what in new[] { "body-limit", "color", "SKILLSGAP_OTLP", "dev" }) Assert.Single(errors, error => error.Contains($"{what}:", StringComparison.Ordinal));
        Assert.All(errors, error => Assert.Equal(2, error.Split('\n').Length));
    }

    [Theory]
    [InlineData("body-limit")]
    [InlineData("archive-limit")]
    public void Catalogue_LimitsOfBytes_AreNoLargerThanWhatOneArrayHolds(string name)
    {
        var setting = SettingsCatalogue.Find(name)!;

        Assert.NotNull(setting.Read("2000000000", new()).Settings);
        Assert.Null(setting.Read($"{Array.MaxLength}", new()).Settings);
    }

    [Fact]
    public void Catalogue_EverySetting_ShowsADefaultItCanRead()
    {
        foreach (var setting in SettingsCatalogue.All)
        {
            var shown = setting.Show(new());
            var (read, expected) = setting.Read(shown, new());
            Assert.True(read is not null, $"{setting.Name} {shown}: {expected}");
            Assert.Equal(shown, setting.Show(read));
        }
    }
}
