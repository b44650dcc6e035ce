namespace SkillsGap.Engine.Data.Excel;

/// <summary>A table as a sheet of a workbook: its first row is frozen and can be filtered by.</summary>
/// <param name="Name">Its name: 1 to 31 characters, none of <c>[]:*?/\</c>, no other sheet's.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, as many cells in each as there are columns; gone through twice, and never held together.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<Cell[]> Rows);
