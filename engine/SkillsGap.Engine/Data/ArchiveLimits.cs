namespace SkillsGap.Engine.Data;

/// <summary>What an archive may expand to, so that a small one cannot fill the memory.</summary>
public sealed record ArchiveLimits
{
    /// <summary>Most bytes of all entries together; default 1 GiB.</summary>
    public long Expanded { get; init; } = 1L << 30;

    /// <summary>Most entries; default 100.</summary>
    public int Entries { get; init; } = 100;
}
