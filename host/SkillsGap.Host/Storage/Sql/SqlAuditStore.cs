using System.Globalization;
using System.Runtime.CompilerServices;
using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>The audit log in a database.</summary>
internal sealed class SqlAuditStore(SqlDatabase database) : IAuditStore
{
    private const int ReadAtOnce = 1000;
    private const string Columns = "SELECT tenant, number, time, actor, action, resource, person, outcome, previous, hash FROM audit WHERE tenant = @tenant";

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> AppendAsync(
        IReadOnlyList<AuditEvent> events, Func<AuditEntry?, AuditEvent, AuditEntry> link, CancellationToken cancellation) =>
        database.WriteAsync<IReadOnlyList<AuditEntry>>(async session =>
        {
            await session.NextAsync("audit");
            var (heads, entries) = (new Dictionary<string, AuditEntry?>(), new List<AuditEntry>());
            foreach (var happened in events)
            {
                var tenant = happened.Tenant;
                if (!heads.TryGetValue(tenant, out var head))
                    head = (await session.FirstAsync<AuditRow>($"{Columns} ORDER BY number DESC LIMIT 1", new { tenant }))?.Entry();
                var entry = link(head, happened);
                await session.ExecuteAsync(
                    "INSERT INTO audit (tenant, number, time, actor, action, resource, person, outcome, previous, hash) "
                        + "VALUES (@Tenant, @Number, @Time, @Actor, @Action, @Resource, @Person, @Outcome, @Previous, @Hash)", AuditRow.Of(entry));
                entries.Add(heads[tenant] = entry);
            }

            return entries;
        }, cancellation);

    /// <inheritdoc/>
    public async Task<Page<AuditEntry>> ListAsync(string tenant, PageRequest page, CancellationToken cancellation) => page.PageOf(
        await database.ReadAsync(
            async session => (await session.QueryAsync<AuditRow>(
                $"{Columns} AND number < @before ORDER BY number DESC LIMIT @most",
                new { tenant, before = page.Before, most = page.Size + 1 })).ConvertAll(row => row.Entry()), cancellation),
        entry => entry.Number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> TenantsAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(
        async session => await session.QueryAsync<string>("SELECT DISTINCT tenant FROM audit ORDER BY tenant"), cancellation);

    /// <inheritdoc/>
    public Task<AuditEntry?> FindAsync(string tenant, long number, CancellationToken cancellation) => database.ReadAsync(
        async session => (await session.FirstAsync<AuditRow>($"{Columns} AND number = @number", new { tenant, number }))?.Entry(), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditEntry> ReadChainAsync(string tenant, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = long.MinValue;
        while (true)
        {
            var (start, most) = (after, ReadAtOnce);
            var rows = await database.ReadAsync(
                session => session.QueryAsync<AuditRow>($"{Columns} AND number > @start ORDER BY number LIMIT @most", new { tenant, start, most }),
                cancellation);
            foreach (var row in rows) yield return row.Entry();
            if (rows.Count < ReadAtOnce) yield break;
            after = rows[^1].Number;
        }
    }
}
