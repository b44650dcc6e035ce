namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// How a cell of a sheet is shown; what it holds stays exact. To add one: append it here and give it its number format in
/// <c>WorkbookStyles</c>.
/// </summary>
public enum CellFormat
{
    /// <summary>As the spreadsheet program sees fit.</summary>
    General,

    /// <summary>As text, also what is typed into it later: an id 1-2 does not become a date.</summary>
    Text,

    /// <summary>A day, as year-month-day.</summary>
    Date,

    /// <summary>A number without decimals, thousands apart.</summary>
    Whole,

    /// <summary>A number with one decimal, thousands apart.</summary>
    Tenth,

    /// <summary>A number with two decimals, thousands apart.</summary>
    Hundredth,

    /// <summary>A part of one, in per cent with one decimal.</summary>
    Percent,
}
