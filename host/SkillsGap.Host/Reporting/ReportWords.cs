namespace SkillsGap.Host.Reporting;

/// <summary>Figures as they are written everywhere in a report.</summary>
internal static class ReportWords
{
    /// <summary>Whole units of money, with the currency.</summary>
    public static string Money(double amount, string currency) => $"{amount:N0} {currency}";

    /// <summary>A price: smaller amounts with their cents.</summary>
    public static string Price(double amount, string currency) => Math.Abs(amount) < 100 ? $"{amount:N2} {currency}" : Money(amount, currency);

    /// <summary>What came of a search, and how it ended; that there is no plan is proven, however it ended.</summary>
    /// <param name="status">The word of the plan for what came of it.</param>
    /// <param name="stopped">The word of the plan for how.</param>
    public static string Ended(string status, string stopped) => status == "infeasible" ? status : $"{status}, {Stopped(stopped)}";

    /// <summary>How a search ended.</summary>
    /// <param name="stopped">The word of the plan for it.</param>
    public static string Stopped(string stopped) => stopped switch
    {
        "gap" => "stopped at the gap asked for",
        "time" => "stopped by the time limit",
        "iterations" => "stopped by the limit of iterations",
        "cancelled" => "cancelled, the best so far kept",
        _ => $"stopped by {stopped}",
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
