namespace SkillsGap.Engine.Data;

/// <summary>Replaces a file at once.</summary>
internal static class FileReplacement
{
    /// <summary>Writes beside the file, flushes to the disk, and renames: whatever crashes, the old file is there or the new.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string beside = path + ".writing";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
