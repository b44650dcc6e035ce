namespace SkillsGap.Host.Storage;

/// <summary>Where the service keeps its data.</summary>
/// <param name="DataFolder">The folder of the SQLite file, the service's key and the lock; made if it is missing.</param>
/// <param name="Database">Connection string of a PostgreSQL database; null for SQLite in the folder.</param>
internal sealed record StoreSettings(string DataFolder, string? Database = null)
{
    /// <summary>How long a call waits for a busy or restarting database before it fails; default 15 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);
}
