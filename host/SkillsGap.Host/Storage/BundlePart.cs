namespace SkillsGap.Host.Storage;

/// <summary>One named part of a bundle.</summary>
/// <param name="Name">Its name: no control characters, unique in the bundle.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record BundlePart(string Name, ReadOnlyMemory<byte> Bytes);
