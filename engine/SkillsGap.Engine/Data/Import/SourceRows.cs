namespace SkillsGap.Engine.Data.Import;

/// <summary>Rows (or statements, or lines) read from a source file, its header not counted.</summary>
public sealed record SourceRows(string File, long Rows);
