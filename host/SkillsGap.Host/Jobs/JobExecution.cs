using Microsoft.Extensions.Logging;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Jobs;

/// <summary>
/// One start of one job, from its claim to its end: does the work, stores progress now and then, keeps the time limit, and stores the outcome,
/// for as long as it takes the database to come back.
/// </summary>
internal sealed class JobExecution(IJobStore store, IJobWork work, JobRunnerSettings settings, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100), LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Does the job, and stores what came of it.</summary>
    /// <param name="running">The job.</param>
    /// <param name="news">Told whenever there is something new to see.</param>
    /// <param name="end">Cancelled when nothing is to be tried any longer; a job that is not ended by then is started again later.</param>
    public async Task RunAsync(RunningJob running, Action news, CancellationToken end)
    {
        using var reporting = new CancellationTokenSource();
        var reports = ReportAsync(running, news, reporting.Token);
        var outcome = await OutcomeAsync(running);
        await reporting.CancelAsync();
        await reports;
        running.Dispose();
        await StoreAsync(running.Claimed.Lease, outcome, end);
        news();
    }

    /// <summary>What came of the work; null where it is to be started again, by whoever.</summary>
    private async Task<JobOutcome?> OutcomeAsync(RunningJob running)
    {
        var job = running.Claimed.Job;
        // On a thread of its own: work computes, and may not give a thread back for minutes.
        var doing = Task.Factory.StartNew(
            () => work.RunAsync(job, running, running.Cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        if (await Task.WhenAny(doing, LateAsync(running)) != doing)
        {
            _ = doing.ContinueWith(late => late.Exception, TaskScheduler.Default);
            logger.LogError("Job {Job} did not stop within {Seconds} s of being told to and was left alone", job.Id, settings.StopWithin.TotalSeconds);
            return running.Reason switch
            {
                JobStop.TimeIsUp => JobOutcome.Failed(
                    JobError.TimeLimit, $"it did not stop when its {job.TimeLimit.TotalSeconds:0.###} s were over\n  Ask for less at once."),
                JobStop.Cancelled => new(null, null, null),
                _ => null,
            };
        }

        try
        {
            var outcome = await doing;
            return running.Reason is JobStop.ShuttingDown or JobStop.Lost ? null : outcome;
        }
        catch (OperationCanceledException) when (running.Reason != JobStop.None)
        {
            return running.Reason switch
            {
                JobStop.TimeIsUp => JobOutcome.Failed(
                    JobError.TimeLimit, $"there was no plan after {job.TimeLimit.TotalSeconds:0.###} s\n  Allow more time, or ask for less at once."),
                JobStop.Cancelled => new(null, null, null),
                _ => null,
            };
        }
        catch (StoreException problem) when (problem.Failure is StoreFailure.Unavailable or StoreFailure.Full)
        {
            logger.LogWarning("Job {Job} goes back in the queue: the store is {Failure}", job.Id, problem.Failure);
            return null;
        }
        catch (StoreException problem)
        {
            return JobOutcome.Failed(JobError.DamagedData, problem.Message);
        }
        catch (Exception problem)
        {
            // Messages may quote data; where it happened does not.
            logger.LogError("Job {Job} failed with {Exception} {Where}", job.Id, problem.GetType().Name, problem.StackTrace);
            return JobOutcome.Failed(
                JobError.Internal, $"the work ended with {problem.GetType().Name}\n  Ask again; if it happens again, report it with the id of the job.");
        }
    }

    private async Task LateAsync(RunningJob running)
    {
        await running.Stopped;
        await Task.Delay(settings.StopWithin, time);
    }

    // Also without news: somebody may have cancelled the job through another process, or have taken it over.
    private async Task ReportAsync(RunningJob running, Action news, CancellationToken over)
    {
        JobProgress? stored = null;
        using var clock = new PeriodicTimer(settings.ReportEvery, time);
        try
        {
            while (await clock.WaitForNextTickAsync(over))
            {
                var (latest, before) = (running.Progress, stored);
                try
                {
                    var state = await store.ReportAsync(running.Claimed.Lease, latest == before ? null : latest, over);
                    stored = latest;
                    if (state == LeaseState.Lost) running.Stop(JobStop.Lost);
                    else if (state == LeaseState.CancelAsked) running.Stop(JobStop.Cancelled);
                    if (latest != before) news();
                }
                catch (StoreException problem)
                {
                    logger.LogWarning("Progress of job {Job} was not stored: the store is {Failure}", running.Claimed.Job.Id, problem.Failure);
                }
                catch (Exception problem) when (!over.IsCancellationRequested)
                {
                    // Whatever it is, what the work comes to must not be lost by it.
                    logger.LogError(
                        "Progress of job {Job} was not stored: {Exception} {Where}", running.Claimed.Job.Id, problem.GetType().Name, problem.StackTrace);
                }
            }
        }
        catch (Exception) when (over.IsCancellationRequested)
        {
            // The work is over.
        }
    }

    // What took minutes to compute waits for the database rather than being computed again.
    private async Task StoreAsync(JobLease lease, JobOutcome? outcome, CancellationToken end)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var held = outcome is null ? await store.ReleaseAsync(lease, end) : await store.FinishAsync(lease, outcome, end);
                if (!held) logger.LogInformation("Job {Job} had been taken over or ended; this start of it does not count", lease.Id);
                return;
            }
            catch (StoreException problem) when (problem.Failure is StoreFailure.Unavailable or StoreFailure.Full)
            {
                logger.LogWarning("The end of job {Job} is not stored yet: the store is {Failure}", lease.Id, problem.Failure);
            }
            catch (StoreException problem)
            {
                logger.LogError("The end of job {Job} cannot be stored: the store is {Failure}", lease.Id, problem.Failure);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                await Task.Delay(pause, time, end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
