namespace SkillsGap.Engine.Data;

/// <summary>One table of a workforce in columns.</summary>
/// <param name="Name">Its name: that of its file without the ending.</param>
/// <param name="Columns">Its columns, all of one length.</param>
public sealed record DataTable(string Name, IReadOnlyList<DataColumn> Columns);
