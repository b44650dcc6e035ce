using SkillsGap.Host.Storage.Sql;

namespace SkillsGap.Host.Storage;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <summary>Opens a store; nothing is read or written before <see cref="IStore.MigrateAsync"/>.</summary>
    /// <exception cref="StoreException">The folder cannot be made, or the connection string cannot be read.</exception>
    public static IStore Open(StoreSettings settings, TimeProvider time)
    {
        try
        {
            // For the service's user alone; a folder that is there keeps its permissions.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(settings.DataFolder);
            else Directory.CreateDirectory(settings.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                StoreFailure.Unavailable, $"{settings.DataFolder}: {problem.Message}\n  Name a folder with --data that can be made and written.", problem);
        }

        return new SqlStore(settings.Database is null ? new SqliteDatabase(settings, time) : new PostgresDatabase(settings, time));
    }
}
