using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data.Excel;

public sealed class LibreOfficeTests
{
    private const string Change = """
        book.Sheets.getByName("modules").getCellRangeByName("E2").Formula = "=60+15"
              book.Sheets.getByName("cohorts").getCellRangeByName("C2").Formula = "2026-01-19"
              book.Sheets.getByName("scenario").getCellRangeByName("B15").Formula = "0.35"
        """;

    [Fact]
    public async Task Workbook_SavedByLibreOffice_IsTheSame_AndChangedThere_IsTheSameButForTheChange()
    {
        string? program = LibreOffice.Find();
        Assert.SkipWhen(program is null, "There is no soffice on the path; install LibreOffice Calc to run this test.");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var office = new LibreOffice(program);
        using var folder = new SampleFolder();
        // LibreOffice keeps 15 digits of a number.
        folder.Replace("evidence.csv", "0.30000000000000004", "0.3");
        WorkforceContent given = WorkforceFolder.Read(folder.Path, cancellation).Content!;
        // What a spreadsheet program likes to take for something else.
        given = given with
        {
            Workforce = given.Workforce with
            {
                People = [given.Workforce.People[0] with { Name = "=1+1" }, given.Workforce.People[1] with { Name = "1-2" }, .. given.Workforce.People.Skip(2)],
                Evidence =
                [
                    given.Workforce.Evidence[0] with { Value = 0.123456789012345, Note = "two\nlines, “quoted” & <tagged> 𝄞" },
                    .. given.Workforce.Evidence.Skip(1),
                ],
            },
        };
        string book = folder.At("book.xlsx"), saved = Directory.CreateDirectory(folder.At("saved")).FullName, changed = folder.At("changed.xlsx");
        Assert.Empty(WorkforceWorkbook.Write(book, given, cancellation));

        await office.ConvertAsync(book, saved, cancellation);
        Assert.Equivalent(given, Read(Path.Combine(saved, "book.xlsx")), strict: true);

        await office.ChangeAsync(book, changed, Change, cancellation);
        Workforce workforce = given.Workforce;
        var expected = given with
        {
            Workforce = workforce with
            {
                Modules = workforce.Modules.SetItem(0, workforce.Modules[0] with { Cost = 75 }),
                Cohorts = workforce.Cohorts.SetItem(0, workforce.Cohorts[0] with { StartDate = new(2026, 1, 19) }),
            },
            Scenario = given.Scenario! with { Budget = 0.35 },
        };
        Assert.Equivalent(expected, Read(changed), strict: true);
    }

    private static WorkforceContent Read(string path)
    {
        ReadResult<WorkforceContent> result = WorkforceWorkbook.Read(path, TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        return result.Content!;
    }
}
