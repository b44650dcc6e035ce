namespace SkillsGap.Host.Jobs;

/// <summary>The work itself: what is done with a job once its turn has come.</summary>
internal interface IJobWork
{
    /// <summary>
    /// Does a job. The token is cancelled when the job's time is up, when it was cancelled, or when the service gives it up; the work then
    /// returns the best it has, soon, or throws <see cref="OperationCanceledException"/> where it has nothing. An outcome with an error is
    /// final; any other exception is an error of this program and ends the job as failed.
    /// </summary>
    /// <param name="job">The job; its request and workforce are under pseudonyms, and so is what comes of it.</param>
    /// <param name="progress">May be told as often as one likes: what is stored and passed on is thinned out.</param>
    /// <param name="cancellation">When to stop.</param>
    Task<JobOutcome> RunAsync(Job job, IProgress<JobProgress> progress, CancellationToken cancellation);
}
