namespace SkillsGap.Host.Storage.Sql;

/// <summary>A version as the database has it.</summary>
internal sealed class VersionRow
{
    public string Tenant { get; init; } = "";

    public string Workforce { get; init; } = "";

    public long Number { get; init; }

    public string Etag { get; init; } = "";

    public string? Parent { get; init; }

    public long Created { get; init; }

    public string KeyId { get; init; } = "";

    public int People { get; init; }

    public int Evidence { get; init; }

    public long Bytes { get; init; }

    public WorkforceVersion Version() =>
        new(Tenant, Workforce, Number, Etag, Parent, DateTimeOffset.FromUnixTimeMilliseconds(Created), KeyId, People, Evidence, Bytes);
}
