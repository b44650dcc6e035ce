namespace SkillsGap.Host.Jobs;

/// <summary>A job as it is stored.</summary>
/// <param name="Id">Its id, unguessable.</param>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Kind">What sort of work.</param>
/// <param name="KeyId">The key that asked.</param>
/// <param name="Workforce">The workforce it is about, or null.</param>
/// <param name="ETag">The version of it, or null.</param>
/// <param name="Request">All else the work needs, as JSON.</param>
/// <param name="Priority">0 to 9; more is sooner.</param>
/// <param name="TimeLimit">How long one start of it may take.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempt">How often it was started.</param>
/// <param name="CancelAsked">Whether it was asked to stop with the best it has.</param>
/// <param name="Progress">How far it is; null before the first report.</param>
/// <param name="PlanHash">Hash of its plan; null without one.</param>
/// <param name="ReplayHash">Hash by which a second run can be compared; null without a plan.</param>
/// <param name="Error">Why it failed; null otherwise.</param>
/// <param name="Created">When it was accepted.</param>
/// <param name="Started">When it was last started; null before.</param>
/// <param name="Ended">When it ended; null before.</param>
internal sealed record Job(
    string Id, string Tenant, string Kind, string KeyId, string? Workforce, string? ETag, string Request, int Priority, TimeSpan TimeLimit,
    JobState State, int Attempt, bool CancelAsked, JobProgress? Progress, string? PlanHash, string? ReplayHash, JobError? Error,
    DateTimeOffset Created, DateTimeOffset? Started, DateTimeOffset? Ended)
{
    /// <summary>Whether nothing will happen to it any more.</summary>
    public bool HasEnded => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}
