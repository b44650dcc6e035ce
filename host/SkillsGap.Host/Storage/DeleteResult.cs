namespace SkillsGap.Host.Storage;

/// <summary>What became of deleting a workforce.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Current">The version that was current; null where there was none.</param>
internal sealed record DeleteResult(DeleteOutcome Outcome, WorkforceVersion? Current);
