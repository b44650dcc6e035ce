namespace SkillsGap.Engine.Data.Excel;

/// <summary>A column of a sheet.</summary>
/// <param name="Name">What stands in its first row.</param>
/// <param name="Format">How its cells are shown, also those that are filled later.</param>
public sealed record SheetColumn(string Name, CellFormat Format = CellFormat.General);
