using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Jobs;

/// <summary>How work ended: with a plan, or with an error.</summary>
/// <param name="Plan">The documents of the plan; null without one.</param>
/// <param name="ReplayHash">Hash by which a second run can be compared: of what must be equal in it, nothing about time. Null without a plan.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
internal sealed record JobOutcome(Bundle? Plan, string? ReplayHash, JobError? Error)
{
    /// <summary>A plan, or the proof that there is none.</summary>
    public static JobOutcome Of(Bundle plan, string replayHash) => new(plan, replayHash, null);

    /// <summary>A failure that running again would not mend.</summary>
    public static JobOutcome Failed(string type, string detail) => new(null, null, new(type, detail));
}
