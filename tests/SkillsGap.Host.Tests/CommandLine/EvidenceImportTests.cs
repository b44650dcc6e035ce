using System.Text.Json;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class EvidenceImportTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.CopyOfExample();
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("evidence-");

    [Fact]
    public async Task Statements_Imported_CountInWhy()
    {
        string map = Add("map.csv", "activity,skill_id\nhttps://lms.example.org/*,python\n");
        string statements = Add("statements.json", """
            [{"id":"1","actor":{"account":{"homePage":"https://lms.example.org","name":"E1007"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
              "object":{"id":"https://lms.example.org/python-final"},"result":{"score":{"scaled":0.91}},"timestamp":"2025-12-01T10:00:00Z"}]
            """);
        string before = (await SkillsGapProcess.RunAsync("why", folder.Path, "E1007", "--json")).Output;

        var run = await SkillsGapProcess.RunAsync("import", "xapi", statements, "--map", map, "--into", folder.Path, "--json");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        Assert.True(report.RootElement.GetProperty("written").GetBoolean());
        Assert.Equal(1, report.RootElement.GetProperty("tables")[0].GetProperty("added").GetInt32());

        string after = (await SkillsGapProcess.RunAsync("why", folder.Path, "E1007", "--json")).Output;
        Assert.NotEqual(before, after);
        var again = await SkillsGapProcess.RunAsync("import", "xapi", statements, "--map", map, "--into", folder.Path);
        Assert.Contains("had all of it already", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badges_OfAFolder_AreFoundAndNotCheckedIsSaid()
    {
        string map = Add("map.csv", "badge,skill_id,level\nPython,python,0.8\n");
        Directory.CreateDirectory(Path.Combine(files.FullName, "badges", "deeper"));
        Add("badges/deeper/one.json", """
            {"type":"Assertion","id":"1","recipient":{"identity":"E1007"},"issuedOn":"2025-01-01","badge":{"type":"BadgeClass","id":"x","name":"Python"}}
            """);
        Add("badges/picture.png", "no badge");
        var run = await SkillsGapProcess.RunAsync("import", "badges", Path.Combine(files.FullName, "badges"), "--map", map, "--into", folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("signatures are not checked", run.Output, StringComparison.Ordinal);
        Assert.Contains("E1007,python,certification,2025-01-01,0.8,1,badge 1,,Python", await Evidence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_WithAMailmap_BecomesCode()
    {
        string log = Add("engine.log", "commit abcdef1\nAuthor: ci <ci@example.org>\nDate: 2025-11-15\n\n    m\n\n50\t0\ta.py\n");
        string map = Add("map.csv", "language,skill_id\nPython,python\n");
        string mailmap = Add("mailmap", "E1007 <ci@example.org>\n");
        var run = await SkillsGapProcess.RunAsync("import", "git", log, "--map", map, "--mailmap", mailmap, "--period", "year", "--into", folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("E1007,python,code,2025-11-15,0.306,0.01,git engine 2025,,\"commits: 1, lines: 50\"", await Evidence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badges_OfAFolderThatCannotBeReadWhole_NameTheFolderInTheWay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "folders are closed by a mode");
        if (OperatingSystem.IsWindows()) return;
        string map = Add("map.csv", "badge,skill_id,level\nPython,python,0.8\n");
        var closed = Directory.CreateDirectory(Path.Combine(files.FullName, "badges", "closed"));
        var mode = File.GetUnixFileMode(closed.FullName);
        File.SetUnixFileMode(closed.FullName, UnixFileMode.None);
        try
        {
            Assert.SkipWhen(Environment.IsPrivilegedProcess, "no folder is closed to root");
            var run = await SkillsGapProcess.RunAsync("import", "badges", Path.Combine(files.FullName, "badges"), "--map", map, "--into", folder.Path);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(closed.FullName, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(closed.FullName, mode);
        }
    }

    [Theory]
    [InlineData("xapi")]
    [InlineData("badges")]
    [InlineData("git")]
    public async Task Mistakes_OfUseAndOfData_AreToldApartAndWriteNothing(string what)
    {
        string evidence = await Evidence();
        Assert.Equal(2, (await SkillsGapProcess.RunAsync("import", what, "x", "--into", folder.Path)).ExitCode);
        var missing = await SkillsGapProcess.RunAsync("import", what, "no-such-file", "--map", "no-such-map.csv", "--into", folder.Path);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("no-such-map.csv", missing.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", missing.Error, StringComparison.Ordinal);
        Assert.Equal(evidence, await Evidence());
    }

    public void Dispose()
    {
        folder.Dispose();
        files.Delete(recursive: true);
    }

    private Task<string> Evidence() => File.ReadAllTextAsync(folder["evidence.csv"], TestContext.Current.CancellationToken);

    private string Add(string name, string text)
    {
        string path = Path.Combine(files.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
