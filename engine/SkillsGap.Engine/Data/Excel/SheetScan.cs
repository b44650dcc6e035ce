using System.Globalization;
using System.Xml;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// What the library reads past in silence, found in a pass of its own: errors of formulas and formulas without a result would be read as
/// empty cells. Also refuses sheets that would never end or not fit into memory.
/// </summary>
internal sealed class SheetScan
{
    private const int MostColumns = 1024;
    private const int LongestRow = 32 * 1024 * 1024;
    private const int RowsBetweenLooks = 4096;

    // One error is enough for nothing to be used; beyond this many they are not even counted.
    private const int MostKept = 10_000;

    private readonly Dictionary<(int Row, int Column), string> unread = [];
    private readonly char[] value = new char[4096];
    private readonly XmlReader xml;
    private readonly int strings;
    private int row;
    private int column;
    private long characters;

    private SheetScan(XmlReader xml, int strings) => (this.xml, this.strings) = (xml, strings);

    /// <summary>Scans the sheet in a part; null, and an error, if it is not to be read.</summary>
    /// <exception cref="OperationCanceledException">The scan was stopped.</exception>
    public static SheetScan? Of(WorkbookPackage package, string? part, FileLog log, CancellationToken cancellation)
    {
        SheetScan? scan = null;
        Fault? fault;
        try
        {
            using Stream? stream = part is null ? null : package.OpenPart(part);
            using XmlReader? xml = stream is null ? null : XmlReader.Create(stream);
            scan = xml is null ? null : new SheetScan(xml, package.Strings);
            fault = scan is null ? WorkbookPackage.Damaged("the workbook names this sheet and does not hold it") : scan.Scan(cancellation);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            fault = WorkbookPackage.Damaged(problem.Message);
        }
        if (fault is null)
            return scan;
        log.Error(scan is null or { row: 0 } ? null : scan.row, null, null, fault);
        return null;
    }

    /// <summary>What is wrong with a cell whatever its column holds, and how it is shown.</summary>
    /// <param name="line">The row, from 1.</param>
    /// <param name="cell">The column, from 0.</param>
    public (string Shown, Fault Fault)? FaultAt(int line, int cell)
    {
        if (unread.Count == 0 || !unread.TryGetValue((line, cell + 1), out string? error))
            return null;
        return error.Length > 0
            ? (error, new("is an error, not a value.", "Correct the formula, or write the value itself."))
            : ("", new("is a formula whose result is not stored.", "Open the workbook in Excel or LibreOffice, and save it there."));
    }

    private Fault? Scan(CancellationToken cancellation)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row" && (StartRow(cancellation) is Fault wrongRow))
                return wrongRow;
            if (xml.LocalName == "c" && (ReadCell() is Fault wrongCell))
                return wrongCell;
        }
        return null;
    }

    private Fault? StartRow(CancellationToken cancellation)
    {
        if (row % RowsBetweenLooks == 0)
            cancellation.ThrowIfCancellationRequested();
        string? stated = xml.GetAttribute("r");
        int next = stated is null ? row + 1
            : int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        if (next <= row || next > SheetMeasure.MostRows)
            return WorkbookPackage.Damaged($"a row numbered {stated} stands after row {row}");
        (row, column, characters) = (next, 0, 0);
        return null;
    }

    private Fault? ReadCell()
    {
        string? type = xml.GetAttribute("t");
        column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
        if (column > MostColumns)
            return new($"has more than {MostColumns} columns.", "Clear the cells to the right of the table.");
        if (xml.IsEmptyElement)
            return null;
        bool isFormula = false;
        string text = "", element = "";
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                element = xml.LocalName;
            isFormula |= element == "f";
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                string start = ReadText();
                text = element == "f" ? text : start;
            }
            if (characters > LongestRow)
                return new($"holds a row of more than {LongestRow} characters.", "Shorten its cells.");
        }
        if (type == "s" && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < strings))
            return WorkbookPackage.Damaged($"a cell asks for the text numbered '{text}' of {strings}");
        if ((type == "e" || (isFormula && text.Length == 0 && type != "str")) && unread.Count < MostKept)
            unread.TryAdd((row, column), type == "e" && text.Length == 0 ? "#?" : text);
        return null;
    }

    // The start of a text; the rest is only counted.
    private string ReadText()
    {
        int read = xml.ReadValueChunk(value, 0, value.Length);
        string start = new(value, 0, Math.Min(read, 64));
        for (; read > 0; read = xml.ReadValueChunk(value, 0, value.Length))
            characters += read;
        return start;
    }

    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char c in reference ?? "")
        {
            if (c is < 'A' or > 'Z' || column > SheetMeasure.MostColumns)
                break;
            column = (column * 26) + c - 'A' + 1;
        }
        return column == 0 ? null : column;
    }
}
