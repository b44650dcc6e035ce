using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>A PostgreSQL database, which several processes may serve at once.</summary>
internal sealed class PostgresDatabase : SqlDatabase
{
    /// <summary>The first half of the numbers of this program's advisory locks, one for each schema; the second is 0 for changes of the schema, or a
    /// runner's number.</summary>
    public const string Locks = "hashtext('skillsgap ' || current_schema())";

    private readonly NpgsqlDataSource source;
    private readonly string connectionString;

    /// <exception cref="StoreException">The connection string cannot be read.</exception>
    public PostgresDatabase(StoreSettings settings, TimeProvider time) : base(settings, time)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(settings.Database);
            if (!given.ContainsKey("Timeout")) given.Timeout = Math.Max(1, (int)settings.Patience.TotalSeconds);
            if (!given.ContainsKey("Keepalive")) given.KeepAlive = 10;
            if (string.IsNullOrEmpty(given.ApplicationName)) given.ApplicationName = "skillsgap";
            connectionString = given.ToString();
            source = NpgsqlDataSource.Create(connectionString);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or NotSupportedException)
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"the connection string of the database cannot be read: {problem.Message}\n  Write it as Host=...;Database=...;Username=...", problem);
        }
    }

    /// <inheritdoc/>
    public override string Adapted(string statement) => statement
        .Replace("{blob}", "BYTEA", StringComparison.Ordinal)
        .Replace("{id}", "TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{sequence}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<string> OnlyGrows(string table) =>
    [
        $"CREATE FUNCTION {table}_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{table} only grows'; END $$",
        $"CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_only_grows()",
    ];

    /// <inheritdoc/>
    public override Task LockSchemaAsync(SqlSession session) =>
        session.ExecuteAsync($"SELECT pg_advisory_xact_lock({Locks}, 0)");

    /// <inheritdoc/>
    public override Task<bool> IsGoneAsync(SqlSession session, long runner) =>
        session.FirstAsync<bool>($"SELECT pg_try_advisory_xact_lock({Locks}, @number)", new { number = checked((int)runner) });

    /// <inheritdoc/>
    public override async Task<IRunnerPresence> JoinAsync(Func<CancellationToken, Task<long>> number, CancellationToken cancellation)
    {
        // Its own connection: one of the pool would be reset when it is given back, and the lock with it.
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var presence = new SessionPresence(alone.ToString(), await number(cancellation));
        try
        {
            return await ReadAsync(
                async session =>
                {
                    await presence.RenewAsync(session.Cancellation);
                    return presence;
                }, cancellation);
        }
        catch
        {
            await presence.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    // Deleted rows stay in a table's file until it is written anew.
    public override Task ScrubAsync(string table, CancellationToken cancellation) =>
        ReadAsync(session => session.ExecuteAsync($"VACUUM FULL {table}"), cancellation);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await source.OpenConnectionAsync(cancellation);

    /// <inheritdoc/>
    protected override string Begin => "BEGIN";

    /// <inheritdoc/>
    protected override void Discard(DbConnection connection)
    {
        // The driver keeps no connection that is broken, and ends the transaction of one that is given back.
    }

    /// <inheritdoc/>
    protected override ValueTask<IAsyncDisposable> TurnAsync(CancellationToken cancellation) => new(NoTurn.Instance);

    /// <inheritdoc/>
    protected override StoreFailure? MeaningOf(Exception problem) => problem switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreFailure.Full,
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => StoreFailure.Damaged,
        PostgresException { IsTransient: true } => StoreFailure.Unavailable,
        PostgresException { SqlState: var state } => IsAway(state) ? StoreFailure.Unavailable : null,
        NpgsqlException or SocketException or IOException or TimeoutException => StoreFailure.Unavailable,
        _ => null,
    };

    // Not let in, not ready, going down, cancelled by the server, or only for reading: all may pass.
    private static bool IsAway(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal)
        || state is "3D000" or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable;

    private sealed class NoTurn : IAsyncDisposable
    {
        public static readonly NoTurn Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
