using System.Globalization;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>What stands in one cell of a sheet; the default is an empty cell. Text stays text, whatever it looks like.</summary>
public readonly struct Cell
{
    // Excel counts a day 29 February 1900 that never was; from the day after it everybody counts alike.
    private static readonly DateOnly FirstCounted = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private Cell(CellKind kind, string content, CellFormat? format) => (Kind, Content, Format) = (kind, content, format);

    /// <summary>The kind of what it holds.</summary>
    internal CellKind Kind { get; }

    /// <summary>What is stored: text as it is, a number in its shortest form, a date as a number of days; null for an empty cell.</summary>
    internal string? Content { get; }

    /// <summary>How it is shown; null for as its column is.</summary>
    internal CellFormat? Format { get; }

    /// <summary>Text; empty for null and the empty string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">How it is shown, if not as its column.</param>
    public static Cell Of(string? text, CellFormat? format = null) =>
        string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, format);

    /// <summary>A number; empty for null.</summary>
    /// <param name="number">A finite number.</param>
    /// <param name="format">How it is shown, if not as its column.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static Cell Of(double? number, CellFormat? format = null)
    {
        if (number is not double value)
            return default;
        return double.IsFinite(value)
            ? new(CellKind.Number, value.ToString("R", CultureInfo.InvariantCulture), format)
            : throw new ArgumentOutOfRangeException(nameof(number), value, "A cell holds finite numbers only.");
    }

    /// <summary>A day; empty for null.</summary>
    /// <param name="date">The day.</param>
    /// <param name="format">How it is shown, if not as its column.</param>
    public static Cell Of(DateOnly? date, CellFormat? format = null)
    {
        if (date is not DateOnly day)
            return default;
        return day < FirstCounted
            ? new(CellKind.Text, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), format)
            : new(CellKind.Date, (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture), format);
    }

    /// <summary>The text that a CSV file would have for a value of this kind.</summary>
    internal static Cell OfText(string text, CellKind kind)
    {
        if (text.Length == 0)
            return default;
        return kind switch
        {
            CellKind.Date => Of(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), CellFormat.Date),
            CellKind.Flag => new(kind, text == "true" ? "1" : "0", null),
            _ => new(kind, text, null),
        };
    }
}
