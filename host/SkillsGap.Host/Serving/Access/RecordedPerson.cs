namespace SkillsGap.Host.Serving.Access;

/// <summary>The person a request is about, for the audit log: looked up before, since afterwards they may be erased.</summary>
/// <param name="Pseudonym">Their pseudonym.</param>
internal sealed record RecordedPerson(string? Pseudonym);
