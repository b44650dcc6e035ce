namespace SkillsGap.Host.Security;

/// <summary>A key as it is stored.</summary>
/// <param name="Key">The key.</param>
/// <param name="SecretHash">SHA-256 of its secret, 32 bytes.</param>
internal sealed record StoredKey(ApiKey Key, ReadOnlyMemory<byte> SecretHash);
