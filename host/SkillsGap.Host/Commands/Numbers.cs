using System.CommandLine.Parsing;
using System.Globalization;

namespace SkillsGap.Host.Commands;

/// <summary>Reads numbers from the command line.</summary>
internal static class Numbers
{
    /// <summary>Seconds a computation may take, from a thousandth: a time that no clock can count is a mistake. Null after saying what was expected.</summary>
    public static double? Seconds(ArgumentResult result, double below) =>
        Parse<double>(result, seconds => seconds >= 0.001 && seconds < below, $"a number of seconds from 0.001, below {below}");

    /// <summary>Reads a day, written as in all files: 4.5 is none, as little as 6/30.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The day an option was given, or null after saying what was expected of it.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        var text = string.Join(' ', result.Tokens.Select(token => token.Value));
        if (TryDay(text, out var day)) return day;
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {text}: expected a day such as 2026-09-30.");
        return null;
    }

    /// <summary>The number an option was given, or null after saying what was expected of it.</summary>
    public static T? Parse<T>(ArgumentResult result, Func<T, bool> allowed, string wanted)
        where T : struct, IParsable<T>
    {
        var text = string.Join(' ', result.Tokens.Select(token => token.Value));
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value) && allowed(value)) return value;
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {text}: expected {wanted}.");
        return null;
    }

    /// <summary>A whole number, or two with a hyphen between; null after saying what was expected.</summary>
    public static (int Least, int Most)? Range(ArgumentResult result, int least, int most)
    {
        var text = string.Join(' ', result.Tokens.Select(token => token.Value));
        var ends = text.Split('-');
        if (ends.Length <= 2 && int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var to) && from >= least && from <= to && to <= most)
            return (from, to);
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {text}: expected {least} to {most}, such as {most - 1} or {least}-{most}.");
        return null;
    }
}
