using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Jobs;

/// <summary>Jobs as the service's endpoints see them: the store, and the runner told at once.</summary>
internal interface IJobQueue
{
    /// <inheritdoc cref="IJobStore.AcceptAsync"/>
    Task<AcceptResult> AcceptAsync(string tenant, NewJob job, CancellationToken cancellation);

    /// <inheritdoc cref="IJobStore.CancelAsync"/>
    Task<Job?> CancelAsync(string tenant, string id, CancellationToken cancellation);

    /// <summary>
    /// The job now, and again whenever it changes (state or progress), until it has ended: for server-sent events. States are never skipped to
    /// the end without the last one; progress between two reads may be.
    /// </summary>
    /// <returns>Nothing where there is no such job.</returns>
    IAsyncEnumerable<Job> WatchAsync(string tenant, string id, CancellationToken cancellation);

    /// <summary>Waits until the job has ended: for work done in one call.</summary>
    /// <returns>The job; null where there is none.</returns>
    Task<Job?> WaitAsync(string tenant, string id, CancellationToken cancellation);
}
