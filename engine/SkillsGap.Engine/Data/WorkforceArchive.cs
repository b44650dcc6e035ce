using System.IO.Compression;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>A workforce folder as a zip archive, read in memory: its entries are the folder's files, by their exact names. Nothing is written to a
/// disk, whatever an entry is called.</summary>
public static class WorkforceArchive
{
    // Of the directory for each entry that may be there; a name and what else stands beside it take far less.
    private const int DirectoryBytesPerEntry = 4096;

    // What an archive calls the day of an entry; the same content gives the same bytes.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads an archive; its scenario may be missing.</summary>
    /// <param name="archive">The archive; it can be sought in, and stays open.</param>
    /// <param name="limits">What it may expand to.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The content, its scenario null where there is none; or all errors.</returns>
    /// <exception cref="InvalidDataException">It expands to more than the limits allow.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> Read(Stream archive, ArchiveLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var problems = new ProblemLog();
        Dictionary<string, byte[]> files = Expand(archive, limits, problems.For("archive"), cancellation);
        return problems.For("archive").HasErrors ? problems.Result<WorkforceContent>(null) : Read(files, problems, cancellation);
    }

    /// <summary>Reads the files of a folder from memory; its scenario may be missing.</summary>
    /// <param name="files">Content by name.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> Read(IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation) =>
        Read(files, new ProblemLog(), cancellation);

    /// <summary>The files of a folder in memory: the same content gives the same bytes.</summary>
    /// <param name="content">Content as reading gives it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Files(WorkforceContent content, CancellationToken cancellation)
    {
        var files = new List<(string, byte[])>();
        WorkforceFiles.Write(content, (file, write) =>
        {
            using var into = new MemoryStream();
            write(into);
            files.Add((file, into.ToArray()));
        }, cancellation);
        return files;
    }

    private static ReadResult<WorkforceContent> Read(IReadOnlyDictionary<string, byte[]> files, ProblemLog problems, CancellationToken cancellation)
    {
        WorkforceRows rows = WorkforceRows.Read(new CsvArchive(files, problems, cancellation));
        return WorkforceReading.Of(rows, problems, ReadScenario, cancellation);

        Scenario? ReadScenario(Ids ids, Workforce workforce) => files.TryGetValue(ScenarioReader.File, out byte[]? json)
            ? ScenarioReader.Read(json, ScenarioReader.File, ids, workforce, problems)
            : null;
    }

    /// <summary>Writes content in its canonical form: the same content gives the same bytes for the same compression.</summary>
    /// <param name="stream">Where to; need not be sought in, and stays open.</param>
    /// <param name="content">Content as reading gives it.</param>
    /// <param name="compression">How hard to compress.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static void Write(Stream stream, WorkforceContent content, CompressionLevel compression, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        WorkforceFiles.Write(content, Put, cancellation);

        void Put(string file, Action<Stream> write)
        {
            ZipArchiveEntry entry = archive.CreateEntry(file, compression);
            entry.LastWriteTime = NoDay;
            using Stream into = entry.Open();
            write(into);
        }
    }

    private static Dictionary<string, byte[]> Expand(Stream stream, ArchiveLimits limits, FileLog log, CancellationToken cancellation)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        string at = "";
        try
        {
            CheckDirectory(stream, limits);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > limits.Entries)
                throw TooLarge($"It has {archive.Entries.Count:N0} entries; at most {limits.Entries:N0} are read.");
            long left = limits.Expanded;
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                cancellation.ThrowIfCancellationRequested();
                at = entry.FullName;
                if (!WorkforceRows.Files.Contains(at) && at != ScenarioReader.File)
                    WarnOfOther(at, log);
                else if (files.ContainsKey(at))
                    log.Error(null, null, at, new("is there twice.", "Keep one entry of the name."));
                else
                    files.Add(at, Expand(entry, limits, ref left, cancellation));
            }
        }
        catch (InvalidDataException problem) when (!problem.Data.Contains(nameof(TooLarge)))
        {
            log.Error(null, null, at.Length == 0 ? null : at, new($"is no zip archive that can be read: {problem.Message}", "Make the archive again."));
        }
        return files;
    }

    // Before any of its entries is made an object: a directory of nothing else can be as long as the archive.
    private static void CheckDirectory(Stream stream, ArchiveLimits limits)
    {
        if (ArchiveEnd.Find(stream) is not { } end)
            return;
        if (end.IsExtended)
            throw TooLarge("It is of the kind for more than 65,535 entries or 4 GiB.");
        if (end.Entries > limits.Entries)
            throw TooLarge($"It has {end.Entries:N0} entries; at most {limits.Entries:N0} are read.");
        if (end.DirectoryBytes > (long)limits.Entries * DirectoryBytesPerEntry)
            throw TooLarge($"Its directory has {end.DirectoryBytes:N0} bytes, more than {limits.Entries:N0} entries need.");
    }

    // What the archive says of its own size is not believed: bytes are counted as they come.
    private static byte[] Expand(ZipArchiveEntry entry, ArchiveLimits limits, ref long left, CancellationToken cancellation)
    {
        using Stream from = entry.Open();
        using var into = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = from.Read(buffer, 0, buffer.Length)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            left -= read;
            if (left < 0)
                throw TooLarge($"It expands to more than {limits.Expanded:N0} bytes.");
            into.Write(buffer, 0, read);
        }
        return into.ToArray();
    }

    private static InvalidDataException TooLarge(string message) => new(message) { Data = { [nameof(TooLarge)] = true } };

    private static void WarnOfOther(string name, FileLog log) => log.Warn(null, null, name, new(
        "is no file of a workforce folder and is not read.",
        () => Nearest.Cure(name, WorkforceRows.Files.Append(ScenarioReader.File), "Remove it; entries are named as the files of a folder, without a path.")));
}
