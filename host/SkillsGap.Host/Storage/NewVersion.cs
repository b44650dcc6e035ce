namespace SkillsGap.Host.Storage;

/// <summary>A version to store.</summary>
/// <param name="Content">The files of the workforce, people under pseudonyms.</param>
/// <param name="KeyId">The key it came with.</param>
/// <param name="People">How many people it holds.</param>
/// <param name="Evidence">How many rows of evidence.</param>
internal sealed record NewVersion(Bundle Content, string KeyId, int People, int Evidence);
