namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>Who a badge was given to.</summary>
/// <param name="Identity">A mailbox, URL or other id; where it is hashed, <c>sha256$</c> or <c>md5$</c> and hex.</param>
/// <param name="IsHashed">Whether it is the hash of the identity followed by the salt.</param>
/// <param name="Salt">The salt, or empty.</param>
internal readonly record struct BadgeRecipient(string Identity, bool IsHashed, string Salt);
