namespace SkillsGap.Host.Reporting;

/// <summary>Figures as they are written everywhere in a report.</summary>
internal static class ReportWords
{
    /// <summary>Whole units of money, with the currency.</summary>
    public static string Money(double amount, string currency) => $"{amount:N0} {currency}";

    /// <summary>A price: smaller amounts with their cents.</summary>
    public static string Price(double amount, string currency) => Math.Abs(amount) < 100 ? $"{amount:N2} {currency}" : Money(amount, currency);

    /// <summary>A probability in whole percent, and never certainty where there is none.</summary>
    public static string Chance(double probability) => probability switch
    {
        1 => "100 %",
        > 0.99 => "over 99 %",
        > 0 and < 0.01 => "under 1 %",
        _ => $"{100 * probability:0} %",
    };

    /// <summary>A day in words.</summary>
    public static string Day(DateOnly day) => $"{day:d MMM yyyy}";

    /// <summary>Things with their number: 1 person, 2 people.</summary>
    public static string Count(double number, string one, string many) => $"{number:#,0.##} {(number == 1 ? one : many)}";

    /// <summary>A, b and c.</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    /// <summary>A word with a capital to begin with.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
