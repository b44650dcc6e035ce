namespace SkillsGap.Host.Jobs;

/// <summary>How much may wait.</summary>
/// <param name="Waiting">Jobs of all callers; at least 1.</param>
/// <param name="WaitingPerKey">Jobs of one key; at least 1.</param>
internal sealed record QueueLimits(int Waiting = 1000, int WaitingPerKey = 100);
