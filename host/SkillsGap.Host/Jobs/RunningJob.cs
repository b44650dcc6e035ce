namespace SkillsGap.Host.Jobs;

/// <summary>A job while it is worked on in this process: its latest progress, and the way to stop it, for which the stronger reason counts.</summary>
internal sealed class RunningJob : IProgress<JobProgress>, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly ITimer timer;
    private JobProgress? progress;
    private JobStop stop;
    private bool isOver;

    public RunningJob(ClaimedJob claimed, TimeProvider time)
    {
        Claimed = claimed;
        timer = time.CreateTimer(_ => Stop(JobStop.TimeIsUp), null, claimed.Job.TimeLimit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The job and the right to end it.</summary>
    public ClaimedJob Claimed { get; }

    /// <summary>Cancelled when the work is to stop.</summary>
    public CancellationToken Cancellation => cancellation.Token;

    /// <summary>Ends when the work has been told to stop.</summary>
    public Task Stopped => stopped.Task;

    /// <summary>Why it was told to stop.</summary>
    public JobStop Reason
    {
        get
        {
            lock (gate) return stop;
        }
    }

    /// <summary>What the work said last; null before it said anything.</summary>
    public JobProgress? Progress => Volatile.Read(ref progress);

    /// <inheritdoc/>
    public void Report(JobProgress value) => Volatile.Write(ref progress, value);

    /// <summary>Tells the work to stop. That it is of no use any more goes before that its best counts.</summary>
    public void Stop(JobStop reason)
    {
        lock (gate)
        {
            if (isOver || stop >= reason) return;
            stop = reason;
        }

        // Not under the lock: the work may do anything when it hears of it.
        stopped.TrySetResult();
        try
        {
            cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It was over already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) isOver = true;
        timer.Dispose();
    }
}
