namespace SkillsGap.Host.Storage;

/// <summary>
/// A process that runs jobs, for as long as it lives: the operating system (SQLite: a locked file) or the database (PostgreSQL: a lock of an
/// open session) gives the place up when the process dies, so nobody has to guess from a clock.
/// </summary>
internal interface IRunnerPresence : IAsyncDisposable
{
    /// <summary>The number of this runner: larger than every earlier one's.</summary>
    long Number { get; }

    /// <summary>Takes the place again after the database was gone; does nothing while it is held.</summary>
    /// <exception cref="StoreException">The database is still gone.</exception>
    Task RenewAsync(CancellationToken cancellation);
}
