using System.Data;
using System.Data.Common;
using Dapper;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>Statements on one connection, within one transaction where there is one. Arguments are given by name, never as text.</summary>
internal sealed class SqlSession(DbConnection connection, CancellationToken cancellation)
{
    static SqlSession() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Whether what was written is to be taken back.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>The token of the call.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Takes back all that this transaction wrote.</summary>
    public void Abandon() => IsAbandoned = true;

    /// <summary>Runs a statement; rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? arguments = null) => connection.ExecuteAsync(Command(sql, arguments));

    /// <summary>The first row, or null.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? arguments = null) => connection.QueryFirstOrDefaultAsync<T>(Command(sql, arguments));

    /// <summary>All rows.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? arguments = null) => [.. await connection.QueryAsync<T>(Command(sql, arguments))];

    /// <summary>The next number of a counter. Until the transaction ends nobody else gets one: what follows happens one after the other.</summary>
    public Task<long> NextAsync(string counter) => FirstAsync<long>(
        "INSERT INTO counters (name, value) VALUES (@counter, 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value", new { counter });

    // Said to be text: a single word would be taken for the name of a procedure.
    private CommandDefinition Command(string sql, object? arguments) => new(sql, arguments, commandType: CommandType.Text, cancellationToken: cancellation);
}
