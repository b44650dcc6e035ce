using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Tests.Architecture;

namespace SkillsGap.Engine.Tests.Generating;

/// <summary>What a generated folder is, byte for byte and to those who read it.</summary>
public sealed class GeneratedFolderTests
{
    [Fact]
    public void Folder_OfTheSameSettings_IsTheSameBytesWhateverTheThreads()
    {
        var one = Files(new() { People = 300, Seed = 5, WorldSeed = 2, Threads = 1 });

        Assert.Equal(one, Files(new() { People = 300, Seed = 5, WorldSeed = 2, Threads = 2 }));
        Assert.Equal(one, Files(new() { People = 300, Seed = 5, WorldSeed = 2 }));
    }

    [Fact]
    public void Folder_WithTheUseOfTools_HoldsThreeFilesMore_AndTheOthersAsTheyWere()
    {
        var plain = Files(new() { People = 120, Seed = 5 });
        var used = Files(new() { People = 120, Seed = 5, Usage = true, Threads = 2 });

        Assert.Equal(["tool_usage.csv", "tools.csv", "truth/tool_users.csv"], used.Keys.Except(plain.Keys));
        Assert.Equal(plain, used.Where(file => plain.ContainsKey(file.Key)));
        Assert.Equal(used, Files(new() { People = 120, Seed = 5, Usage = true, Threads = 1 }));
    }

    [Fact]
    public void Folder_OfAnotherSeedOrWorld_Differs()
    {
        var one = Files(new() { People = 60 });
        var seed = Files(new() { People = 60, Seed = 2 });
        var world = Files(new() { People = 60, WorldSeed = 2 });

        Assert.NotEqual(one["evidence.csv"], seed["evidence.csv"]);
        Assert.NotEqual(one["people.csv"], seed["people.csv"]);
        Assert.NotEqual(one["evidence.csv"], world["evidence.csv"]);
        Assert.NotEqual(one["truth/world.json"], world["truth/world.json"]);
        Assert.Equal(one["units.csv"], world["units.csv"]);
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(45, 1)]
    [InlineData(45, 2)]
    [InlineData(45, 3)]
    [InlineData(500, 1)]
    [InlineData(500, 7)]
    public void Folder_IsReadWithoutErrorOrWarning_AndHoldsWhatWasGenerated(int people, int seed)
    {
        using var folder = new GeneratedFiles(new() { People = people, Seed = seed, WorldSeed = seed });

        var read = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);

        Assert.Empty(read.Errors);
        Assert.Empty(read.Warnings);
        Assert.Equal(people, read.Content!.Workforce.People.Length);
        Assert.Equal(
            Fingerprint(folder.Enterprise.Content), Fingerprint(read.Content));
        Assert.Equal(folder.Enterprise.Content.AuditAttributes, read.Content.AuditAttributes);
    }

    [Fact]
    public void Truth_IsLookedAtByTheGeneratorAndTheEvaluationAlone()
    {
        var users = SourceFile.In("engine").Concat(SourceFile.In("host"))
            .Where(file => file.Folder is not "Generating" && !file.Path.Contains("/Generating/", StringComparison.Ordinal)
                && (file.Code.Contains("TruthFolder", StringComparison.Ordinal) || file.Code.Contains("Engine.Generating", StringComparison.Ordinal)))
            .Select(file => System.IO.Path.GetFileName(file.Path));

        Assert.Equal(["EvaluateCommand.cs", "GenerateCommand.cs"], users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Content_WithTheTruthGoneOrSpoiled_ReadsTheSame()
    {
        using var folder = new GeneratedFiles(new() { People = 45 });
        string before = Fingerprint(WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken).Content!);
        string truth = System.IO.Path.Combine(folder.Path, GeneratedFolder.TruthFolder);
        foreach (string file in Directory.EnumerateFiles(truth))
            File.WriteAllText(file, "spoiled");

        var spoiled = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        Directory.Delete(truth, recursive: true);
        var gone = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal([before, before], [Fingerprint(spoiled.Content!), Fingerprint(gone.Content!)]);
        Assert.Empty(spoiled.Warnings);
    }

    private static string Fingerprint(WorkforceContent content) =>
        DataFingerprint.Of(content, content.Scenario, TestContext.Current.CancellationToken);

    private static SortedDictionary<string, string> Files(GeneratorSettings settings)
    {
        using var folder = new GeneratedFiles(settings);
        return new(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(
            file => System.IO.Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), File.ReadAllText));
    }
}
