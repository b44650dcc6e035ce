using System.Globalization;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>Workforces in a database.</summary>
internal sealed class SqlWorkforceStore(SqlDatabase database) : IWorkforceStore
{
    private const string Columns = "v.tenant, v.workforce, v.number, v.etag, v.parent, v.created, v.key_id, v.people, v.evidence, v.bytes";
    private const string Current = $"SELECT {Columns} FROM workforces w "
        + "JOIN versions v ON v.tenant = w.tenant AND v.workforce = w.workforce AND v.number = w.number";

    /// <inheritdoc/>
    public async Task<PutResult> PutAsync(
        string tenant, string workforce, NewVersion version, ExpectedVersion expected, CancellationToken cancellation)
    {
        var pieces = SqlContents.Compress(version.Content, cancellation);
        return await database.WriteAsync(
            async session =>
            {
                // Whoever writes to any workforce waits here, so that what is read next is still so at the end.
                await session.NextAsync(SqlRetentionStore.Versions);
                var current = await FindAsync(session, tenant, workforce, null);
                if (!expected.IsAny && expected.ETag != current?.ETag) return new PutResult(PutOutcome.Conflict, current);
                await SqlContents.PutAsync(session, tenant, version.Content, pieces);
                if (current?.ETag == version.Content.Hash) return new(PutOutcome.Unchanged, current);
                var row = new VersionRow
                {
                    Tenant = tenant, Workforce = workforce, Number = (current?.Number ?? 0) + 1, Etag = version.Content.Hash, Parent = current?.ETag,
                    Created = database.Now, KeyId = version.KeyId, People = version.People, Evidence = version.Evidence, Bytes = version.Content.Length,
                };
                await session.ExecuteAsync(
                    "INSERT INTO versions (tenant, workforce, number, etag, parent, created, key_id, people, evidence, bytes) "
                        + "VALUES (@Tenant, @Workforce, @Number, @Etag, @Parent, @Created, @KeyId, @People, @Evidence, @Bytes)", row);
                await session.ExecuteAsync(
                    "INSERT INTO workforces (tenant, workforce, number) VALUES (@Tenant, @Workforce, @Number) "
                        + "ON CONFLICT (tenant, workforce) DO UPDATE SET number = excluded.number", row);
                return new(PutOutcome.Created, row.Version());
            }, cancellation);
    }

    /// <inheritdoc/>
    public Task<DeleteResult> DeleteAsync(string tenant, string workforce, ExpectedVersion expected, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await SqlRetentionStore.LockAsync(session);
            if (await FindAsync(session, tenant, workforce, null) is not { } current) return new DeleteResult(DeleteOutcome.NotThere, null);
            if (!expected.IsAny && expected.ETag != current.ETag) return new(DeleteOutcome.Conflict, current);
            if (await session.FirstAsync<int>(
                "SELECT count(*) FROM jobs j WHERE j.tenant = @tenant AND j.workforce = @workforce AND "
                    + $"(j.state IN ('queued', 'running') OR {SqlRetentionStore.IsNeeded})",
                new { tenant, workforce }) > 0)
                return new(DeleteOutcome.InUse, current);
            foreach (var table in (string[])["jobs", "versions", "workforces"])
                await session.ExecuteAsync($"DELETE FROM {table} WHERE tenant = @tenant AND workforce = @workforce", new { tenant, workforce });
            await SqlRetentionStore.SweepAsync(session, tenant);
            return new(DeleteOutcome.Deleted, current);
        }, cancellation);

    /// <inheritdoc/>
    public Task<WorkforceVersion?> FindAsync(string tenant, string workforce, string? etag, CancellationToken cancellation) =>
        database.ReadAsync(session => FindAsync(session, tenant, workforce, etag), cancellation);

    /// <inheritdoc/>
    public Task<Bundle> ReadAsync(WorkforceVersion version, CancellationToken cancellation) =>
        SqlContents.ReadAsync(database, version.Tenant, version.ETag, cancellation);

    /// <inheritdoc/>
    public async Task<Page<WorkforceVersion>> ListAsync(string tenant, PageRequest page, CancellationToken cancellation) => page.PageOf(
        await PageAsync(
            $"{Current} WHERE w.tenant = @tenant AND w.workforce > @after ORDER BY w.workforce LIMIT @most",
            new { tenant, after = page.After ?? "", most = page.Size + 1 }, cancellation),
        version => version.Workforce);

    /// <inheritdoc/>
    public async Task<Page<WorkforceVersion>> VersionsAsync(string tenant, string workforce, PageRequest page, CancellationToken cancellation) => page.PageOf(
        await PageAsync(
            $"SELECT {Columns} FROM versions v WHERE v.tenant = @tenant AND v.workforce = @workforce AND v.number < @before ORDER BY v.number DESC LIMIT @most",
            new { tenant, workforce, before = page.Before, most = page.Size + 1 }, cancellation),
        version => version.Number.ToString(CultureInfo.InvariantCulture));

    private static async Task<WorkforceVersion?> FindAsync(SqlSession session, string tenant, string workforce, string? etag) =>
        (await session.FirstAsync<VersionRow>(
            etag is null
                ? $"{Current} WHERE w.tenant = @tenant AND w.workforce = @workforce"
                : $"SELECT {Columns} FROM versions v WHERE v.tenant = @tenant AND v.workforce = @workforce AND v.etag = @etag ORDER BY v.number DESC LIMIT 1",
            new { tenant, workforce, etag }))?.Version();

    private Task<List<WorkforceVersion>> PageAsync(string sql, object arguments, CancellationToken cancellation) => database.ReadAsync(
        async session => (await session.QueryAsync<VersionRow>(sql, arguments)).ConvertAll(row => row.Version()), cancellation);
}
