namespace SkillsGap.Host.Jobs;

/// <summary>How jobs are run.</summary>
internal sealed record JobRunnerSettings
{
    /// <summary>Jobs at a time; at least 1, default 1: a plan uses all cores.</summary>
    public int AtATime { get; init; } = 1;

    /// <summary>How much may wait.</summary>
    public QueueLimits Limits { get; init; } = new();

    /// <summary>How often a job may be interrupted by the end of the process before it counts as what ends it; at least 1, default 5.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>Least time between two stored reports of one job; default 1 s.</summary>
    public TimeSpan ReportEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often to look for work that another process accepted, and for runners that are gone; default 1 s.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long work may take to stop once its time is up; then it ends as failed. Default 15 s.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a shutdown waits for running work before it is put back in the queue; default 20 s.</summary>
    public TimeSpan DrainWithin { get; init; } = TimeSpan.FromSeconds(20);
}
