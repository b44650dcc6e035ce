namespace SkillsGap.Host.Commands;

/// <summary>The folder a command writes into: tried before work of minutes, not after it.</summary>
internal static class OutputFolder
{
    // Gone as soon as it is closed.
    private const string Trial = ".skillsgap.writing";

    /// <summary>Makes a folder and tries to write there.</summary>
    /// <returns>Why it cannot be written, with a cure; or null where it can.</returns>
    public static string? ProblemOf(string folder)
    {
        if (File.Exists(folder)) return "is a file\n  Name a folder; it is made if it is missing.";
        try
        {
            Directory.CreateDirectory(folder);
            using var trial = new FileStream(
                Path.Combine(folder, Trial), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"cannot be written: {problem.Message}\n  Make it writable, or write elsewhere.";
        }
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
