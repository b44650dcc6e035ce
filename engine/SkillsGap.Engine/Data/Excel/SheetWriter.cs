using System.Globalization;
using DocumentFormat.OpenXml;
using SkillsGap.Engine.Data.Tables;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// Writes one sheet, a row at a time: heads and first column frozen, a filter over all rows, columns as wide as they need, printed across the page.
/// Text is stored in its cell as text, so that nothing in it is ever taken for a formula.
/// </summary>
internal sealed class SheetWriter(OpenXmlWriter writer, Sheet sheet, SheetMeasure measure)
{
    private const int RowsBetweenLooks = 4096;
    private static readonly S.Row Row = new();
    private static readonly S.Cell CellElement = new();
    private static readonly S.CellValue Value = new();
    private static readonly S.InlineString Inline = new();
    private static readonly S.Text Plain = new();
    private static readonly OpenXmlAttribute Preserve = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");

    private readonly string[] letters = [.. Enumerable.Range(0, sheet.Columns.Count).Select(LettersOf)];

    public void Write(CancellationToken cancellation)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new S.Worksheet());
        writer.WriteElement(new S.SheetProperties(new S.PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new S.SheetDimension { Reference = Whole });
        writer.WriteElement(new S.SheetViews(new S.SheetView(
            new S.Pane
            {
                HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = S.PaneValues.BottomRight, State = S.PaneStateValues.Frozen,
            },
            new S.Selection { Pane = S.PaneValues.BottomRight, ActiveCell = "B2", SequenceOfReferences = new() { InnerText = "B2" } })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new S.SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new S.Columns(sheet.Columns.Select((column, c) => new S.Column
        {
            Min = (uint)c + 1, Max = (uint)c + 1, Width = measure.Widths[c], CustomWidth = true, Style = (uint)WorkbookStyles.Of(column.Format),
        })));
        writer.WriteStartElement(new S.SheetData());
        WriteRow(1, [.. sheet.Columns.Select(column => Cell.Of(column.Name))], (_, column) => WorkbookStyles.HeadOf(column.Format));
        int line = 1;
        foreach (Cell[] cells in sheet.Rows)
        {
            if (line++ % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            WriteRow(line, cells, (cell, column) => WorkbookStyles.Of(cell.Format ?? column.Format));
        }
        writer.WriteEndElement();
        writer.WriteElement(new S.AutoFilter { Reference = Whole });
        writer.WriteElement(new S.PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new S.PageSetup { PaperSize = 9, Orientation = S.OrientationValues.Landscape, FitToHeight = 0 });
        writer.WriteElement(new S.HeaderFooter(new S.OddFooter("&L&A&R&P / &N")));
        writer.WriteEndElement();
    }

    private string Whole => $"A1:{letters[^1]}{measure.Rows.ToString(CultureInfo.InvariantCulture)}";

    private void WriteRow(int line, Cell[] cells, Func<Cell, SheetColumn, int> styleOf)
    {
        string number = line.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(Row, [new("r", "", number)]);
        for (int c = 0; c < cells.Length; c++)
        {
            if (cells[c].Content is string content)
                WriteCell(letters[c] + number, cells[c].Kind, content, styleOf(cells[c], sheet.Columns[c]));
        }
        writer.WriteEndElement();
    }

    private void WriteCell(string reference, CellKind kind, string content, int styleNumber)
    {
        OpenXmlAttribute place = new("r", "", reference), style = new("s", "", styleNumber.ToString(CultureInfo.InvariantCulture));
        if (kind == CellKind.Text)
        {
            writer.WriteStartElement(CellElement, [place, style, new("t", "", "inlineStr")]);
            writer.WriteStartElement(Inline);
            writer.WriteStartElement(Plain, content[0] <= ' ' || content[^1] <= ' ' || content.Contains('\n') ? [Preserve] : []);
            writer.WriteString(EscapedText.Of(content));
            writer.WriteEndElement();
        }
        else
        {
            writer.WriteStartElement(CellElement, kind == CellKind.Flag ? [place, style, new("t", "", "b")] : [place, style]);
            writer.WriteStartElement(Value);
            writer.WriteString(content);
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>The letters of a column, from 0: A … Z, AA …</summary>
    internal static string LettersOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : LettersOf((column / 26) - 1) + (char)('A' + (column % 26));
}
