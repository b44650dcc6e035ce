namespace SkillsGap.Host.Jobs;

/// <summary>What became of a request to accept work.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Job">The job, where there is one.</param>
internal sealed record AcceptResult(AcceptOutcome Outcome, Job? Job);
