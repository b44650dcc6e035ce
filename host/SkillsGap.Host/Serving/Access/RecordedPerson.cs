namespace SkillsGap.Host.Serving.Access;

/// <summary>The person a request is about, for the audit log, where they cannot be looked up afterwards: they were erased by it.</summary>
/// <param name="Pseudonym">Their pseudonym.</param>
internal sealed record RecordedPerson(string? Pseudonym);
