namespace SkillsGap.Host.Storage;

/// <summary>Something that is kept no longer: a scenario that has ended, with its plan, or a version of a workforce.</summary>
internal sealed record Expired
{
    /// <summary>Whose it is.</summary>
    public required string Tenant { get; init; }

    /// <summary>The scenario; null for a version.</summary>
    public string? Job { get; init; }

    /// <summary>The workforce of a version; null for a scenario.</summary>
    public string? Workforce { get; init; }

    /// <summary>The version; null for a scenario.</summary>
    public string? Etag { get; init; }

    /// <summary>How the audit log names it.</summary>
    public string Resource => Job is not null ? $"v1/scenarios/{Job}" : $"v1/workforces/{Workforce}/versions/{Etag}";
}
