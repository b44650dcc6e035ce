namespace SkillsGap.Wire.Plans;

/// <summary>What one table holds about a person.</summary>
/// <param name="File">The table's file.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The rows, cells in the order of the columns.</param>
public sealed record SubjectTableDocument(string File, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
