using System.Text.Json;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task Import_IntoTheExample_ExtendsItAndASecondTimeChangesNothing()
    {
        using var taxonomy = Taxonomy();
        using var folder = TemporaryFolder.CopyOfExample();
        string people = await File.ReadAllTextAsync(folder["people.csv"], TestContext.Current.CancellationToken);

        var first = await SkillsGapProcess.RunAsync("import", "esco", taxonomy.Path, "--into", folder.Path);
        var second = await SkillsGapProcess.RunAsync("import", "esco", taxonomy.Path, "--into", folder.Path, "--json");
        var valid = await SkillsGapProcess.RunAsync("validate", folder.Path);

        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, valid.ExitCode));
        Assert.Contains("relations of an occupation that is not there", first.Output, StringComparison.Ordinal);
        Assert.Contains("a second.", first.Output, StringComparison.Ordinal);
        Assert.Contains("2511.4-data-scientist", await File.ReadAllTextAsync(folder["roles.csv"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(people, await File.ReadAllTextAsync(folder["people.csv"], TestContext.Current.CancellationToken));
        using var report = JsonDocument.Parse(second.Output);
        Assert.Equal(0, report.RootElement.GetProperty("tables").EnumerateArray().Sum(t => t.GetProperty("added").GetInt32() + t.GetProperty("replaced").GetInt32()));
        Assert.Equal(9, report.RootElement.GetProperty("rowsRead").GetInt64());
    }

    [Fact]
    public async Task Import_DryRun_WritesNothing()
    {
        using var taxonomy = Taxonomy();
        using var folder = new TemporaryFolder();

        var run = await SkillsGapProcess.RunAsync("import", "esco", taxonomy.Path, "--into", folder["new"], "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.False(Directory.Exists(folder["new"]));
        Assert.Contains("still needs units.csv, people.csv, scenario.json", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAnOccupationThatIsNotThere_SaysNoAndWhatWasMeant()
    {
        using var taxonomy = Taxonomy();
        using var folder = new TemporaryFolder();

        var run = await SkillsGapProcess.RunAsync("import", "esco", taxonomy.Path, "--into", folder["new"], "--occupation", "data scientits");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Did you mean 'data scientist'?", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["new"]));
    }

    private static TemporaryFolder Taxonomy()
    {
        var folder = new TemporaryFolder();
        Write("skillsHierarchy_en.csv", string.Join(',', Enumerable.Range(0, 4)
            .SelectMany(k => new[] { $"Level {k} URI", $"Level {k} preferred term", $"Level {k} code" })));
        Write("skillGroups_en.csv", "conceptUri,preferredLabel,code", "g/S5,working with computers,S5");
        Write("broaderRelationsSkillPillar.csv", "conceptUri,broaderUri", "s/sql,g/S5", "s/python,g/S5");
        Write("skills_en.csv", "conceptUri,preferredLabel,skillType", "s/sql,SQL,knowledge", "s/python,\"Python,\nthe language\",knowledge");
        Write("occupations_en.csv", "conceptUri,code,preferredLabel,iscoGroup", "o/1,2511.4,data scientist,2511");
        Write("occupationSkillRelations.csv", "occupationUri,relationType,skillType,skillUri", "o/1,essential,knowledge,s/sql", "o/2,essential,knowledge,s/sql");
        Write("skillSkillRelations.csv", "originalSkillUri,relationType,relatedSkillUri", "s/python,essential,s/sql");
        return folder;

        void Write(string file, params string[] lines) => File.WriteAllLines(folder[file], lines);
    }
}
