namespace SkillsGap.Engine.Data.Import;

/// <summary>The workforce with what was imported, checked whole, or all errors; and what the import did either way.</summary>
/// <param name="Data">The content, or every error in the folder and the source.</param>
/// <param name="Report">What was read and what changed.</param>
public sealed record ImportResult(ReadResult<WorkforceContent> Data, ImportReport Report);
