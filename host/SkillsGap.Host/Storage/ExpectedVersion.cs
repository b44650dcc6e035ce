namespace SkillsGap.Host.Storage;

/// <summary>What must be the current version for a write to happen.</summary>
internal readonly record struct ExpectedVersion
{
    private ExpectedVersion(bool any, string? etag) => (IsAny, ETag) = (any, etag);

    /// <summary>Whatever there is, or nothing.</summary>
    public static ExpectedVersion Any { get; } = new(true, null);

    /// <summary>Nothing (If-None-Match: *).</summary>
    public static ExpectedVersion None { get; } = new(false, null);

    /// <summary>Whether anything will do.</summary>
    public bool IsAny { get; }

    /// <summary>The ETag that must be current; null where nothing must be there.</summary>
    public string? ETag { get; }

    /// <summary>Exactly this one (If-Match).</summary>
    public static ExpectedVersion Of(string etag) => new(false, etag);
}
