using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// The package of a workbook, looked at before the library reads it: whether it is one, whether it unpacks to something that fits, and
/// whether its parts are where the library looks for them without saying when they are not.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    // The largest sheet that Excel can hold has about this much XML with nine columns; the parts that are held whole are far smaller.
    private const long MostBytes = 4L << 30;
    private const long MostBytesHeld = 256L << 20;
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SaveAgain = "Open it in Excel or LibreOffice and save it again as .xlsx.";

    private readonly ZipArchive zip;

    private WorkbookPackage(ZipArchive zip) => this.zip = zip;

    /// <summary>The sheets in their order, and the part that holds each; no part for one that has none.</summary>
    public ImmutableArray<(string Name, string? Part)> Sheets { get; private set; }

    /// <summary>Whether days are counted from 1904 and the workbook says so in the way the library does not know.</summary>
    public bool CountsFrom1904Unnoticed { get; private set; }

    /// <summary>Number of shared strings.</summary>
    public int Strings { get; private set; }

    /// <summary>Opens a workbook; null, and an error, if it is none that can be read.</summary>
    public static WorkbookPackage? Open(Stream stream, FileLog log)
    {
        Fault? fault = SignatureFault(stream);
        WorkbookPackage? package = null;
        if (fault is null)
        {
            try
            {
                package = new(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
                fault = package.Look();
            }
            catch (Exception problem) when (problem is InvalidDataException or XmlException or OverflowException or NotSupportedException)
            {
                fault = Damaged(problem.Message);
            }
        }
        if (fault is null)
            return package;
        package?.Dispose();
        log.Error(null, null, null, fault);
        return null;
    }

    /// <summary>What is wrong with a package that cannot be read on.</summary>
    public static Fault Damaged(string how) => new($"is damaged: {how.TrimEnd('.')}.", "It may be cut short. " + SaveAgain);

    /// <summary>Opens a part; null if there is none of this name.</summary>
    public Stream? OpenPart(string part) => Find(part)?.Open();

    public void Dispose() => zip.Dispose();

    private static Fault? SignatureFault(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        stream.Position = 0;
        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (length == 0)
            return new("is empty.", SaveAgain);
        if (start is [0xD0, 0xCF, 0x11, 0xE0])
            return new("is a workbook in the old .xls format, or locked with a password.", "Save it as .xlsx, without a password.");
        return start is [(byte)'P', (byte)'K', ..] ? null : new("is no Excel workbook.", SaveAgain);
    }

    private Fault? Look()
    {
        if (zip.Entries.Any(entry => entry.Length < 0) || zip.Entries.Sum(entry => (decimal)entry.Length) > MostBytes)
            return new($"unpacks to more than {MostBytes >> 30} GB.", "Keep tables of this size as CSV.");
        foreach (string part in (string[])["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"])
        {
            if (Find(part)?.Length > MostBytesHeld)
                return new($"unpacks {part} to more than {MostBytesHeld >> 20} MB.", "Keep tables of this size as CSV.");
        }
        using Stream? workbook = OpenPart("xl/workbook.xml");
        if (workbook is null)
            return new("is no Excel workbook: it holds no xl/workbook.xml.", SaveAgain);
        return LookAtWorkbook(workbook) ?? LookAtStrings();
    }

    private Fault? LookAtWorkbook(Stream workbook)
    {
        var sheets = new List<(string Name, string Id)>();
        using var xml = XmlReader.Create(workbook);
        xml.MoveToContent();
        if (xml.LocalName != "workbook" || xml.NamespaceURI != Spreadsheet)
            return new("is stored as Strict Open XML, or as no workbook at all.", "Save it as 'Excel workbook (.xlsx)'.");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                CountsFrom1904Unnoticed = xml.GetAttribute("date1904")?.Trim() is "true" or "on";
            else if (xml.LocalName == "sheet")
                sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("id", Office) ?? ""));
        }
        if (sheets.Find(sheet => sheets.Count(other => other.Name == sheet.Name) > 1).Name is string twice)
            return new($"has two sheets named '{twice}'.", "Rename one of the two.");
        return LookAtRelationships(sheets);
    }

    private Fault? LookAtRelationships(List<(string Name, string Id)> sheets)
    {
        var targets = new Dictionary<string, string>();
        using Stream? relationships = OpenPart("xl/_rels/workbook.xml.rels");
        using XmlReader? xml = relationships is null ? null : XmlReader.Create(relationships);
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            string target = xml.GetAttribute("Target") ?? "", type = xml.GetAttribute("Type") ?? "";
            string part = target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target[1..] : "xl/" + target;
            targets.TryAdd(xml.GetAttribute("Id") ?? "", part);
            foreach (string held in (string[])["sharedStrings", "styles"])
            {
                if (type == $"{Office}/{held}" && !part.Equals($"xl/{held}.xml", StringComparison.OrdinalIgnoreCase))
                    return new($"keeps its {held} in an unusual place, {part}.", SaveAgain);
            }
        }
        Sheets = [.. sheets.Select(sheet => (sheet.Name, targets.GetValueOrDefault(sheet.Id)))];
        return null;
    }

    private Fault? LookAtStrings()
    {
        using Stream? part = OpenPart("xl/sharedStrings.xml");
        using XmlReader? xml = part is null ? null : XmlReader.Create(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                Strings++;
        }
        return null;
    }

    private ZipArchiveEntry? Find(string part) =>
        zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(part, StringComparison.OrdinalIgnoreCase));
}
