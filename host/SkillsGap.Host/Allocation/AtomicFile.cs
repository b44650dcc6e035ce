namespace SkillsGap.Host.Allocation;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside <paramref name="path"/> and renames, so that nobody ever reads half a file.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        string beside = path + ".part";
        try
        {
            await using (FileStream stream = File.Create(beside))
                await write(stream);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
