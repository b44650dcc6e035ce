namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>One badge that somebody was given, of whatever version.</summary>
/// <param name="Id">Its own id, or null.</param>
/// <param name="Class">The id of what was given: the badge class or achievement; null if it has none.</param>
/// <param name="Name">The name of that, or null where it is not told.</param>
/// <param name="Recipients">Who it was given to: one identity object or several, of which one known is enough.</param>
/// <param name="Issued">The day from which it holds, or null.</param>
/// <param name="Expires">The last day on which it holds, or null: it does not expire.</param>
/// <param name="HasUnusableExpiry">Whether it says when it expires and that cannot be read.</param>
/// <param name="IsRevoked">Whether it says itself that it was taken back.</param>
internal sealed record Badge(
    string? Id, string? Class, string? Name, IReadOnlyList<BadgeRecipient> Recipients, DateOnly? Issued, DateOnly? Expires,
    bool HasUnusableExpiry, bool IsRevoked);
