using System.CommandLine.Parsing;
using System.Globalization;

namespace SkillsGap.Host.Commands;

/// <summary>Reads numbers from the command line.</summary>
internal static class Numbers
{
    /// <summary>The number an option was given, or null after saying what was expected of it.</summary>
    public static T? Parse<T>(ArgumentResult result, Func<T, bool> allowed, string wanted)
        where T : struct, IParsable<T>
    {
        var text = string.Join(' ', result.Tokens.Select(token => token.Value));
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value) && allowed(value)) return value;
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {text}: expected {wanted}.");
        return null;
    }
}
