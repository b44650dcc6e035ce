namespace SkillsGap.Engine.Data.Import;

/// <summary>A table that takes rows, whatever they are rows of.</summary>
internal interface IImportedTable
{
    /// <summary>What the import did to it so far.</summary>
    TableChange Change { get; }
}
