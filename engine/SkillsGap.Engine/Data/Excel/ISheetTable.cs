namespace SkillsGap.Engine.Data.Excel;

/// <summary>A table to be read from a sheet, whatever its rows are.</summary>
internal interface ISheetTable
{
    /// <summary>Reads the sheet of the table.</summary>
    void Read(SheetRows sheet);

    /// <summary>Says that there is no sheet of the table.</summary>
    void Miss();
}
