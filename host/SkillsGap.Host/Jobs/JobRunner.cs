using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Jobs;

/// <summary>
/// Runs accepted jobs, so many at a time, whoever's turn it is; takes over those of processes that are gone; and lets callers follow them.
/// </summary>
internal sealed class JobRunner(IStore store, IJobWork work, JobRunnerSettings settings, TimeProvider time, ILogger<JobRunner> logger)
    : IJobQueue, IAsyncDisposable
{
    private readonly JobExecution execution = new(store.Jobs, work, settings, time, logger);
    private readonly ConcurrentDictionary<string, RunningJob> running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> executions = new();
    private readonly JobPulse pulse = new();
    private readonly SemaphoreSlim places = new(settings.AtATime), wake = new(0, 1);
    private readonly CancellationTokenSource claiming = new(), end = new();
    private IRunnerPresence? presence;
    private Task loops = Task.CompletedTask;
    private Task? draining;

    /// <summary>Jobs being worked on in this process.</summary>
    public int Running => running.Count;

    /// <summary>Jobs being followed in this process.</summary>
    public int Followed => pulse.Waiting;

    /// <summary>Takes this process's place, puts back what was interrupted, and begins.</summary>
    /// <exception cref="StoreException">Another process serves this folder, or the database cannot be reached.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        presence = await store.JoinAsync(cancellation);
        await RecoverAsync(presence, null, cancellation);
        loops = Task.WhenAll(Task.Run(() => ClaimAllAsync(presence), CancellationToken.None), Task.Run(() => TendAsync(presence), CancellationToken.None));
    }

    /// <summary>
    /// Starts nothing more, and waits for what runs; what has not ended in time goes back in the queue and is started again by the next process.
    /// </summary>
    public Task DrainAsync()
    {
        lock (claiming) return draining ??= DrainOnceAsync();
    }

    /// <inheritdoc/>
    public async Task<AcceptResult> AcceptAsync(string tenant, NewJob job, CancellationToken cancellation)
    {
        var result = await store.Jobs.AcceptAsync(tenant, job, settings.Limits, cancellation);
        if (result.Outcome == AcceptOutcome.Accepted) Wake();
        return result;
    }

    /// <inheritdoc/>
    public async Task<Job?> CancelAsync(string tenant, string id, CancellationToken cancellation)
    {
        var job = await store.Jobs.CancelAsync(tenant, id, cancellation);
        if (job is not null && running.TryGetValue(id, out var here)) here.Stop(JobStop.Cancelled);
        if (job is not null) pulse.Ring(id);
        return job;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Job> WatchAsync(string tenant, string id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Job? last = null;
        try
        {
            while (true)
            {
                var news = pulse.NextAsync(id);
                if (await store.Jobs.FindAsync(tenant, id, cancellation) is not { } job) yield break;
                if (!job.HasEnded && running.TryGetValue(id, out var here) && here.Progress is { } progress) job = job with { Progress = progress };
                if (job != last) yield return last = job;
                if (job.HasEnded) yield break;
                // What happens in another process is seen by looking.
                await Task.WhenAny(news, Task.Delay(settings.LookEvery, time, cancellation));
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // Of a job that has ended, or of another process's, there may never be news.
            pulse.Ring(id);
        }
    }

    /// <inheritdoc/>
    public async Task<Job?> WaitAsync(string tenant, string id, CancellationToken cancellation)
    {
        Job? last = null;
        await foreach (var job in WatchAsync(tenant, id, cancellation)) last = job;
        return last;
    }

    /// <summary>Drains and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await DrainAsync();
        if (presence is not null) await presence.DisposeAsync();
    }

    private async Task DrainOnceAsync()
    {
        await claiming.CancelAsync();
        await loops;
        var all = Task.WhenAll(executions.Keys);
        if (await Task.WhenAny(all, Task.Delay(settings.DrainWithin, time)) != all)
        {
            foreach (var job in running.Values) job.Stop(JobStop.ShuttingDown);
            // Time to be given back; then the next process finds them under the number of one that is gone.
            await Task.WhenAny(all, Task.Delay(settings.StopWithin + TimeSpan.FromSeconds(2), time));
            await end.CancelAsync();
        }
    }

    private async Task ClaimAllAsync(IRunnerPresence place)
    {
        try
        {
            while (true)
            {
                await places.WaitAsync(claiming.Token);
                var claimed = await TryClaimAsync(place);
                if (claimed is null)
                {
                    places.Release();
                    await RecoverOwnAsync(place);
                    await wake.WaitAsync(settings.LookEvery, claiming.Token);
                    continue;
                }

                Begin(claimed);
            }
        }
        catch (OperationCanceledException)
        {
            // Draining.
        }
    }

    private async Task<ClaimedJob?> TryClaimAsync(IRunnerPresence place)
    {
        try
        {
            // Not to be cut off: a job claimed and not known here would wait for the next process.
            return await store.Jobs.ClaimAsync(place.Number, CancellationToken.None);
        }
        catch (StoreException problem)
        {
            logger.LogWarning("No job was started: the store is {Failure}", problem.Failure);
            return null;
        }
        catch (Exception problem)
        {
            // Whatever it is, it must not be the last look.
            logger.LogError("No job was started: {Exception} {Where}", problem.GetType().Name, problem.StackTrace);
            return null;
        }
    }

    private void Begin(ClaimedJob claimed)
    {
        var job = new RunningJob(claimed, time);
        running[claimed.Job.Id] = job;
        pulse.Ring(claimed.Job.Id);
        var doing = Task.Run(async () =>
        {
            try
            {
                await execution.RunAsync(job, () => pulse.Ring(claimed.Job.Id), end.Token);
            }
            catch (Exception problem)
            {
                // Its job is still under this process's number and is found there.
                logger.LogError("Job {Job} was left with {Exception} {Where}", claimed.Job.Id, problem.GetType().Name, problem.StackTrace);
            }
            finally
            {
                running.TryRemove(new(claimed.Job.Id, job));
                places.Release();
                pulse.Ring(claimed.Job.Id);
            }
        });
        executions[doing] = true;
        _ = doing.ContinueWith(over => executions.TryRemove(over, out _), TaskScheduler.Default);
    }

    // Keeps this process's place, and looks after those of others.
    private async Task TendAsync(IRunnerPresence place)
    {
        using var clock = new PeriodicTimer(settings.LookEvery, time);
        try
        {
            while (await clock.WaitForNextTickAsync(claiming.Token))
            {
                try
                {
                    await place.RenewAsync(claiming.Token);
                    await RecoverAsync(place, null, claiming.Token);
                }
                catch (StoreException problem)
                {
                    logger.LogWarning("Other runners were not looked after: the store is {Failure}", problem.Failure);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    logger.LogError("Other runners were not looked after: {Exception} {Where}", problem.GetType().Name, problem.StackTrace);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Draining.
        }
    }

    // A claim or an end whose answer got lost, or an end that could not be stored. Only here, where no claim is under way.
    private async Task RecoverOwnAsync(IRunnerPresence place)
    {
        try
        {
            await RecoverAsync(place, [.. running.Values.Select(job => job.Claimed.Lease.Start)], CancellationToken.None);
        }
        catch (Exception problem)
        {
            // The next look finds them.
            logger.LogWarning("Own jobs were not looked after: {Exception}", problem.GetType().Name);
        }
    }

    private async Task RecoverAsync(IRunnerPresence place, IReadOnlyCollection<long>? held, CancellationToken cancellation)
    {
        if (await store.Jobs.RecoverAsync(place.Number, held, settings.MostAttempts, cancellation) is > 0 and var jobs)
        {
            logger.LogWarning("{Jobs} interrupted jobs are back in the queue", jobs);
            Wake();
        }
    }

    private void Wake()
    {
        try
        {
            wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }
}
