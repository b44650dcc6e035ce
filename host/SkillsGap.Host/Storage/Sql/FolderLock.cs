namespace SkillsGap.Host.Storage.Sql;

/// <summary>A file that one process at a time holds open; the operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IAsyncDisposable
{
    private const string File = "runner.lock";
    private readonly FileStream stream;

    private FolderLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="StoreException">Another process has it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, File);
        try
        {
            Directory.CreateDirectory(folder);
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A file of nobody's can be opened for reading by two; one that is held cannot.
            throw IsHeld(path)
                ? new StoreException(
                    StoreFailure.InUse, $"{folder}: another process serves this folder\n  Stop it, or name another folder with --data.", problem)
                : new StoreException(
                    StoreFailure.Unavailable, $"{folder}: {problem.Message}\n  Make the folder writable, or name another with --data.", problem);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private static bool IsHeld(string path)
    {
        try
        {
            using var _ = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem is IOException and not (FileNotFoundException or DirectoryNotFoundException);
        }
    }
}
