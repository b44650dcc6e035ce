using System.IO.Compression;
using SkillsGap.Engine.Data;

namespace SkillsGap.Fuzzing;

/// <summary>The workforce of the seeds as a workbook, to be spoilt as it is or in one of the parts inside.</summary>
internal static class FuzzWorkbook
{
    private static readonly Lazy<byte[]> Valid = new(Write);
    private static readonly Lazy<Dictionary<string, byte[]>> ValidParts = new(Unpack);

    public static bool Read(byte[] workbook) => WorkforceWorkbook.Read(new MemoryStream(workbook), "workforce.xlsx", CancellationToken.None).Succeeded;

    /// <summary>The workbook as one file.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Whole() => [("workforce.xlsx", Valid.Value)];

    /// <summary>The parts inside.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Parts() => ValidParts.Value.Select(part => (part.Key, part.Value));

    /// <summary>The workbook with one part in the place of the one of that name.</summary>
    public static byte[] With(string name, byte[] part)
    {
        var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (other, bytes) in ValidParts.Value)
            {
                using Stream entry = archive.CreateEntry(other, CompressionLevel.Fastest).Open();
                entry.Write(other == name ? part : bytes);
            }
        }
        return whole.ToArray();
    }

    private static byte[] Write()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("fuzzing-").FullName, "workforce.xlsx");
        WorkforceWorkbook.Write(path, FuzzSession.Content, CancellationToken.None);
        byte[] bytes = File.ReadAllBytes(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return bytes;
    }

    private static Dictionary<string, byte[]> Unpack()
    {
        using var archive = new ZipArchive(new MemoryStream(Valid.Value));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using Stream stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
