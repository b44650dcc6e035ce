using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>The sample workforce without evidence, to import some into, and a place for the files that hold it.</summary>
internal sealed class EvidenceFolder : IDisposable
{
    private readonly SampleFolder folder = new();
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("evidence-");

    public EvidenceFolder()
    {
        folder.Delete("tools.csv");
        folder.Delete("tool_usage.csv");
        folder["evidence.csv"] = "person_id,skill_id,kind,date,value,weight,source,expires,note\n";
        Add("who.csv", """
            identity,person_id
            ada@example.org,p1
            mailto:Bob@Example.org,p2
            https://lms.example.org bob,p2
            Grace H.,p3
            """);
    }

    /// <summary>The people mapping.</summary>
    public string People => Path.Combine(files.FullName, "who.csv");

    /// <summary>All evidence of the folder, a line each without its weight and note where those are 1 and empty.</summary>
    public IEnumerable<string> Evidence => File.ReadLines(folder.At("evidence.csv")).Skip(1);

    /// <summary>Stores a file and gives its path.</summary>
    public string Add(string name, string text)
    {
        string path = Path.Combine(files.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Imports and, where it succeeds, writes.</summary>
    public ImportResult Import(ImportSource source)
    {
        ImportResult result = WorkforceImport.Into(folder.Path, source, null, TestContext.Current.CancellationToken);
        if (result.Data.Succeeded)
            WorkforceImport.Write(folder.Path, result);
        return result;
    }

    /// <summary>What the report counted, as "count × kind up to its colon or comma: most frequent value".</summary>
    public static IEnumerable<string> Wrinkles(ImportResult result) =>
        result.Report.Wrinkles.Select(wrinkle => $"{wrinkle.Count} {wrinkle.Kind.Split([':', ';', ','])[0]} | {wrinkle.Examples[0].Value}");

    /// <summary>What the import did to the evidence.</summary>
    public static TableChange Change(ImportResult result) => Assert.Single(result.Report.Tables, table => table.File == "evidence.csv");

    public void Dispose()
    {
        folder.Dispose();
        files.Delete(recursive: true);
    }
}
