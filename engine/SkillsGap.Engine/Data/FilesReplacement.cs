using System.Text;

namespace SkillsGap.Engine.Data;

/// <summary>
/// Replaces several files as one. All are written beside the old ones and flushed; then a journal says which; then each is moved into its place, and the
/// journal goes. Whatever crashes, either nothing has happened, or <see cref="Finish(string)"/> does the rest. Each file is whole at every moment, and
/// files change in the order in which they were added.
/// </summary>
/// <param name="journal">The journal's path; files are noted relative to its folder.</param>
public sealed class FilesReplacement(string journal)
{
    private const string Beside = ".replacing";

    private readonly List<(string Path, byte[]? Bytes)> _files = [];

    /// <summary>Told each path once it is in its place: for tests that crash here.</summary>
    internal Action<string>? Moved { get; init; }

    /// <summary>Adds a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it is to hold; null to delete it.</param>
    public void Add(string path, byte[]? bytes) => _files.Add((path, bytes));

    /// <summary>Replaces all of them.</summary>
    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written.</exception>
    public void Replace()
    {
        try
        {
            foreach (var (path, bytes) in _files)
            {
                if (bytes is null) continue;
                using var stream = new FileStream(path + Beside, FileMode.Create, FileAccess.Write, FileShare.None);
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            var folder = Path.GetDirectoryName(Path.GetFullPath(journal))!;
            var lines = _files.Select(file => $"{(file.Bytes is null ? '-' : '+')}{Path.GetRelativePath(folder, Path.GetFullPath(file.Path))}\n");
            FileReplacement.Write(journal, stream => stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines))));
        }
        catch
        {
            foreach (var (path, _) in _files) File.Delete(path + Beside);
            throw;
        }

        Finish(journal, Moved);
    }

    /// <summary>Does the rest of a replacement that was broken off.</summary>
    /// <param name="journal">The journal's path.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written.</exception>
    public static bool Finish(string journal) => Finish(journal, null);

    private static bool Finish(string journal, Action<string>? moved)
    {
        if (!File.Exists(journal)) return false;
        var folder = Path.GetDirectoryName(Path.GetFullPath(journal))!;
        foreach (var line in File.ReadAllLines(journal))
        {
            var path = Path.Combine(folder, line[1..]);
            if (line[0] == '-') File.Delete(path);
            // What is not there any more was moved before the crash.
            else if (File.Exists(path + Beside)) File.Move(path + Beside, path, overwrite: true);
            moved?.Invoke(path);
        }

        File.Delete(journal);
        return true;
    }
}
