using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Engine.Tests.Data.Excel;

public sealed class WorkbookImportTests : IDisposable
{
    private readonly HandMadeBook book = new();
    private readonly SampleFolder folder = new();

    private string Path => folder.At("book.xlsx");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Workbook_IntoAnEmptyFolder_WritesTheWholeWorkforce()
    {
        using var into = new SampleFolder();
        Directory.Delete(into.Path, recursive: true);

        WorkforceImport.Write(into.Path, Import(into.Path));

        Assert.Equivalent(Content(folder.Path), Content(into.Path), strict: true);
    }

    [Fact]
    public void Workbook_IntoItsOwnFolder_ChangesNothing()
    {
        ImportResult result = Import(folder.Path);
        Assert.DoesNotContain(result.Report.Tables, table => table.IsChange);
        Assert.Contains(new TableChange("scenario.json", 0, 0, 1), result.Report.Tables);
    }

    [Fact]
    public void Scenario_Changed_IsWritten()
    {
        book.Put("scenario", "B9", HandMadeBook.Number("75000"));
        ImportResult result = Import(folder.Path);
        Assert.Equal([new("scenario.json", 0, 1, 0)], result.Report.Tables.Where(table => table.IsChange));
        WorkforceImport.Write(folder.Path, result);
        Assert.Equal(75000, Content(folder.Path).Scenario!.Budget);
    }

    [Fact]
    public void Column_ThatASheetDoesWithout_KeepsWhatItHas()
    {
        book.Sheets["people"] = [.. book.Sheets["people"].Select(row => row[..8])];
        Assert.DoesNotContain(Import(folder.Path).Report.Tables, table => table.IsChange);
    }

    [Fact]
    public void Rows_ThatASheetDoesNotHave_StayUnlessTheyAreReplaced()
    {
        book.Sheets["audit_attributes"] = book.Sheets["audit_attributes"][..1];
        ImportResult kept = Import(folder.Path);
        Assert.Equal("audit_attributes.csv, 1 rows", Assert.Single(kept.Report.Wrinkles).Examples[0].Value);
        Assert.DoesNotContain(kept.Report.Tables, table => table.IsChange);

        ImportResult replaced = Import(folder.Path, replace: true);
        Assert.Empty(replaced.Report.Wrinkles);
        Assert.Contains(new TableChange("audit_attributes.csv", 0, 0, 0, 1), replaced.Report.Tables);
        WorkforceImport.Write(folder.Path, replaced);
        Assert.False(File.Exists(folder.At("audit_attributes.csv")));
        Assert.Empty(Content(folder.Path).AuditAttributes);
    }

    [Fact]
    public void Error_OfASheet_NamesWorkbookAndSheet_AndWhatItRefersToByFile()
    {
        book.Put("people", "B2", HandMadeBook.Text("dta"));
        DataProblem problem = Assert.Single(Import(folder.Path).Data.Errors);
        Assert.Equal(("book.xlsx, sheet people", 2, "unit_id", "is not a unit of units.csv."), (problem.File, problem.Row, problem.Column, problem.Message));
    }

    private ImportResult Import(string into, bool replace = false)
    {
        File.WriteAllBytes(Path, book.Bytes());
        return WorkforceImport.Into(into, new WorkbookImport(Path, replace), null, TestContext.Current.CancellationToken);
    }

    private static WorkforceContent Content(string path)
    {
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(path, TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        return result.Content!;
    }
}
