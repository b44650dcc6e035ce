using System.Collections.Immutable;

namespace SkillsGap.Engine.Data;

/// <summary>What one table holds about one person.</summary>
/// <param name="File">The table's file, such as <c>evidence.csv</c>.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The rows that refer to the person, cells in the order of the columns, as they stand in the file.</param>
public sealed record PersonTable(string File, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
