using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SkillsGap.Host.Tests.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class ExportCommandTests(PlannedExample planned)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workbook_Exported_IsTakenWhereAFolderIs_AndImportedAgain()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("export", SkillsGapProcess.Example, "--out", folder["book.xlsx"])).ExitCode);
        var book = await SkillsGapProcess.RunAsync("validate", folder["book.xlsx"]);
        var example = await SkillsGapProcess.RunAsync("validate", SkillsGapProcess.Example);
        Assert.Equal("", book.Error);
        Assert.Equal(Fingerprint(example), Fingerprint(book));

        var import = await SkillsGapProcess.RunAsync("import", "excel", folder["book.xlsx"], "--into", folder["again"]);
        Assert.Equal(0, import.ExitCode);
        Assert.Equal(Fingerprint(example), Fingerprint(await SkillsGapProcess.RunAsync("validate", folder["again"])));
        var second = await SkillsGapProcess.RunAsync("import", "excel", folder["book.xlsx"], "--into", folder["again"]);
        Assert.Contains("had all of it already", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_Exported_AddsUpToThePlan()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunAsync("export", SkillsGapProcess.Example, "--plan", planned.Path, "--out", folder["plan.xlsx"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await using var planFile = File.OpenRead(Path.Combine(planned.Path, "plan.json"));
        var plan = await PlanJson.ReadAsync<PlanDocument>(planFile, Token);
        using var book = SpreadsheetDocument.Open(folder["plan.xlsx"], isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book, Token).Select(error => $"{error.Part?.Uri}: {error.Description}"));
        Assert.Equal(
            ["summary", "people", "steps", "costs by unit", "costs by module", "cohorts", "mentors", "prices"],
            book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        var cash = plan.People.Sum(person => person.Decision!.Cash);
        Assert.Equal(cash, Sum(book, "people", "cash, USD"), 1e-6);
        Assert.Equal(cash, Sum(book, "steps", "cash, USD"), 1e-6);
        Assert.Equal(cash, Sum(book, "costs by unit", "cash, USD"), 1e-6);
        Assert.Equal(cash, Sum(book, "costs by module", "cash, USD"), 1e-6);
        Assert.Equal(plan.People.Sum(person => person.Decision!.Hours), Sum(book, "steps", "hours"), 1e-6);
        Assert.Equal(plan.Rows.Where(row => row.Id.StartsWith("seats:", StringComparison.Ordinal)).Sum(row => row.Used), Sum(book, "cohorts", "used"), 1e-6);
        Assert.Equal(plan.Rows.Where(row => row.Id.StartsWith("mentor:", StringComparison.Ordinal)).Sum(row => row.Used), Sum(book, "mentors", "used"), 1e-6);
        // What has room for one more, or a hundredth of a budget left, is worth nothing more, whatever the search has left of a price.
        var scarce = plan.Rows.Where(row => Math.Abs(row.Price > 0 ? row.Upper!.Value - row.Used : row.Used - (row.Lower ?? row.Used))
            < (row.Id.StartsWith("budget", StringComparison.Ordinal) ? 0.01 * row.Upper : 1)).ToList();
        Assert.NotEmpty(scarce);
        Assert.NotEqual(plan.Rows.Count(row => row.Price != 0), scarce.Count(row => row.Price != 0));
        Assert.Equal(scarce.Sum(row => row.Price), Sum(book, "prices", "one more is worth, USD"), 1e-6);
    }

    [Fact]
    public async Task Plan_OfOtherData_IsNotExported()
    {
        using var other = TemporaryFolder.CopyOfExample();
        var cohorts = await File.ReadAllTextAsync(other["cohorts.csv"], Token);
        await File.WriteAllTextAsync(other["cohorts.csv"], cohorts.Replace("2026-01-12", "2026-01-19", StringComparison.Ordinal), Token);
        var run = await SkillsGapProcess.RunAsync("export", other.Path, "--plan", planned.Path, "--out", other["plan.xlsx"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("was made from other data", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(other["plan.xlsx"]));
    }

    [Theory]
    [InlineData("export", "EXAMPLE")]
    [InlineData("export", "EXAMPLE", "--out", "book.csv")]
    [InlineData("export", "EXAMPLE", "--out", "no-such-folder/book.xlsx")]
    [InlineData("export", "EXAMPLE", "--plan", "no-such-folder", "--out", "book.xlsx")]
    [InlineData("validate", "no-such-book.xlsx")]
    [InlineData("import", "excel", "book.xlsx")]
    public async Task WrongUse_SaysWhatIsWrong(params string[] args)
    {
        var run = await SkillsGapProcess.RunAsync([.. args.Select(arg => arg == "EXAMPLE" ? SkillsGapProcess.Example : arg)]);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static string Fingerprint(SkillsGapProcess run) => run.Output.Trim()[^16..];

    private static double Sum(SpreadsheetDocument book, string sheet, string column)
    {
        var id = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
        var rows = ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Row>().ToList();
        var letter = rows[0].Elements<Cell>().Single(cell => cell.InnerText == column).CellReference!.Value![..^1];
        return rows.Skip(1).SelectMany(row => row.Elements<Cell>())
            .Where(cell => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) == letter)
            .Sum(cell => double.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
    }
}
