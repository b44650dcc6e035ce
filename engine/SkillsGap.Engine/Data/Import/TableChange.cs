namespace SkillsGap.Engine.Data.Import;

/// <summary>What an import did to a table: rows it added, replaced by another content, and found there as they are.</summary>
public sealed record TableChange(string File, int Added, int Replaced, int Unchanged)
{
    /// <summary>Whether the table is not as it was.</summary>
    public bool IsChange => Added + Replaced > 0;
}
