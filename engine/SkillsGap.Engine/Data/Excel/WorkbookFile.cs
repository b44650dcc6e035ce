using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using SkillsGap.Engine.Data.Building;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// Writes workbooks (Office Open XML, .xlsx). The same sheets give the same bytes: entries carry no time and every id is a number in turn.
/// The package around the sheets is written here and not by the library, which would hold all of it in memory and stamp it with the clock.
/// </summary>
public static class WorkbookFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Forbidden = "[]:*?/\\'";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes sheets as a workbook; the file is replaced at once. Memory does not grow with the number of rows.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sheets">Its sheets, at least one.</param>
    /// <param name="cancellation">Stops the writing; an old file stays as it was.</param>
    /// <returns>What does not fit into a workbook; if there is anything, nothing is written.</returns>
    /// <exception cref="ArgumentException">A sheet has no column, or a name that is not allowed or there twice.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static ImmutableArray<DataProblem> Write(string path, IReadOnlyList<Sheet> sheets, CancellationToken cancellation)
    {
        Check(sheets);
        var problems = new ProblemLog();
        string name = Path.GetFileName(path);
        SheetMeasure[] measures =
            [.. sheets.Select(sheet => SheetMeasure.Of(sheet, problems.For($"{name}, sheet {sheet.Name}"), cancellation))];
        ImmutableArray<DataProblem> errors = problems.All(Severity.Error);
        if (errors.IsEmpty)
            FileReplacement.Write(path, stream => Write(stream, sheets, measures, cancellation));
        return errors;
    }

    private static void Check(IReadOnlyList<Sheet> sheets)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count, nameof(sheets));
        foreach (Sheet sheet in sheets)
        {
            if (sheet.Name.Length is 0 or > 31 || sheet.Name.Any(Forbidden.Contains))
                throw new ArgumentException($"'{sheet.Name}' is no name of a sheet.", nameof(sheets));
            if (sheet.Columns.Count is 0 or > SheetMeasure.MostColumns)
                throw new ArgumentException($"Sheet {sheet.Name} has {sheet.Columns.Count} columns.", nameof(sheets));
        }
        if (sheets.DistinctBy(sheet => sheet.Name, StringComparer.OrdinalIgnoreCase).Count() != sheets.Count)
            throw new ArgumentException("Two sheets have the same name.", nameof(sheets));
    }

    private static void Write(Stream stream, IReadOnlyList<Sheet> sheets, SheetMeasure[] measures, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        int[] numbers = [.. Enumerable.Range(1, sheets.Count)];
        Put("[Content_Types].xml", ContentTypes(
            [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles"), .. numbers.Select(n => ($"xl/worksheets/sheet{n}.xml", "worksheet"))]));
        Put("_rels/.rels", Relationships(("officeDocument", "xl/workbook.xml")));
        PutElement("xl/workbook.xml", WorkbookOf(sheets));
        Put("xl/_rels/workbook.xml.rels",
            Relationships([.. numbers.Select(n => ("worksheet", $"worksheets/sheet{n}.xml")), ("styles", "styles.xml")]));
        PutElement("xl/styles.xml", WorkbookStyles.Make());
        for (int i = 0; i < sheets.Count; i++)
            PutPart($"xl/worksheets/sheet{i + 1}.xml", writer => new SheetWriter(writer, sheets[i], measures[i]).Write(cancellation));

        void Put(string part, string xml)
        {
            using Stream entry = Open(part);
            entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n" + xml));
        }

        void PutElement(string part, OpenXmlElement element) => PutPart(part, writer =>
        {
            writer.WriteStartDocument(standalone: true);
            writer.WriteElement(element);
        });

        void PutPart(string part, Action<OpenXmlWriter> write)
        {
            using Stream entry = Open(part);
            using OpenXmlWriter writer = OpenXmlWriter.Create(entry);
            write(writer);
        }

        Stream Open(string part)
        {
            ZipArchiveEntry entry = zip.CreateEntry(part);
            entry.LastWriteTime = NoTime;
            return entry.Open();
        }
    }

    private static string ContentTypes(IEnumerable<(string Part, string Type)> parts) =>
        $"<Types xmlns=\"{Package}/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + string.Concat(parts.Select(part => $"<Override PartName=\"/{part.Part}\" ContentType=\"{Types}{part.Type}+xml\"/>")) + "</Types>";

    private static string Relationships(params (string Type, string Target)[] parts) =>
        $"<Relationships xmlns=\"{Package}/relationships\">" + string.Concat(parts.Select((part, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{part.Type}\" Target=\"{part.Target}\"/>")) + "</Relationships>";

    // The first row of each sheet is repeated on every printed page.
    private static S.Workbook WorkbookOf(IReadOnlyList<Sheet> sheets) => new(
        new S.BookViews(new S.WorkbookView { WindowWidth = 24_000, WindowHeight = 12_000 }),
        new S.Sheets(sheets.Select((sheet, i) => new S.Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" })),
        new S.DefinedNames(sheets.Select((sheet, i) =>
            new S.DefinedName($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i })));
}
