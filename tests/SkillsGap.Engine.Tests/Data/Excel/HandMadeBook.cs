using System.IO.Compression;
using System.Security;
using System.Text;
using SkillsGap.Engine.Data;

namespace SkillsGap.Engine.Tests.Data.Excel;

/// <summary>
/// A workbook made of its bare parts, as other programs write them: it starts as the sample folder with every cell as text, and a test puts
/// other cells in their place.
/// </summary>
internal sealed class HandMadeBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public HandMadeBook(SampleFolder? folder = null)
    {
        using SampleFolder? own = folder is null ? new SampleFolder() : null;
        foreach (string file in Directory.GetFiles((folder ?? own)!.Path, "*.csv").Order(StringComparer.Ordinal))
        {
            List<string[]> cells = CsvText.Cells(File.ReadAllText(file));
            Sheets.Add(Path.GetFileNameWithoutExtension(file), [.. cells.Select(row => row.Select(Text).ToArray())]);
        }
        Sheets["scenario"] =
        [
            [Text("key"), Text("value")], [Text("asOf"), Text("2026-01-05")], [Text("deadline"), Text("2026-09-30")],
            [Text("scope.selfReportBelow.competency"), Text("mlops")], [Text("scope.selfReportBelow.level"), Text("0.4")],
            [Text("targets.1.capable"), Text("ml-engineer")], [Text("targets.1.headcount"), Text("2")], [Text("transitions.1"), Text("ml-engineer")],
            [Text("budget"), Text("60000")], [Text("generic.weeks"), Text("8")], [Text("generic.hours"), Text("64")],
            [Text("generic.costPerPerson"), Text("3000")], [Text("generic.success"), Text("0.6")], [Text("pins.1.person"), Text("p1")],
            [Text("pins.1.kind"), Text("path")], [Text("pins.1.mentor"), Text("p3")], [Text("exclude.1"), Text("p2")],
        ];
    }

    /// <summary>The rows of each sheet, each cell as the XML within &lt;c&gt; and its attributes, such as ` t="b"&gt;&lt;v&gt;1&lt;/v&gt;`.</summary>
    public Dictionary<string, string[][]> Sheets { get; } = [];

    /// <summary>More XML of a sheet after its rows.</summary>
    public Dictionary<string, string> After { get; } = [];

    public string WorkbookProperties { get; set; } = "";

    public List<string> Strings { get; } = [];

    /// <summary>Formats of cells: style 1 is the first.</summary>
    public string[] Formats { get; set; } = ["yyyy\\-mm\\-dd", "0%", "[$-409]d\\-mmm\\-yy;@", "#,##0.00", "[h]:mm:ss"];

    public static string Text(string text) => $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is>";

    public static string Number(string number, int style = 0) => $" s=\"{style}\"><v>{number}</v>";

    /// <summary>Puts a cell in the place of another, rows and columns counted as the program shows them.</summary>
    public HandMadeBook Put(string sheet, string place, string cell)
    {
        Sheets[sheet][int.Parse(place[1..]) - 1][place[0] - 'A'] = cell;
        return this;
    }

    public ReadResult<WorkforceContent> Read()
    {
        using var stream = new MemoryStream(Bytes());
        return WorkforceWorkbook.Read(stream, "book.xlsx", TestContext.Current.CancellationToken);
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            string names = string.Concat(Sheets.Keys.Select((name, i) => $"<sheet name=\"{name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{WorkbookProperties}<sheets>{names}</sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(Sheets.Keys.Select((_, i) =>
                    $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + "</Relationships>");
            Put(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((format, i) =>
                $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(
                Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>");
            Put(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(Strings.Select(item => $"<si>{item}</si>"))}</sst>");
            int number = 0;
            foreach (var (name, rows) in Sheets)
            {
                Put(zip, $"xl/worksheets/sheet{++number}.xml",
                    $"<worksheet xmlns=\"{Main}\"><sheetData>{RowsOf(rows)}</sheetData>{After.GetValueOrDefault(name)}</worksheet>");
            }
        }
        return stream.ToArray();
    }

    private static string RowsOf(string[][] rows) => string.Concat(rows.Select((row, r) =>
        $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + c)}{r + 1}\"{cell}</c>"))}</row>"));

    private static void Put(ZipArchive zip, string part, string xml)
    {
        using Stream entry = zip.CreateEntry(part).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
