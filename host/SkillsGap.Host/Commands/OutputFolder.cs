namespace SkillsGap.Host.Commands;

/// <summary>The folder a command writes into: tried before work of minutes, not after it.</summary>
internal static class OutputFolder
{
    // Gone as soon as it is closed.
    private const string Trial = ".skillsgap.writing";

    /// <summary>Tries to write into a folder, made if it is missing, and leaves nothing behind: who writes later makes it again.</summary>
    /// <returns>Why it cannot be written, with a cure; or null where it can.</returns>
    public static string? ProblemOf(string folder)
    {
        if (File.Exists(folder)) return "is a file\n  Name a folder; it is made if it is missing.";
        try
        {
            string[] made = [.. MissingOf(folder)];
            Directory.CreateDirectory(folder);
            new FileStream(
                Path.Combine(folder, Trial), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose).Dispose();
            foreach (var one in made) DeleteIfEmpty(one);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"cannot be written: {problem.Message}\n  Make it writable, or write elsewhere.";
        }
    }

    // Somebody else may have written there meanwhile.
    private static void DeleteIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // It is theirs now.
        }
    }

    // A folder and those above it that are not there, the innermost first.
    private static IEnumerable<string> MissingOf(string folder)
    {
        for (var one = Path.GetFullPath(folder); one is not null && !Directory.Exists(one); one = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(one)))
            yield return one;
    }

    /// <summary>Writes what was computed.</summary>
    /// <returns>Why it was not written, with a cure; or null where it was.</returns>
    public static async Task<string?> TryWriteAsync(Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"cannot be written: {problem.Message}\n  Make room or make it writable, or write elsewhere, and run again.";
        }
    }
}
