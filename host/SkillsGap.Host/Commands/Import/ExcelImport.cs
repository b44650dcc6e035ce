using System.CommandLine;
using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import excel BOOK.xlsx --into FOLDER</c>: takes the sheets of a workbook.</summary>
internal static class ExcelImport
{
    public static Command Create()
    {
        var book = new Argument<string>("BOOK.xlsx") { Description = "A workbook with sheets named as the tables, such as export writes." };
        var replace = new Option<bool>("--replace") { Description = "Remove the rows of a table that its sheet does not have. Default: they stay." };
        return new ImportOptions().Complete(
            new Command("excel", "Take tables and scenario from an Excel workbook: a sheet a table, in the columns of the CSV files.") { book, replace },
            parsed => new WorkbookImport(parsed.GetValue(book)!, parsed.GetValue(replace)));
    }
}
