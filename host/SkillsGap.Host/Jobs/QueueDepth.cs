namespace SkillsGap.Host.Jobs;

/// <summary>How much there is to do.</summary>
/// <param name="Waiting">Jobs that wait.</param>
/// <param name="Running">Jobs that are worked on.</param>
internal sealed record QueueDepth(int Waiting, int Running);
