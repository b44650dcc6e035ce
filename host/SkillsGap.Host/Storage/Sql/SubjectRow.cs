using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>A pseudonym as the database has it.</summary>
internal sealed class SubjectRow
{
    public byte[] Lookup { get; init; } = [];

    public string Pseudonym { get; init; } = "";

    public byte[] Sealed { get; init; } = [];

    public StoredSubject Subject() => new(Lookup, Pseudonym, Sealed);
}
