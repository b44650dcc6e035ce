using System.Data;
using System.Data.Common;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>
/// What differs between databases: how to connect, to lock, to tell one failure from another. To add a database: a class beside this one, and a
/// line in <see cref="Stores"/>; the contract tests then run on it too.
/// </summary>
internal abstract class SqlDatabase(StoreSettings settings, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>What the settings say.</summary>
    protected StoreSettings Settings => settings;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Now, in milliseconds since 1970: shown, and never decided by.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A schema statement in this database's words; null where it needs none.</summary>
    public abstract string Adapted(string statement);

    /// <summary>Statements that keep rows of a table from being changed or deleted.</summary>
    public abstract IEnumerable<string> OnlyGrows(string table);

    /// <summary>Holds off everybody else who would change the schema until the transaction ends.</summary>
    public abstract Task LockSchemaAsync(SqlSession session);

    /// <summary>Whether the process with a runner's number is gone.</summary>
    public abstract Task<bool> IsGoneAsync(SqlSession session, long runner);

    /// <summary>Takes the place of a runner.</summary>
    public abstract Task<IRunnerPresence> JoinAsync(Func<CancellationToken, Task<long>> number, CancellationToken cancellation);

    /// <summary>Removes what deleted rows of a table leave behind in the database's files.</summary>
    public abstract Task ScrubAsync(string table, CancellationToken cancellation);

    /// <summary>Closes what is open.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>
    /// Reads without a transaction, so what has to be of one moment is read by one statement; tried again while the database is away, up to the
    /// patience of the settings.
    /// </summary>
    public Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation) => TryAsync(
        async () =>
        {
            await using var connection = await OpenAsync(cancellation);
            return await read(new(connection, cancellation));
        }, cancellation);

    /// <summary>
    /// Writes in one transaction; tried again while the database is away, but never once the transaction may have been committed: what was
    /// accepted is not accepted twice.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> write, CancellationToken cancellation) => TryAsync(
        async () =>
        {
            await using var turn = await TurnAsync(cancellation);
            await using var connection = await OpenAsync(cancellation);
            var session = new SqlSession(connection, cancellation);
            await session.ExecuteAsync(Begin);
            T result;
            try
            {
                result = await write(session);
            }
            catch
            {
                await RollBackAsync(connection);
                throw;
            }

            if (session.IsAbandoned) await RollBackAsync(connection);
            else await CommitAsync(connection);
            return result;
        }, cancellation);

    /// <summary>An open connection.</summary>
    protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>The statement that begins a transaction that writes.</summary>
    protected abstract string Begin { get; }

    /// <summary>Makes sure that nobody gets a connection again whose transaction could not be ended.</summary>
    protected abstract void Discard(DbConnection connection);

    /// <summary>Waits for the turn to write, where only one may.</summary>
    protected abstract ValueTask<IAsyncDisposable> TurnAsync(CancellationToken cancellation);

    /// <summary>What an exception of the driver means; null where it is none of the store's failures.</summary>
    protected abstract StoreFailure? MeaningOf(Exception problem);

    // A value that is not of its column's type was not written by this program.
    private StoreFailure? Meaning(Exception problem) => problem is DataException ? StoreFailure.Damaged : MeaningOf(problem);

    /// <summary>Whether trying again at once may help: somebody else was in the way, or the database is away.</summary>
    private bool MayPass(Exception problem) => problem is not CommitException && Meaning(problem) is StoreFailure.Unavailable;

    private async Task<T> TryAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        var (start, pause) = (time.GetTimestamp(), FirstPause);
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception problem) when (!cancellation.IsCancellationRequested && MayPass(problem) && time.GetElapsedTime(start) + pause < settings.Patience)
            {
                await Task.Delay(pause, time, cancellation);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            catch (Exception problem) when (problem is not StoreException && Meaning((problem as CommitException)?.InnerException ?? problem) is { } failure)
            {
                throw Said(failure, (problem as CommitException)?.InnerException ?? problem);
            }
        }
    }

    // Past this point nobody knows whether it happened.
    private async Task CommitAsync(DbConnection connection)
    {
        try
        {
            await new SqlSession(connection, CancellationToken.None).ExecuteAsync("COMMIT");
        }
        catch (Exception problem)
        {
            await RollBackAsync(connection);
            throw new CommitException(problem);
        }
    }

    // A database may have taken everything back by itself, as SQLite does on a full disk: what went wrong before is what is to be told.
    private async Task RollBackAsync(DbConnection connection)
    {
        try
        {
            await new SqlSession(connection, CancellationToken.None).ExecuteAsync("ROLLBACK");
        }
        catch (Exception)
        {
            Discard(connection);
        }
    }

    private static StoreException Said(StoreFailure failure, Exception problem) => new(failure, failure switch
    {
        StoreFailure.Full => "there is no room left to store anything\n  Free some on the disk of the database; nothing of this call was stored.",
        StoreFailure.Damaged => $"the database is damaged: {problem.Message}\n  Put it back from a copy.",
        _ => $"the database does not answer: {problem.Message}\n  Try again in a while; see that it runs and can be reached.",
    }, problem);

    private sealed class CommitException(Exception problem) : Exception(problem.Message, problem);
}
