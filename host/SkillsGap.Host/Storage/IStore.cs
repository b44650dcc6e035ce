namespace SkillsGap.Host.Storage;

/// <summary>
/// Everything the service keeps, in an SQLite file or in PostgreSQL. Every method that touches a tenant's data takes the tenant first and sees
/// nothing of another's. What callers can act on is a value; what they cannot (disk full, database gone, stored bytes damaged) is a
/// <see cref="StoreException"/>. Each method is one transaction: done whole, or not at all.
/// </summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>Versions of workforces.</summary>
    IWorkforceStore Workforces { get; }

    /// <summary>Accepted work and its plans.</summary>
    IJobStore Jobs { get; }

    /// <summary>What is kept no longer.</summary>
    IRetentionStore Retention { get; }

    /// <summary>API keys.</summary>
    IKeyStore Keys { get; }

    /// <summary>The audit log.</summary>
    IAuditStore Audit { get; }

    /// <summary>Pseudonyms of people.</summary>
    ISubjectStore Subjects { get; }

    /// <summary>Brings the schema to this version, once, whoever else starts at the same time. Call it before anything else.</summary>
    /// <exception cref="StoreException">The schema is of a newer version, or the database cannot be reached.</exception>
    Task MigrateAsync(CancellationToken cancellation);

    /// <summary>Stores a value under a name where there is none yet.</summary>
    /// <returns>The value that is stored.</returns>
    Task<string> RememberAsync(string name, string value, CancellationToken cancellation);

    /// <summary>The value under a name; null where there is none.</summary>
    Task<string?> RecallAsync(string name, CancellationToken cancellation);

    /// <summary>Writes and reads something small: whether the store would take work now.</summary>
    /// <exception cref="StoreException">It would not.</exception>
    Task CheckAsync(CancellationToken cancellation);

    /// <summary>
    /// Announces a process that runs jobs. While it lives nobody else takes its jobs; when it dies, however suddenly, whoever calls
    /// <see cref="IJobStore.RecoverAsync"/> next puts them back.
    /// </summary>
    /// <exception cref="StoreException">Another process already serves this folder.</exception>
    Task<IRunnerPresence> JoinAsync(CancellationToken cancellation);
}
