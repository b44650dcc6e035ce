using System.Globalization;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// The day of a commit as git writes it with <c>--date=</c>default, local, iso, iso-strict, rfc, short, raw or unix: the day on the author's
/// own calendar. Relative and human dates are none.
/// </summary>
internal static class GitDate
{
    public static DateOnly? Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var seconds] when long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out long unix) => OfUnix(unix, "+0000"),
            [var seconds, var zone] when long.TryParse(seconds.TrimStart('@'), NumberStyles.None, CultureInfo.InvariantCulture, out long unix) =>
                OfUnix(unix, zone),
            [_, var day, var month, var year, ..] when words[0].EndsWith(',') => OfWords(year, month, day),
            [_, var month, var day, _, var year, ..] => OfWords(year, month, day),
            [{ Length: >= 10 } iso, ..] when iso.Length == 10 || iso[10] == 'T' => Iso(iso[..10]),
            _ => null,
        };
    }

    private static DateOnly? OfWords(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", ["yyyy-MMM-d", "yyyy-MMM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;

    private static DateOnly? Iso(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static DateOnly? OfUnix(long seconds, string zone)
    {
        // The year 2200, above which no date will do.
        const long latest = 7_258_118_400;
        if (seconds > latest || zone.Length != 5 || zone[0] is not ('+' or '-')
            || !int.TryParse(zone.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int clock) || clock > 1400)
            return null;
        int minutes = ((clock / 100) * 60) + (clock % 100);
        return DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds).AddMinutes(zone[0] == '-' ? -minutes : minutes));
    }
}
