using Npgsql;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>A runner that holds a lock of an open session. When the session ends, because the process died or the database went away, it lets go.</summary>
internal sealed class SessionPresence(string connectionString, long number) : IRunnerPresence
{
    private NpgsqlConnection? connection;

    /// <inheritdoc/>
    public long Number => number;

    /// <inheritdoc/>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        if (connection is not null && await AnswersAsync(connection, cancellation)) return;
        if (connection is not null) await connection.DisposeAsync();
        connection = new(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            // Waits while the server has not yet noticed the end of the session before.
            command.CommandText = $"SELECT pg_advisory_lock({PostgresDatabase.Locks}, {checked((int)number)})";
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (Exception problem) when (problem is NpgsqlException or IOException or TimeoutException)
        {
            await connection.DisposeAsync();
            connection = null;
            throw new StoreException(
                StoreFailure.Unavailable, $"the database does not answer: {problem.Message}\n  See that it runs and can be reached.", problem);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<bool> AnswersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            await command.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (Exception problem) when (problem is NpgsqlException or IOException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }
}
