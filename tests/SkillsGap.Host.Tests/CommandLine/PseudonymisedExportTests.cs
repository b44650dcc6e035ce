using System.IO.Compression;
using System.Text.Json;
using SkillsGap.Host.Tests.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class PseudonymisedExportTests(PlannedExample planned)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Folder_UnderPseudonyms_NamesNobody_Validates_AndItsPlanVerifiesAndIsMadeAgain()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunAsync(
            "export", SkillsGapProcess.Example, "--pseudonymised", "--plan", planned.Path, "--key", folder["key"], "--out", folder["out"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("k-anonymity", run.Output, StringComparison.Ordinal);
        var people = await File.ReadAllLinesAsync(Path.Combine(SkillsGapProcess.Example, "people.csv"), Token);
        var told = people.Skip(1).Select(line => line.Split(',')).SelectMany(cells => (string[])[cells[0], cells[^1]]).Where(word => word.Length > 0).ToList();
        foreach (var file in Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, Token);
            Assert.DoesNotContain(told, word => text.Contains(word, StringComparison.Ordinal));
            Assert.DoesNotContain("year-end-review", text, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await SkillsGapProcess.RunAsync("validate", folder["out"])).ExitCode);
        var verified = await SkillsGapProcess.RunAsync("verify", folder["out"], Path.Combine(folder["out"], "plan"));
        Assert.True(verified.ExitCode == 0, verified.Output);
        Assert.Contains("dataFingerprint", await File.ReadAllTextAsync(Path.Combine(folder["out"], "plan", "plan.json"), Token), StringComparison.Ordinal);
        Assert.Equal(await GapsAsync(SkillsGapProcess.Example), await GapsAsync(folder["out"]));
    }

    [Fact]
    public async Task SameKey_GivesTheSamePseudonyms_AnotherOthers_AndIsItsOwnersAlone()
    {
        using TemporaryFolder folder = new();
        foreach (var (key, to) in ((string?, string)[])[("a", "one.zip"), ("a", "two.zip"), ("b", "three.zip"), (null, "four.zip")])
        {
            string[] with = key is null ? [] : ["--key", folder[key]];
            Assert.Equal(0, (await SkillsGapProcess.RunAsync(["export", SkillsGapProcess.Example, "--pseudonymised", .. with, "--out", folder[to]])).ExitCode);
        }

        var ids = ((string[])["one.zip", "two.zip", "three.zip", "four.zip"]).Select(zip => Ids(folder[zip])).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Skip(1).Select(list => list[0]).Distinct().Count());
        // Not in the order of the folder, which would tell who is who.
        Assert.Equal(ids[0].Order(StringComparer.Ordinal), ids[0]);
        Assert.Equal(await File.ReadAllBytesAsync(folder["one.zip"], Token), await File.ReadAllBytesAsync(folder["two.zip"], Token));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["a"]));
    }

    [Fact]
    public async Task Dates_ToMonths_AreTheFirstOfTheirs_AndOnlyThoseAboutPeople()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(
            0, (await SkillsGapProcess.RunAsync("export", SkillsGapProcess.Example, "--pseudonymised", "--dates", "month", "--out", folder["out"])).ExitCode);

        var dates = (await File.ReadAllLinesAsync(Path.Combine(folder["out"], "evidence.csv"), Token)).Skip(1).Select(line => line.Split(',')[3]);
        Assert.All(dates, date => Assert.EndsWith("-01", date, StringComparison.Ordinal));
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(SkillsGapProcess.Example, "cohorts.csv"), Token),
            await File.ReadAllTextAsync(Path.Combine(folder["out"], "cohorts.csv"), Token));
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("validate", folder["out"])).ExitCode);
    }

    [Theory]
    [InlineData("--key", "k")]
    [InlineData("--dates", "month")]
    [InlineData("--pseudonymised", "--dates", "year")]
    public async Task WrongUse_SaysWhatIsWrong(params string[] args)
    {
        var run = await SkillsGapProcess.RunAsync(["export", SkillsGapProcess.Example, "--out", "no-such.xlsx", .. args]);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
        Assert.False(File.Exists("k"));
    }

    private static string[] Ids(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        using var reader = new StreamReader(archive.GetEntry("people.csv")!.Open());
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0])];
    }

    // Fits and levels of everybody, without ids: what plans are made from.
    private static async Task<string> GapsAsync(string folder)
    {
        var run = await SkillsGapProcess.RunAsync("gaps", folder, "--json");
        var table = JsonSerializer.Deserialize<GapTableDocument>(run.Output, Web)!;
        return string.Join('\n', table.People.Select(person => JsonSerializer.Serialize(person with { Id = "" })).Order(StringComparer.Ordinal));
    }
}
