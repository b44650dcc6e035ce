namespace SkillsGap.Host.Storage.Sql;

/// <summary>What is removed from a database, and what is left to nobody by it.</summary>
internal sealed class SqlRetentionStore(SqlDatabase database) : IRetentionStore
{
    /// <summary>The counter that whoever stores or removes contents takes a number of: they do so one after the other.</summary>
    public const string Versions = "versions";

    /// <summary>Whether a job <c>j</c> is what one that waits or is at work is planned from: its request then names it by its id.</summary>
    public const string IsNeeded = "EXISTS (SELECT 1 FROM jobs w WHERE w.tenant = j.tenant AND w.state IN ('queued', 'running') "
        + "AND w.request LIKE '%' || j.id || '%')";

    private const string OldJob = $"j.state NOT IN ('queued', 'running') AND j.ended < @before AND NOT {IsNeeded}";

    // Replaced, that is, by a version that is old itself.
    private const string OldVersion = "EXISTS (SELECT 1 FROM versions n WHERE n.tenant = v.tenant AND n.workforce = v.workforce AND n.number > v.number "
        + "AND n.created < @before) AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.tenant = v.tenant AND j.workforce = v.workforce AND j.etag = v.etag)";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Expired>> ExpiredAsync(DateTimeOffset before, int most, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Expired>>(
            async session =>
            {
                var arguments = new { before = before.ToUnixTimeMilliseconds(), most };
                var found = await session.QueryAsync<Expired>(
                    $"SELECT j.tenant, j.id AS job, NULL AS workforce, NULL AS etag FROM jobs j WHERE {OldJob} ORDER BY j.sequence LIMIT @most", arguments);
                return found.Count > 0 ? found : await session.QueryAsync<Expired>(
                    $"SELECT v.tenant, NULL AS job, v.workforce, v.etag FROM versions v WHERE {OldVersion} "
                        + "ORDER BY v.tenant, v.workforce, v.number LIMIT @most", arguments);
            }, cancellation);

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(Expired expired, DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await LockAsync(session);
            var arguments = new { expired.Tenant, expired.Job, expired.Workforce, expired.Etag, before = before.ToUnixTimeMilliseconds() };
            var removed = await session.ExecuteAsync(
                expired.Job is not null
                    ? $"DELETE FROM jobs AS j WHERE j.tenant = @Tenant AND j.id = @Job AND {OldJob}"
                    : $"DELETE FROM versions AS v WHERE v.tenant = @Tenant AND v.workforce = @Workforce AND v.etag = @Etag AND {OldVersion}",
                arguments);
            if (removed > 0) await SweepAsync(session, expired.Tenant);
            return removed > 0;
        }, cancellation);

    /// <summary>Holds off whoever accepts scenarios or stores contents: what is looked at next is still so at the end.</summary>
    public static async Task LockAsync(SqlSession session)
    {
        await session.NextAsync(SqlJobStore.Queue);
        await session.NextAsync(Versions);
    }

    /// <summary>Removes the contents of a tenant that nothing refers to any more: two versions may be one content.</summary>
    public static async Task SweepAsync(SqlSession session, string tenant)
    {
        foreach (var table in (string[])["content_pieces", "contents"])
        {
            await session.ExecuteAsync(
                $"DELETE FROM {table} WHERE tenant = @tenant AND hash NOT IN (SELECT etag FROM versions WHERE tenant = @tenant) "
                    + "AND hash NOT IN (SELECT plan_hash FROM jobs WHERE tenant = @tenant AND plan_hash IS NOT NULL)", new { tenant });
        }
    }
}
