namespace SkillsGap.Host.Jobs;

/// <summary>A job that was just started.</summary>
/// <param name="Job">The job, running.</param>
/// <param name="Lease">The right to end it.</param>
internal sealed record ClaimedJob(Job Job, JobLease Lease);
