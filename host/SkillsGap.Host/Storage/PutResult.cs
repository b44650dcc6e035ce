namespace SkillsGap.Host.Storage;

/// <summary>What became of a write, and what is current now.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Current">The current version; null only after a conflict where there is none.</param>
internal sealed record PutResult(PutOutcome Outcome, WorkforceVersion? Current);
