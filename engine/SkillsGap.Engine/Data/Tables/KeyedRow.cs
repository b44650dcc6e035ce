namespace SkillsGap.Engine.Data.Tables;

/// <summary>A row of something that others refer to.</summary>
internal abstract class KeyedRow : Row
{
    public string Id = "";
}
