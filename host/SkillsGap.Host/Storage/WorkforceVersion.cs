namespace SkillsGap.Host.Storage;

/// <summary>What is known of a stored version without reading it.</summary>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Workforce">The id of the workforce.</param>
/// <param name="Number">1, 2, … within the workforce.</param>
/// <param name="ETag">SHA-256 of the content, hexadecimal.</param>
/// <param name="Parent">The ETag of the version before; null for the first.</param>
/// <param name="Created">When it was stored.</param>
/// <param name="KeyId">The key it came with.</param>
/// <param name="People">How many people it holds.</param>
/// <param name="Evidence">How many rows of evidence.</param>
/// <param name="Bytes">Size of the content before compression.</param>
internal sealed record WorkforceVersion(
    string Tenant, string Workforce, long Number, string ETag, string? Parent, DateTimeOffset Created, string KeyId, int People, int Evidence, long Bytes);
