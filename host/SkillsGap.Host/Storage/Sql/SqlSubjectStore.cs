using Dapper;
using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>Pseudonyms in a database.</summary>
internal sealed class SqlSubjectStore(SqlDatabase database) : ISubjectStore
{
    private const int RowsAtOnce = 200;
    private const string Columns = "SELECT lookup, pseudonym, sealed FROM subjects WHERE tenant = @tenant";

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredSubject>> LoadAsync(string tenant, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<StoredSubject>>(
        async session => (await session.QueryAsync<SubjectRow>(Columns, new { tenant })).ConvertAll(row => row.Subject()), cancellation);

    /// <inheritdoc/>
    public Task AddAsync(string tenant, IReadOnlyList<StoredSubject> subjects, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            // In one order, so that two who add the same people do not wait for each other.
            foreach (var some in subjects.OrderBy(one => Convert.ToHexString(one.Lookup.Span), StringComparer.Ordinal).Chunk(RowsAtOnce))
            {
                var arguments = new DynamicParameters(new { tenant });
                for (var i = 0; i < some.Length; i++)
                {
                    arguments.Add($"l{i}", some[i].Lookup.ToArray());
                    arguments.Add($"p{i}", some[i].Pseudonym);
                    arguments.Add($"s{i}", some[i].Sealed.ToArray());
                }

                var rows = string.Join(", ", Enumerable.Range(0, some.Length).Select(i => $"(@tenant, @l{i}, @p{i}, @s{i})"));
                await session.ExecuteAsync(
                    $"INSERT INTO subjects (tenant, lookup, pseudonym, sealed) VALUES {rows} ON CONFLICT (tenant, lookup) DO NOTHING", arguments);
            }

            return subjects.Count;
        }, cancellation);

    /// <inheritdoc/>
    public Task<StoredSubject?> FindAsync(string tenant, ReadOnlyMemory<byte> lookup, CancellationToken cancellation) => database.ReadAsync(
        async session => (await session.FirstAsync<SubjectRow>($"{Columns} AND lookup = @key", new { tenant, key = lookup.ToArray() }))?.Subject(),
        cancellation);

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(string tenant, ReadOnlyMemory<byte> lookup, CancellationToken cancellation)
    {
        var deleted = await database.WriteAsync(
            session => session.ExecuteAsync("DELETE FROM subjects WHERE tenant = @tenant AND lookup = @key", new { tenant, key = lookup.ToArray() }),
            cancellation);
        // Also where it was gone already: a former call may have been cut off in between.
        await database.ScrubAsync("subjects", cancellation);
        return deleted > 0;
    }
}
