using System.Text.Json;
using SkillsGap.Host.Jobs;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>What runners do with jobs. A lease is the number of a start; whatever is written under it is written only while it is the latest.</summary>
internal sealed class SqlJobLeases(SqlDatabase database)
{
    // Every so many starts priority does not count, so that what is least urgent is done at last.
    private const int PriorityPause = 4;
    private const string IsHeld = "tenant = @Tenant AND id = @Id AND state = 'running' AND runner = @Runner AND start = @Start";

    // Higher priority first; then the tenant, and of its keys the one, that has waited longest for a turn; then the oldest.
    private const string Turn = "COALESCE(t.turn, 0), COALESCE(k.turn, 0), j.sequence";
    private const string Waiting = "SELECT j.sequence FROM jobs j LEFT JOIN turns t ON t.tenant = j.tenant AND t.key_id = '' "
        + "LEFT JOIN turns k ON k.tenant = j.tenant AND k.key_id = j.key_id WHERE j.state = 'queued' ORDER BY ";

    public Task<ClaimedJob?> ClaimAsync(long runner, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await session.NextAsync(SqlJobStore.Queue);
            if (await session.FirstAsync<long?>("SELECT min(sequence) FROM jobs WHERE state = 'queued'") is null) return null;
            var start = await session.NextAsync("start");
            var order = start % PriorityPause == 0 ? Turn : $"j.priority DESC, {Turn}";
            var sequence = await session.FirstAsync<long>($"{Waiting} {order} LIMIT 1");
            await session.ExecuteAsync(
                "UPDATE jobs SET state = 'running', runner = @runner, start = @start, attempt = attempt + 1, started = @now, progress = NULL "
                    + "WHERE sequence = @sequence",
                new { sequence, runner, start, now = database.Now });
            var job = (await session.FirstAsync<JobRow>($"SELECT {JobRow.Columns} FROM jobs WHERE sequence = @sequence", new { sequence }))!.Job();
            foreach (var key in (string[])["", job.KeyId])
            {
                await session.ExecuteAsync(
                    "INSERT INTO turns (tenant, key_id, turn) VALUES (@Tenant, @key, @start) ON CONFLICT (tenant, key_id) DO UPDATE SET turn = excluded.turn",
                    new { job.Tenant, key, start });
            }

            return new ClaimedJob(job, new(job.Tenant, job.Id, runner, start));
        }, cancellation);

    public async Task<LeaseState> ReportAsync(JobLease lease, JobProgress? progress, CancellationToken cancellation)
    {
        var json = progress is null ? null : JsonSerializer.Serialize(progress, JobJsonContext.Default.JobProgress);
        var asked = await database.WriteAsync(
            session => session.FirstAsync<int?>(
                $"UPDATE jobs SET progress = COALESCE(@json, progress) WHERE {IsHeld} RETURNING cancel_asked",
                new { json, lease.Tenant, lease.Id, lease.Runner, lease.Start }), cancellation);
        return asked switch { null => LeaseState.Lost, 0 => LeaseState.Held, _ => LeaseState.CancelAsked };
    }

    public Task<bool> FinishAsync(JobLease lease, JobOutcome outcome, CancellationToken cancellation)
    {
        var pieces = outcome.Plan is { } plan ? SqlContents.Compress(plan, cancellation) : null;
        return database.WriteAsync(
            async session =>
            {
                if (pieces is not null)
                {
                    // Nobody may find before the end that nothing refers to it.
                    await session.NextAsync(SqlRetentionStore.Versions);
                    await SqlContents.PutAsync(session, lease.Tenant, outcome.Plan!, pieces);
                }

                var ended = await session.ExecuteAsync(
                    "UPDATE jobs SET state = CASE WHEN CAST(@type AS TEXT) IS NOT NULL THEN 'failed' WHEN cancel_asked = 1 THEN 'cancelled' ELSE 'done' END, "
                        + $"plan_hash = @hash, replay_hash = @ReplayHash, error_type = @type, error_detail = @detail, ended = @now WHERE {IsHeld}",
                    new
                    {
                        type = outcome.Error?.Type, detail = outcome.Error?.Detail, hash = outcome.Plan?.Hash, outcome.ReplayHash, now = database.Now,
                        lease.Tenant, lease.Id, lease.Runner, lease.Start,
                    });
                if (ended == 0) session.Abandon();
                return ended > 0;
            }, cancellation);
    }

    public Task<bool> ReleaseAsync(JobLease lease, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            "UPDATE jobs SET state = CASE WHEN cancel_asked = 1 THEN 'cancelled' ELSE 'queued' END, ended = CASE WHEN cancel_asked = 1 THEN @now END, "
                + $"attempt = attempt - 1, runner = NULL, start = NULL, progress = NULL WHERE {IsHeld}",
            new { now = database.Now, lease.Tenant, lease.Id, lease.Runner, lease.Start }) > 0, cancellation);

    public Task<int> RecoverAsync(long runner, IReadOnlyCollection<long>? held, int mostAttempts, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var running = await session.QueryAsync<JobRow>($"SELECT {JobRow.Columns} FROM jobs WHERE state = 'running' ORDER BY sequence");
            var gone = new HashSet<long>();
            foreach (var other in running.Select(job => job.Runner!.Value).Distinct().Where(other => other != runner))
                if (await database.IsGoneAsync(session, other)) gone.Add(other);
            var recovered = 0;
            foreach (var job in running.Where(job => job.Runner == runner ? held?.Contains(job.Start!.Value) == false : gone.Contains(job.Runner!.Value)))
                recovered += await PutBackAsync(session, job, mostAttempts);
            return recovered;
        }, cancellation);

    // Asked to stop, it had nothing to keep; started too often, it may be what ends the process.
    private async Task<int> PutBackAsync(SqlSession session, JobRow job, int mostAttempts)
    {
        var (asked, often) = (job.CancelAsked != 0, job.Attempt >= mostAttempts);
        var ends = asked || often;
        var changed = await session.ExecuteAsync(
            "UPDATE jobs SET state = @state, ended = @ended, error_type = @type, error_detail = @detail, runner = NULL, start = NULL, progress = NULL "
                + "WHERE sequence = @Sequence AND state = 'running' AND start = @Start",
            new
            {
                state = JobRow.NameOf(asked ? JobState.Cancelled : often ? JobState.Failed : JobState.Queued), ended = ends ? database.Now : (long?)null,
                type = often && !asked ? JobError.Interrupted : null,
                detail = often && !asked
                    ? $"each of {job.Attempt} starts was interrupted by the end of the process\n  Give the service more memory, or ask for less at once."
                    : null,
                job.Sequence, job.Start,
            });
        return ends ? 0 : changed;
    }
}
