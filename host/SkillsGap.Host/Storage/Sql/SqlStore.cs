namespace SkillsGap.Host.Storage.Sql;

/// <summary>The store over a database.</summary>
internal sealed class SqlStore : IStore
{
    private readonly SqlDatabase database;

    public SqlStore(SqlDatabase database)
    {
        this.database = database;
        (Workforces, Jobs, Retention) = (new SqlWorkforceStore(database), new SqlJobStore(database), new SqlRetentionStore(database));
        (Keys, Audit, Subjects) = (new SqlKeyStore(database), new SqlAuditStore(database), new SqlSubjectStore(database));
    }

    /// <inheritdoc/>
    public IWorkforceStore Workforces { get; }

    /// <inheritdoc/>
    public IJobStore Jobs { get; }

    /// <inheritdoc/>
    public IRetentionStore Retention { get; }

    /// <inheritdoc/>
    public IKeyStore Keys { get; }

    /// <inheritdoc/>
    public IAuditStore Audit { get; }

    /// <inheritdoc/>
    public ISubjectStore Subjects { get; }

    /// <inheritdoc/>
    public Task MigrateAsync(CancellationToken cancellation) => Schema.MigrateAsync(database, cancellation);

    /// <inheritdoc/>
    public Task<string> RememberAsync(string name, string value, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", new { name, value });
            return (await session.FirstAsync<string>("SELECT value FROM settings WHERE name = @name", new { name }))!;
        }, cancellation);

    /// <inheritdoc/>
    public Task<string?> RecallAsync(string name, CancellationToken cancellation) => database.ReadAsync(
        session => session.FirstAsync<string>("SELECT value FROM settings WHERE name = @name", new { name }), cancellation);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellation) => database.WriteAsync(session => session.NextAsync("check"), cancellation);

    /// <inheritdoc/>
    public Task<IRunnerPresence> JoinAsync(CancellationToken cancellation) =>
        database.JoinAsync(token => database.WriteAsync(session => session.NextAsync("runner"), token), cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();
}
