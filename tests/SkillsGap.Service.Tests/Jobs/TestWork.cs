using System.Collections.Concurrent;
using SkillsGap.Host.Jobs;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Jobs;

/// <summary>Work that does what the test says: by the text of its request, or as a function.</summary>
internal sealed class TestWork(Func<Job, IProgress<JobProgress>, CancellationToken, Task<JobOutcome>>? work = null) : IJobWork
{
    private int atATime;

    /// <summary>Jobs in the order of their starts.</summary>
    public ConcurrentQueue<Job> Started { get; } = new();

    /// <summary>The most that ran at once.</summary>
    public int Most { get; private set; }

    public async Task<JobOutcome> RunAsync(Job job, IProgress<JobProgress> progress, CancellationToken cancellation)
    {
        Started.Enqueue(job);
        lock (Started) Most = Math.Max(Most, ++atATime);
        try
        {
            return work is null ? PlanOf(job) : await work(job, progress, cancellation);
        }
        finally
        {
            lock (Started) atATime--;
        }
    }

    /// <summary>The plan of a job: the same whenever it is made.</summary>
    public static JobOutcome PlanOf(Job job) => JobOutcome.Of(Bundles.Of($"plan of {job.Request}"), $"replay of {job.Request}");
}
