namespace SkillsGap.Engine.Data.Import;

/// <summary>How far an import is: the file it reads, rows read of it, and the share (0–1) of all bytes read.</summary>
public sealed record ImportProgress(string File, long Rows, double Share);
