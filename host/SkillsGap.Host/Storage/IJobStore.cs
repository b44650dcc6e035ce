using SkillsGap.Host.Jobs;

namespace SkillsGap.Host.Storage;

/// <summary>
/// Jobs and their plans. Correctness rests on counting, never on a clock: each start of a job has a number, and only the holder of the latest
/// number may report, finish or give back. So a runner that was thought dead cannot store a second result.
/// </summary>
internal interface IJobStore
{
    /// <summary>Accepts work, or says why not. Accepted means stored: it survives any crash from then on.</summary>
    Task<AcceptResult> AcceptAsync(string tenant, NewJob job, QueueLimits limits, CancellationToken cancellation);

    /// <summary>A job, or null.</summary>
    Task<Job?> FindAsync(string tenant, string id, CancellationToken cancellation);

    /// <summary>A tenant's jobs, newest first, perhaps of one workforce only.</summary>
    Task<Page<Job>> ListAsync(string tenant, string? workforce, PageRequest page, CancellationToken cancellation);

    /// <summary>How many jobs wait before this one, counting by acceptance within and above its priority; null where it does not wait.</summary>
    Task<int?> AheadAsync(string tenant, string id, CancellationToken cancellation);

    /// <summary>Cancels a job that waits, and asks one that runs to stop with the best it has. Ended jobs stay as they are.</summary>
    /// <returns>The job afterwards; null where there is none.</returns>
    Task<Job?> CancelAsync(string tenant, string id, CancellationToken cancellation);

    /// <summary>The plan of a job that ended with one, checked against its hash; null where there is none.</summary>
    /// <exception cref="StoreException">It is <see cref="StoreFailure.Damaged"/>.</exception>
    Task<Bundle?> ReadPlanAsync(string tenant, string id, CancellationToken cancellation);

    /// <summary>Jobs waiting and running, of all tenants.</summary>
    Task<QueueDepth> DepthAsync(CancellationToken cancellation);

    /// <summary>Starts the job whose turn it is; null where none waits.</summary>
    Task<ClaimedJob?> ClaimAsync(long runner, CancellationToken cancellation);

    /// <summary>Stores progress, and learns what has been asked meanwhile.</summary>
    Task<LeaseState> ReportAsync(JobLease lease, JobProgress? progress, CancellationToken cancellation);

    /// <summary>Ends a job, its plan stored in the same transaction.</summary>
    /// <returns>Whether the lease still held; if not, nothing was stored.</returns>
    Task<bool> FinishAsync(JobLease lease, JobOutcome outcome, CancellationToken cancellation);

    /// <summary>Puts a job back in the queue, as if it had not been started.</summary>
    /// <returns>Whether the lease still held.</returns>
    Task<bool> ReleaseAsync(JobLease lease, CancellationToken cancellation);

    /// <summary>
    /// Puts the jobs of runners that are gone back in the queue, and ends those that were interrupted too often or had been asked to stop.
    /// </summary>
    /// <param name="runner">The runner that asks: it is not gone.</param>
    /// <param name="held">The starts it works on: what else is running under its number is put back too. Null to leave its own jobs alone.</param>
    /// <param name="mostAttempts">How often a job may be started.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many were put back.</returns>
    Task<int> RecoverAsync(long runner, IReadOnlyCollection<long>? held, int mostAttempts, CancellationToken cancellation);
}
