using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Host.Jobs;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>Jobs in a database, as their callers see them; <see cref="SqlJobLeases"/> has what runners do.</summary>
internal sealed class SqlJobStore(SqlDatabase database) : IJobStore
{
    /// <summary>The counter that whoever accepts or starts jobs takes a number of: they do so one after the other.</summary>
    public const string Queue = "queue";

    private readonly SqlJobLeases leases = new(database);

    /// <inheritdoc/>
    public Task<AcceptResult> AcceptAsync(string tenant, NewJob job, QueueLimits limits, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(job.Priority, nameof(job));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(job.Priority, 9, nameof(job));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(job.TimeLimit, TimeSpan.Zero, nameof(job));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(job.TimeLimit, NewJob.LongestTime, nameof(job));
        // Made once, so that a second try of the same transaction is the same job.
        var id = "job_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return database.WriteAsync(
            async session =>
            {
                await session.NextAsync(Queue);
                var key = job.IdempotencyKey is { } given ? HashOf(given) : null;
                if (key is not null && await session.FirstAsync<JobRow>(
                    $"SELECT {JobRow.Columns} FROM jobs WHERE tenant = @tenant AND idempotency_hash = @key", new { tenant, key }) is { } before)
                    return new(before.RequestHash == job.RequestHash ? AcceptOutcome.Replayed : AcceptOutcome.KeyReused, before.Job());
                if (await RefusalAsync(session, tenant, job, limits) is { } refusal) return new(refusal, null);
                await session.ExecuteAsync(
                    "INSERT INTO jobs (id, tenant, kind, key_id, workforce, etag, request, priority, time_limit, state, attempt, cancel_asked, created, "
                        + "idempotency_hash, request_hash) VALUES (@id, @tenant, @Kind, @KeyId, @Workforce, @ETag, @Request, @Priority, @limit, "
                        + "'queued', 0, 0, @now, @key, @RequestHash)",
                    new
                    {
                        id, tenant, job.Kind, job.KeyId, job.Workforce, job.ETag, job.Request, job.Priority,
                        limit = (long)job.TimeLimit.TotalMilliseconds, now = database.Now, key, job.RequestHash,
                    });
                return new AcceptResult(AcceptOutcome.Accepted, await FindAsync(session, tenant, id));
            }, cancellation);
    }

    /// <inheritdoc/>
    public Task<Job?> FindAsync(string tenant, string id, CancellationToken cancellation) =>
        database.ReadAsync(session => FindAsync(session, tenant, id), cancellation);

    /// <inheritdoc/>
    public async Task<Page<Job>> ListAsync(string tenant, string? workforce, PageRequest page, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<JobRow>(
                $"SELECT {JobRow.Columns} FROM jobs WHERE tenant = @tenant AND sequence < @before "
                    + (workforce is null ? "" : "AND workforce = @workforce ") + "ORDER BY sequence DESC LIMIT @most",
                new { tenant, workforce, before = page.Before, most = page.Size + 1 }), cancellation);
        var found = page.PageOf(rows, row => row.Sequence.ToString(CultureInfo.InvariantCulture));
        return new([.. found.Items.Select(row => row.Job())], found.Next);
    }

    /// <inheritdoc/>
    public Task<int?> AheadAsync(string tenant, string id, CancellationToken cancellation) => database.ReadAsync(
        session => session.FirstAsync<int?>(
            "SELECT (SELECT count(*) FROM jobs o WHERE o.state = 'queued' "
                + "AND (o.priority > j.priority OR o.priority = j.priority AND o.sequence < j.sequence)) FROM jobs j WHERE j.tenant = @tenant AND j.id = @id AND j.state = 'queued'",
            new { tenant, id }), cancellation);

    /// <inheritdoc/>
    public Task<Job?> CancelAsync(string tenant, string id, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await session.NextAsync(Queue);
            await session.ExecuteAsync(
                "UPDATE jobs SET cancel_asked = 1, ended = CASE WHEN state = 'queued' THEN @now ELSE ended END, "
                    + "state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END "
                    + "WHERE tenant = @tenant AND id = @id AND state IN ('queued', 'running')",
                new { tenant, id, now = database.Now });
            return await FindAsync(session, tenant, id);
        }, cancellation);

    /// <inheritdoc/>
    public async Task<Bundle?> ReadPlanAsync(string tenant, string id, CancellationToken cancellation) =>
        await FindAsync(tenant, id, cancellation) is { PlanHash: { } hash } ? await SqlContents.ReadAsync(database, tenant, hash, cancellation) : null;

    /// <inheritdoc/>
    public Task<QueueDepth> DepthAsync(CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            var (queued, running) = await session.FirstAsync<(long, long)>(
                "SELECT (SELECT count(*) FROM jobs WHERE state = 'queued'), (SELECT count(*) FROM jobs WHERE state = 'running')");
            return new QueueDepth((int)queued, (int)running);
        }, cancellation);

    /// <inheritdoc/>
    public Task<ClaimedJob?> ClaimAsync(long runner, CancellationToken cancellation) => leases.ClaimAsync(runner, cancellation);

    /// <inheritdoc/>
    public Task<LeaseState> ReportAsync(JobLease lease, JobProgress? progress, CancellationToken cancellation) =>
        leases.ReportAsync(lease, progress, cancellation);

    /// <inheritdoc/>
    public Task<bool> FinishAsync(JobLease lease, JobOutcome outcome, CancellationToken cancellation) => leases.FinishAsync(lease, outcome, cancellation);

    /// <inheritdoc/>
    public Task<bool> ReleaseAsync(JobLease lease, CancellationToken cancellation) => leases.ReleaseAsync(lease, cancellation);

    /// <inheritdoc/>
    public Task<int> RecoverAsync(long runner, IReadOnlyCollection<long>? held, int mostAttempts, CancellationToken cancellation) =>
        leases.RecoverAsync(runner, held, mostAttempts, cancellation);

    private static async Task<AcceptOutcome?> RefusalAsync(SqlSession session, string tenant, NewJob job, QueueLimits limits)
    {
        if (job.Workforce is not null && await session.FirstAsync<int>(
            "SELECT count(*) FROM versions WHERE tenant = @tenant AND workforce = @Workforce AND etag = @ETag", new { tenant, job.Workforce, job.ETag }) == 0)
            return AcceptOutcome.NoSuchVersion;
        if (await session.FirstAsync<int>("SELECT count(*) FROM jobs WHERE state = 'queued'") >= limits.Waiting) return AcceptOutcome.QueueFull;
        return await session.FirstAsync<int>(
            "SELECT count(*) FROM jobs WHERE state = 'queued' AND tenant = @tenant AND key_id = @KeyId", new { tenant, job.KeyId }) >= limits.WaitingPerKey
            ? AcceptOutcome.CallerFull
            : null;
    }

    private static async Task<Job?> FindAsync(SqlSession session, string tenant, string id) =>
        (await session.FirstAsync<JobRow>($"SELECT {JobRow.Columns} FROM jobs WHERE tenant = @tenant AND id = @id", new { tenant, id }))?.Job();

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
