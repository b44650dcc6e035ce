namespace SkillsGap.Engine.Data.Import;

/// <summary>What an import did to a table: rows it added, replaced by another content, found there as they are, and removed.</summary>
public sealed record TableChange(string File, int Added, int Replaced, int Unchanged, int Removed = 0)
{
    /// <summary>Whether the table is not as it was.</summary>
    public bool IsChange => Added + Replaced + Removed > 0;
}
