using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>One file in the data folder. Other processes may read and write beside the service (keys, audit log); one may run jobs.</summary>
internal sealed class SqliteDatabase : SqlDatabase
{
    /// <summary>The database in the data folder.</summary>
    public const string File = "skillsgap.db";

    private const int Readonly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26, Busy = 5, Locked = 6, Protocol = 15;
    private readonly string connectionString;
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Pages that the file may grow to; what there is stays, even if it is more. Default null, as many as the disk has room for.</summary>
    public int? MostPages { get; init; }

    public SqliteDatabase(StoreSettings settings, TimeProvider time) : base(settings, time)
    {
        SQLitePCL.Batteries_V2.Init();
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(settings.DataFolder, File),
            DefaultTimeout = Math.Max(1, (int)settings.Patience.TotalSeconds),
        }.ToString();
    }

    /// <inheritdoc/>
    public override string Adapted(string statement) => statement
        .Replace("{blob}", "BLOB", StringComparison.Ordinal)
        .Replace("{id}", "TEXT", StringComparison.Ordinal)
        .Replace("{sequence}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<string> OnlyGrows(string table)
    {
        foreach (var change in (string[])["UPDATE", "DELETE"])
            yield return $"CREATE TRIGGER {table}_no_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} only grows'); END";
    }

    /// <inheritdoc/>
    public override Task LockSchemaAsync(SqlSession session) => Task.CompletedTask; // A transaction that writes is alone anyway.

    /// <inheritdoc/>
    // There is one runner a folder: whoever asks has its place.
    public override Task<bool> IsGoneAsync(SqlSession session, long runner) => Task.FromResult(true);

    /// <inheritdoc/>
    public override async Task<IRunnerPresence> JoinAsync(Func<CancellationToken, Task<long>> number, CancellationToken cancellation)
    {
        var held = FolderLock.Take(Settings.DataFolder);
        try
        {
            return new FolderPresence(held, await number(cancellation));
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    // Deleted bytes are overwritten at once (secure_delete); what was written before is still in the log until it is emptied.
    public override Task ScrubAsync(string table, CancellationToken cancellation) =>
        ReadAsync(session => session.FirstAsync<long>("PRAGMA wal_checkpoint(TRUNCATE)"), cancellation);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(connectionString)) SqliteConnection.ClearPool(connection);
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; "
                + "PRAGMA foreign_keys = ON"
                + (MostPages is { } most ? $"; PRAGMA max_page_count = {most}" : "");
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override string Begin => "BEGIN IMMEDIATE";

    /// <inheritdoc/>
    protected override void Discard(DbConnection connection) => SqliteConnection.ClearPool((SqliteConnection)connection);

    /// <inheritdoc/>
    protected override async ValueTask<IAsyncDisposable> TurnAsync(CancellationToken cancellation)
    {
        if (!await turn.WaitAsync(Settings.Patience, cancellation))
            throw new StoreException(StoreFailure.Unavailable, "the database is busy\n  Try again in a while.");
        return new Turn(turn);
    }

    /// <inheritdoc/>
    protected override StoreFailure? MeaningOf(Exception problem) => problem switch
    {
        SqliteException { SqliteErrorCode: Full } => StoreFailure.Full,
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => StoreFailure.Damaged,
        SqliteException { SqliteErrorCode: Busy or Locked or IoError or CannotOpen or Readonly or Protocol } => StoreFailure.Unavailable,
        IOException or UnauthorizedAccessException => StoreFailure.Unavailable,
        _ => null,
    };

    private sealed class Turn(SemaphoreSlim turn) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            turn.Release();
            return ValueTask.CompletedTask;
        }
    }
}
