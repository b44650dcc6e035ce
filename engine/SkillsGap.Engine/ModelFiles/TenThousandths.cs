using System.Globalization;
using System.Text;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.ModelFiles;

/// <summary>
/// A row of numbers as text, in whole ten-thousandths with blanks between them: <c>"6000 3127 -40"</c>. Five characters a number where JSON
/// needs eight, and a matrix of thousands of skills is thousands of strings, not millions of values.
/// </summary>
internal static class TenThousandths
{
    /// <summary>A number's text is a whole number of these.</summary>
    public const double Unit = 1e4;

    private const int Largest = 1_000_000_000;

    /// <summary>A number as it is written and read again.</summary>
    public static double Rounded(double number) => Math.Round(number * Unit) / Unit;

    /// <summary>The text of a row.</summary>
    public static string Write(ReadOnlySpan<double> row)
    {
        var text = new StringBuilder();
        foreach (var number in row)
            text.Append(text.Length > 0 ? " " : "").Append((long)Math.Round(number * Unit));
        return text.ToString();
    }

    /// <summary>Reads so many numbers, or says why not. Room is made only for what is there.</summary>
    public static Fault? Read(string text, int count, out double[] row)
    {
        row = [];
        var found = text.Length == 0 ? 0 : text.AsSpan().Count(' ') + 1;
        if (found != count)
            return new($"has {found} numbers, and {count} are expected.", Cure);
        row = new double[count];
        var place = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (count == 0)
                break;
            var part = text.AsSpan(range);
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || Math.Abs((long)number) > Largest)
                return new($"has '{part[..Math.Min(part.Length, 20)]}' in place {place + 1}, where a whole number of ten-thousandths is expected.", Cure);
            row[place++] = number / Unit;
        }

        return null;
    }

    /// <summary>What helps where a row is wrong.</summary>
    public const string Cure = "Train again; files are not meant to be edited.";
}
