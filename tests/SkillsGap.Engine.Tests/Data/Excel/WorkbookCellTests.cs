using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data.Excel;

public sealed class WorkbookCellTests
{
    private readonly HandMadeBook book = new();

    [Fact]
    public void Workbook_WithEveryCellAsText_GivesWhatTheFolderGives()
    {
        using var folder = new SampleFolder();
        WorkforceContent content = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken).Content!;
        Assert.Equivalent(content, Content(), strict: true);
    }

    // Serial numbers as Excel documents them: 1 January 2008 is 39448 counted from 1900, and 37986 counted from 1904.
    [Theory]
    [InlineData("", "39448", 1, "2008-01-01")]
    [InlineData("", "39448", 3, "2008-01-01")]
    [InlineData("<workbookPr date1904=\"0\"/>", "39448", 1, "2008-01-01")]
    [InlineData("<workbookPr date1904=\"1\"/>", "37986", 1, "2008-01-01")]
    [InlineData("<workbookPr date1904=\"true\"/>", "37986", 1, "2008-01-01")]
    [InlineData("<workbookPr date1904=\"true\"/>", "1", 1, "1904-01-02")]
    [InlineData("<workbookPr date1904=\"1\"/>", "1", 1, "1904-01-02")]
    [InlineData("", "1", 1, "1900-01-01")]
    [InlineData("", "59", 1, "1900-02-28")]
    [InlineData("", "61", 1, "1900-03-01")]
    public void Date_AsASerialNumber_IsTheDay(string properties, string serial, int style, string day)
    {
        book.WorkbookProperties = properties;
        book.Put("cohorts", "C2", HandMadeBook.Number(serial, style));
        Assert.Equal(DateOnly.Parse(day), Content().Workforce.Cohorts[0].StartDate);
    }

    [Fact]
    public void Date_AsIsoDate_IsTheDay()
    {
        book.Put("cohorts", "C2", " t=\"d\"><v>2026-02-02</v>");
        Assert.Equal(new DateOnly(2026, 2, 2), Content().Workforce.Cohorts[0].StartDate);
    }

    [Theory]
    [InlineData("39448", 0, "'39448': is not a date.")]
    [InlineData("39448.5", 1, "'2008-01-01 12:00:00': is not a date.")]
    [InlineData("1E+300", 1, "'1E+300': is not a date.")]
    [InlineData("2958466", 1, "'2958466': is not a date.")]
    [InlineData("-1", 1, "'1899-12-29': is not a date from 1900-01-01 to 2199-12-31.")]
    public void Date_ThatIsNone_IsAnError(string serial, int style, string error)
    {
        book.Put("cohorts", "C2", HandMadeBook.Number(serial, style));
        Assert.StartsWith($"error: book.xlsx, sheet cohorts, row 2, column start_date, {error}", Error());
    }

    [Fact]
    public void Numbers_AsExcelStoresThem_AreTheirValues()
    {
        book.Put("units", "E3", HandMadeBook.Number("0.35", 2));
        book.Put("modules", "E2", HandMadeBook.Number("1234.5", 4));
        book.Put("modules", "D2", HandMadeBook.Number("2.4E1"));
        book.Put("evidence", "E6", HandMadeBook.Number("0.30000000000000004"));
        book.Put("cohorts", "D2", " t=\"n\"><v>4</v>");
        Workforce workforce = Content().Workforce;
        Assert.Equal(0.35, workforce.Units[1].MaxShareInTraining);
        Assert.Equal((24, 1234.5), (workforce.Modules[0].Hours, workforce.Modules[0].Cost));
        Assert.Equal(0.30000000000000004, workforce.Evidence[4].Value);
        Assert.Equal(4, workforce.Cohorts[0].Weeks);
    }

    [Fact]
    public void Percentage_AsText_IsTheSameErrorAsInAFile()
    {
        book.Put("units", "E3", HandMadeBook.Text("35 %"));
        Assert.Equal("error: book.xlsx, sheet units, row 3, column max_share_in_training, '35 %': is not a number from 0 to 1.\n"
            + "  It is a part of one: write 70 % as 0.7, with a point.", Error());
    }

    [Fact]
    public void Flag_AsABoolean_IsItsValue()
    {
        book.Put("people", "G2", " t=\"b\"><v>0</v>").Put("people", "G3", " t=\"b\"><v>1</v>");
        Assert.Equal([false, true, false], Content().Workforce.People.Select(person => person.OpenToChange));
    }

    [Fact]
    public void Id_AsANumber_IsItsText()
    {
        book.Put("projects", "A2", HandMadeBook.Number("1007")).Put("project_skills", "A2", HandMadeBook.Text("1007"))
            .Put("project_demand", "A2", HandMadeBook.Text("1007")).Put("project_demand", "A3", HandMadeBook.Text("1007"));
        Assert.Equal("1007", Content().Workforce.Projects[0].Id);
    }

    [Fact]
    public void Text_Shared_InRunsAndWithPhonetics_IsTheTextAlone()
    {
        book.Strings.AddRange(["<t>unused</t>", "<r><t>Ada </t></r><r><rPr><b/></rPr><t>L.</t></r><rPh sb=\"0\" eb=\"1\"><t>ey-da</t></rPh>"]);
        book.Put("people", "I2", " t=\"s\"><v>1</v>");
        Assert.Equal("Ada L.", Content().Workforce.People[0].Name);
    }

    [Fact]
    public void Formula_WithItsResult_IsTheResult()
    {
        book.Put("modules", "E2", "><f>100*3</f><v>300</v>");
        book.Put("people", "I2", " t=\"str\"><f>\"A\"&amp;\"da\"</f><v>Ada</v>");
        book.Put("people", "H2", " t=\"str\"><f>\"\"</f><v></v>");
        Workforce workforce = Content().Workforce;
        Assert.Equal((300, "Ada", null), (workforce.Modules[0].Cost, workforce.People[0].Name, workforce.People[0].PreferredFormat));
    }

    // ExcelDataReader gives both as empty cells, and an empty value of evidence means something.
    [Theory]
    [InlineData(" t=\"e\"><v>#N/A</v>", "'#N/A': is an error, not a value.")]
    [InlineData(" t=\"e\"><f>1/0</f><v>#DIV/0!</v>", "'#DIV/0!': is an error, not a value.")]
    [InlineData("><f>B2*2</f>", "'': is a formula whose result is not stored.")]
    [InlineData("><f>B2*2</f><v></v>", "'': is a formula whose result is not stored.")]
    public void Cell_WithoutAValue_IsAnErrorAndNotEmpty(string cell, string error)
    {
        book.Put("evidence", "E3", cell);
        Assert.StartsWith($"error: book.xlsx, sheet evidence, row 3, column value, {error}", Error());
    }

    [Fact]
    public void Rows_WithNothingInThem_ArePassedOverAndKeepTheirNumbers()
    {
        string[] blank = [" s=\"1\">", "", HandMadeBook.Text("")];
        book.Sheets["units"] = [.. book.Sheets["units"], blank, blank, [HandMadeBook.Text("x"), HandMadeBook.Text("X"), HandMadeBook.Text("nowhere")], blank];
        Assert.StartsWith("error: book.xlsx, sheet units, row 6, column parent_id, 'nowhere': is not a unit of sheet units.", Error());
    }

    private WorkforceContent Content()
    {
        ReadResult<WorkforceContent> result = book.Read();
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        return result.Content!;
    }

    private string Error() => Assert.Single(book.Read().Errors).ToString();
}
