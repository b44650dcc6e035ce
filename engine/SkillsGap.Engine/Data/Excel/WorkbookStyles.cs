using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>The styles of a workbook: one for each <see cref="CellFormat"/>, in its order, then one for the heads of each.</summary>
internal static class WorkbookStyles
{
    // Numbers below 164 are Excel's own formats: 0 General, 3 #,##0, 4 #,##0.00, 49 text.
    private const uint DateFormat = 164, TenthFormat = 165, PercentFormat = 166;
    private static readonly CellFormat[] Formats = Enum.GetValues<CellFormat>();

    /// <summary>The style of a cell.</summary>
    public static int Of(CellFormat format) => (int)format;

    /// <summary>The style of the head of a column.</summary>
    public static int HeadOf(CellFormat format) => Formats.Length + (int)format;

    public static Stylesheet Make()
    {
        return new Stylesheet(
            new NumberingFormats(Numbering(DateFormat, "yyyy\\-mm\\-dd"), Numbering(TenthFormat, "#,##0.0"), Numbering(PercentFormat, "0.0%")),
            new Fonts(Font(bold: false), Font(bold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDE6F0" }) { PatternType = PatternValues.Solid })),
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder(), new RightBorder(), new TopBorder(),
                    new BottomBorder(new Color { Rgb = "FF7F96AD" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
            new CellStyleFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            new CellFormats([.. Formats.Select(format => Make(format, head: false)), .. Formats.Select(format => Make(format, head: true))]),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static DocumentFormat.OpenXml.Spreadsheet.CellFormat Make(CellFormat format, bool head)
    {
        bool toTheRight = format is not (CellFormat.General or CellFormat.Text);
        return new()
        {
            NumberFormatId = head ? 49u : format switch
            {
                CellFormat.Text => 49,
                CellFormat.Date => DateFormat,
                CellFormat.Whole => 3,
                CellFormat.Tenth => TenthFormat,
                CellFormat.Hundredth => 4,
                CellFormat.Percent => PercentFormat,
                _ => 0,
            },
            FontId = head ? 1u : 0,
            FillId = head ? 2u : 0,
            BorderId = head ? 1u : 0,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = head,
            ApplyFill = head,
            ApplyBorder = head,
            ApplyAlignment = true,
            // Set in a little, so that text does not touch the number in the column before it.
            Alignment = format == CellFormat.Text
                ? new Alignment { Horizontal = HorizontalAlignmentValues.Left, Indent = 1 }
                : new Alignment { Horizontal = head && toTheRight ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.General },
        };
    }

    private static NumberingFormat Numbering(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(bool bold)
    {
        OpenXmlElement[] rest = [new FontSize { Val = 10 }, new FontName { Val = "Calibri" }];
        return bold ? new Font([new Bold(), .. rest]) : new Font(rest);
    }
}
