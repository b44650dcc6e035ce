using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkillsGap.Engine.Data;

namespace SkillsGap.Engine.Tests.Data.Excel;

public sealed class MalformedWorkbookTests
{
    private const string Rows = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private readonly HandMadeBook book = new();

    public static TheoryData<string> Mistakes => [.. MalformedFolderTests.Names.Select(name => name.Data).Where(IsOfCells)];

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, (Action<HandMadeBook> Spoil, string Error, string Cure)> Cases { get; } = new()
    {
        ["missing sheet"] = (b => b.Sheets.Remove("skills"), "sheet skills: is missing", "skill_id,name"),
        ["missing scenario"] = (b => b.Sheets.Remove("scenario"), "sheet scenario: is missing", "key,value"),
        ["empty sheet"] = (b => b.Sheets["people"] = [], "sheet people, row 1: is empty", "person_id"),
        ["header alone"] = (b => b.Sheets["people"] = [b.Sheets["people"][0]], "sheet people, row 1: has a header and no rows", "Add"),
        ["wrong header"] = (b => b.Put("units", "B1", HandMadeBook.Text("nam")), "sheet units, row 1, column name: is missing", "'nam'"),
        ["header twice"] = (b => b.Put("units", "D1", HandMadeBook.Text("name")), "sheet units, row 1, column name, 'name': is there twice", "rename"),
        ["merged cells"] = (b => b.After["units"] = "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>",
            "sheet units, row 2, 'B2:B3': are merged cells", "Split"),
        ["cost 1e308"] = (b => b.Put("modules", "E2", HandMadeBook.Number("1e308")), "sheet modules, row 2, column cost, '1E+308'", "plain number"),
        ["cost infinite"] = (b => b.Put("modules", "E2", HandMadeBook.Number("1e999")), "sheet modules, row 2, column cost, 'Infinity'", "plain number"),
        ["shared text missing"] = (b => b.Put("people", "I2", " t=\"s\"><v>7</v>"), "sheet people, row 2: is damaged", "save it again"),
        ["scenario key unknown"] = (b => b.Put("scenario", "A9", HandMadeBook.Text("budgt")), "sheet scenario, row 9, column $.budgt, '60000'", "'budget'"),
        ["scenario key twice"] = (b => b.Sheets["scenario"] = [.. b.Sheets["scenario"], [HandMadeBook.Text("budget"), HandMadeBook.Text("8")]],
            "sheet scenario, row 18, column budget, '8': is there twice; the first is in row 9", "Remove"),
        ["scenario value and list"] = (b => b.Put("scenario", "A17", HandMadeBook.Text("exclude")),
            "sheet scenario, row 17, column $.exclude, 'p2': is not an array", "$.exclude.1"),
        ["scenario role unknown"] = (b => b.Put("scenario", "B6", HandMadeBook.Text("ml-enginer")),
            "sheet scenario, row 6, column $.targets.1.capable, 'ml-enginer': is not a role of sheet roles", "'ml-engineer'"),
        ["scenario head-count in words"] = (b => b.Put("scenario", "B7", HandMadeBook.Text("two")),
            "sheet scenario, row 7, column $.targets.1.headcount, 'two': is not a whole number", "plain number"),
        ["scenario no key"] = (b => b.Put("scenario", "A9", HandMadeBook.Text("budget..x")),
            "sheet scenario, row 9, column budget..x, '60000': is no key", "targets.1.capable"),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Workbook_WithAMistakeOfAFolder_GivesTheErrorsOfTheFolder(string name)
    {
        using var folder = new SampleFolder();
        MalformedFolderTests.Cases[name].Spoil(folder);
        var expected = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken).Errors;
        var spoiled = new HandMadeBook(folder);
        Assert.Equal(
            expected.Select(error => ($"book.xlsx, sheet {Path.GetFileNameWithoutExtension(error.File)}", error.Row, error.Column, error.Value)),
            spoiled.Read().Errors.Select(error => (error.File, LineOf(error), error.Column, error.Value)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Workbook_WithOneMistake_GivesOneErrorThatNamesIt(string name)
    {
        var (spoil, error, cure) = Cases[name];
        spoil(book);
        string[] lines = Assert.Single(book.Read().Errors).ToString().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("error: book.xlsx, " + error, lines[0]);
        Assert.Contains(cure, lines[1]);
    }

    [Fact]
    public void Scenario_WithGapsInItsLists_IsInOrderOfItsNumbers()
    {
        book.Sheets["scenario"] = [.. book.Sheets["scenario"], [HandMadeBook.Text("transitions.0"), HandMadeBook.Text("developer")]];
        book.Put("scenario", "A8", HandMadeBook.Text("transitions.30"));
        Assert.Equal([0, 1], book.Read().Content!.Scenario!.Transitions);
    }

    [Fact]
    public void Sheet_OfNoTable_IsAWarning()
    {
        book.Sheets["peopl"] = [[HandMadeBook.Text("x")]];
        ReadResult<WorkforceContent> result = book.Read();
        Assert.True(result.Succeeded);
        Assert.Equal(("book.xlsx, sheet peopl", "Did you mean 'people'?"), (Assert.Single(result.Warnings).File, result.Warnings[0].Cure));
    }

    [Fact]
    public void Cell_OutsideTheTable_IsAWarning()
    {
        book.Sheets["units"][1] = [.. book.Sheets["units"][1], "", HandMadeBook.Text("note to myself")];
        DataProblem warning = Assert.Single(book.Read().Warnings);
        Assert.Equal((2, "G", "note to myself"), (warning.Row, warning.Column, warning.Value));
    }

    [Fact]
    public void File_CutShort_IsAnErrorAtEveryLength()
    {
        byte[] whole = book.Bytes();
        for (int length = 0; length < whole.Length; length += 1 + (whole.Length / 60))
            Assert.False(Read(whole[..length]).Succeeded);
    }

    [Fact]
    public void File_OfTheOldFormatOrLocked_SaysSo()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        DataProblem problem = Assert.Single(Read(old).Errors);
        Assert.Equal("is a workbook in the old .xls format, or locked with a password.", problem.Message);
    }

    [Theory]
    [InlineData("not a workbook at all")]
    [InlineData("PK\u0003\u0004 and then nothing")]
    [InlineData("")]
    public void File_OfSomethingElse_IsOneError(string text) => Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Errors);

    [Fact]
    public void File_ThatIsNotThere_IsAnError() =>
        Assert.StartsWith("cannot be read", Assert.Single(WorkforceWorkbook.Read("no such.xlsx", TestContext.Current.CancellationToken).Errors).Message);

    // What a part says it unpacks to is as much as will ever be read of it.
    [Theory]
    [InlineData("xl/sharedStrings.xml", 0x1000_0001u, "unpacks xl/sharedStrings.xml to more than 256 MB.")]
    [InlineData("xl/worksheets/sheet1.xml", 0xFFFF_FFF0u, "unpacks to more than 4 GB.")]
    public void Part_ThatUnpacksToMoreThanFits_IsRefusedUnread(string part, uint size, string error)
    {
        byte[] bytes = book.Bytes();
        int name = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(part));
        Assert.Equal("PK\u0001\u0002", Encoding.ASCII.GetString(bytes, name - 46, 4));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(name - 22), size);
        Assert.Equal(error, Assert.Single(Read(bytes).Errors).Message);
    }

    [Theory]
    [InlineData("<row r=\"2147483647\"><c><v>1</v></c></row>", "a row numbered 2147483647")]
    [InlineData("<row r=\"5\"/><row r=\"3\"/>", "a row numbered 3 stands after row 5")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "more than 1024 columns")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</row>", "damaged")]
    public void Sheet_ThatWouldNotEndOrFit_IsRefused(string rows, string error)
    {
        using var stream = new MemoryStream();
        stream.Write(book.Bytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet3.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet3.xml").Open());
            writer.Write($"{Rows}{rows}</sheetData></worksheet>");
        }
        Assert.Contains(error, Assert.Single(Read(stream.ToArray()).Errors).Message);
    }

    /// <summary>Whatever the bytes of a part are, reading ends with errors or content, never an exception.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Workbook_WithBytesOfItsPartsSpoiled_GivesErrorsOrContent(int seed)
    {
        var random = new Random(seed);
        byte[] whole = book.Bytes();
        for (int round = 0; round < 60; round++)
        {
            using var stream = new MemoryStream();
            stream.Write(whole);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                ZipArchiveEntry entry = zip.Entries[random.Next(zip.Entries.Count)];
                using Stream part = entry.Open();
                byte[] bytes = new byte[part.Length];
                part.ReadExactly(bytes);
                for (int i = random.Next(1, 4); i > 0; i--)
                    bytes[random.Next(bytes.Length)] = "<>/=\"0 9-Ar:s"u8[random.Next(13)];
                part.Position = 0;
                part.Write(bytes);
            }
            ReadResult<WorkforceContent> result = Read(stream.ToArray());
            Assert.Equal(result.Errors.IsEmpty, result.Succeeded);
            Assert.All(result.Errors, problem => Assert.Equal(2, problem.ToString().Split('\n', '\r').Length));
        }
    }

    /// <summary>The same for the bytes of the file itself, the heads of its parts and what is packed in them.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Workbook_WithBytesOfItsFileSpoiled_GivesErrorsOrContent(int seed)
    {
        var random = new Random(seed);
        byte[] whole = book.Bytes();
        for (int round = 0; round < 150; round++)
        {
            byte[] bytes = [.. whole];
            for (int i = random.Next(1, 6); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            ReadResult<WorkforceContent> result = Read(bytes);
            Assert.Equal(result.Errors.IsEmpty, result.Succeeded);
        }
    }

    private static ReadResult<WorkforceContent> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return WorkforceWorkbook.Read(stream, "book.xlsx", TestContext.Current.CancellationToken);
    }

    // A line break in quotes is a line more of a file and none of a sheet; only evidence has one.
    private static int? LineOf(DataProblem error) =>
        error.File.EndsWith("evidence", StringComparison.Ordinal) && error.Row > 5 ? error.Row + 1 : error.Row;

    // The other mistakes are of the text of files: separators, quotes, encodings, JSON.
    private static bool IsOfCells(string name) => !name.StartsWith("scenario", StringComparison.Ordinal) && name is not (
        "missing scenario" or "missing file" or "missing requirements" or "empty file" or "mark alone" or "semicolons" or "row too short"
        or "unquoted comma" or "stray quote" or "open quote" or "Latin-1" or "UTF-16" or "40 MB cell" or "10 MB cell" or "error after line breaks in quotes");
}
