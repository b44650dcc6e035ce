using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Tests.Architecture;

namespace SkillsGap.Engine.Tests.Data.Excel;

public sealed class WorkbookRoundTripTests : IDisposable
{
    private readonly SampleFolder given = new();
    private readonly SampleFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Book => folder.At("book.xlsx");

    public void Dispose()
    {
        given.Dispose();
        folder.Dispose();
    }

    public static TheoryData<string> Folders => ["sample", Repository.MlopsCase];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_AsAWorkbookAndBack_GivesEqualContentAndEqualBytesInEveryFile(string path)
    {
        WorkforceContent content = Read(path == "sample" ? given.Path : path);
        Assert.Empty(WorkforceWorkbook.Write(Book, content, Cancellation));

        WorkforceContent again = ReadBook();

        Assert.Equivalent(content, again, strict: true);
        using SampleFolder first = new(), second = new();
        WorkforceFolder.Write(first.Path, content, Cancellation);
        WorkforceFolder.Write(second.Path, again, Cancellation);
        string[] files = [.. Directory.GetFiles(first.Path).Select(file => Path.GetFileName(file))];
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(first.At(file)), File.ReadAllBytes(second.At(file))));
    }

    [Fact]
    public void Workbook_WrittenTwice_GivesEqualBytes()
    {
        WorkforceWorkbook.Write(Book, Read(given.Path), Cancellation);
        byte[] first = File.ReadAllBytes(Book);
        WorkforceWorkbook.Write(Book, ReadBook(), Cancellation);
        Assert.Equal(first, File.ReadAllBytes(Book));
    }

    [Fact]
    public void Workbook_Written_IsValidByTheSchemasOfOffice()
    {
        WorkforceWorkbook.Write(Book, Read(given.Path), Cancellation);
        using var document = SpreadsheetDocument.Open(Book, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Cancellation).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Text_OfAnyKind_RoundTrips()
    {
        string[] notes =
        [
            "plain", "a,b", "\"", "line\r\nbreak", "\r", "\t", "\n", " spaced ", " ", "=1+1", "+1", "-1", "@SUM(A1)", "naïve ☃ 𝄞", "\u0001",
            "#N/A", "_x0041_", "_x005F_x0041_", "_x00zz_", "<b>&amp;</b>", "]]>", "\uFFFE", "\uD800", "1E5", "007", "TRUE", "2026-01-05", "35 %",
        ];
        WorkforceContent content = Read(given.Path);
        var evidence = notes.Select(note => content.Workforce.Evidence[0] with { Note = note, Source = note });
        content = content with { Workforce = content.Workforce with { Evidence = [.. evidence] } };
        WorkforceWorkbook.Write(Book, content, Cancellation);
        Assert.Equal(content.Workforce.Evidence, ReadBook().Workforce.Evidence);
    }

    [Fact]
    public void Text_ThatLooksLikeAFormula_IsStoredAsText()
    {
        WorkforceContent content = Read(given.Path);
        var person = content.Workforce.People[0] with { Name = "=HYPERLINK(\"http://x\")" };
        content = content with { Workforce = content.Workforce with { People = [person, .. content.Workforce.People.Skip(1)] } };
        WorkforceWorkbook.Write(Book, content, Cancellation);
        using ZipArchive zip = ZipFile.OpenRead(Book);
        string all = string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        Assert.Contains("<x:c r=\"I2\" s=\"1\" t=\"inlineStr\"><x:is><x:t>=HYPERLINK", all);
        Assert.DoesNotContain("<x:f>", all);
    }

    [Fact]
    public void Scenario_WithEveryKeySet_RoundTrips()
    {
        WorkforceContent content = Read(given.Path);
        foreach (Scope scope in (Scope[])[new Scope.All(), new Scope.OfPeople([2, 0]), new Scope.OfUnits([1]), new Scope.SelfReportBelow("mlops", 0.25)])
        {
            var scenario = new Scenario
            {
                AsOf = new(2026, 2, 1), Deadline = new(2026, 12, 31), HorizonMonths = 18.5, Currency = "EUR", Seed = -7,
                Scope = scope, Targets = [new(0, 3), new(1, 1)], Transitions = [1, 0], Budget = 0.1, CountTime = true,
                BenefitWeight = 2, CostWeight = 0.25, Generic = new(1, 2, 3, 0.4), MentorHoursPerMentee = 1.5, Tiers = new(1, 3, 0.25),
                Pins = [new(1, OptionKind.Stay, null), new(0, OptionKind.Transition, 2)], Exclude = [2],
            };
            WorkforceWorkbook.Write(Book, content with { Scenario = scenario }, Cancellation);
            Assert.Equivalent(scenario, ReadBook().Scenario, strict: true);
        }
    }

    [Fact]
    public void Text_TooLongForACell_IsAnErrorAndTheOldFileStays()
    {
        File.WriteAllText(Book, "old");
        WorkforceContent content = Read(given.Path);
        var evidence = content.Workforce.Evidence[0] with { Note = new string('x', 40_000) };
        content = content with { Workforce = content.Workforce with { Evidence = [evidence] } };
        DataProblem problem = Assert.Single(WorkforceWorkbook.Write(Book, content, Cancellation));
        Assert.StartsWith("error: book.xlsx, sheet evidence, row 2, column note, 'xxx", problem.ToString());
        Assert.Equal("old", File.ReadAllText(Book));
    }

    [Fact]
    public void Writing_Cancelled_LeavesTheOldFile()
    {
        File.WriteAllText(Book, "old");
        Assert.Throws<OperationCanceledException>(() => WorkforceWorkbook.Write(Book, Read(given.Path), new CancellationToken(canceled: true)));
        Assert.Equal("old", File.ReadAllText(Book));
        Assert.False(File.Exists(Book + ".writing"));
    }

    private static WorkforceContent Read(string path) => WorkforceFolder.Read(path, Cancellation).Content!;

    private WorkforceContent ReadBook()
    {
        ReadResult<WorkforceContent> result = WorkforceWorkbook.Read(Book, Cancellation);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        return result.Content!;
    }
}
