namespace SkillsGap.Engine.Data.Import;

/// <summary>What an import did to a table: rows it added, replaced by another content, and found there as they are.</summary>
public sealed record TableChange(string File, int Added, int Replaced, int Unchanged)
{
    /// <summary>Rows it took out, because what they came from no longer says so.</summary>
    public int Removed { get; init; }

    /// <summary>Whether the table is not as it was.</summary>
    public bool IsChange => Added + Replaced + Removed > 0;
}
