using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>The styles of a workbook: one cell format for each <see cref="CellFormat"/>, in its order.</summary>
internal static class WorkbookStyles
{
    // Numbers below 164 are Excel's own formats: 0 General, 3 #,##0, 4 #,##0.00, 49 text.
    private const uint DateFormat = 164, TenthFormat = 165, PercentFormat = 166;

    public static Stylesheet Make()
    {
        var formats = Enum.GetValues<CellFormat>().Select(Of).ToArray();
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
            new CellFormats(formats),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static DocumentFormat.OpenXml.Spreadsheet.CellFormat Of(CellFormat format)
    {
        bool heading = format == CellFormat.Heading;
        return new()
        {
            NumberFormatId = format switch
            {
                CellFormat.Text or CellFormat.Paragraph or CellFormat.Heading => 49,
                CellFormat.Date => DateFormat,
                CellFormat.Whole => 3,
                CellFormat.Tenth => TenthFormat,
                CellFormat.Hundredth => 4,
                CellFormat.Percent => PercentFormat,
                _ => 0,
            },
            FontId = heading ? 1u : 0,
            FillId = heading ? 2u : 0,
            BorderId = heading ? 1u : 0,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = heading,
            ApplyFill = heading,
            ApplyBorder = heading,
            ApplyAlignment = true,
            Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = format == CellFormat.Paragraph },
        };
    }

    private static NumberingFormat Numbering(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(bool bold)
    {
        OpenXmlElement[] rest = [new FontSize { Val = 10 }, new FontName { Val = "Calibri" }];
        return bold ? new Font([new Bold(), .. rest]) : new Font(rest);
    }
}
