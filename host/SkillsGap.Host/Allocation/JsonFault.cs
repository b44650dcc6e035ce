using System.Text.RegularExpressions;

namespace SkillsGap.Host.Allocation;

/// <summary>What the serializer says of JSON that it cannot read, in words without its types, and what helps.</summary>
internal static partial class JsonFault
{
    public const string WrongKind = "the value is of the wrong kind";
    public const string OneObject = "the file must hold one whole object.", SaveAsUtf8 = "Save the file as UTF-8.";
    private const string RightKind = "Put a value of the right kind there; numbers stand without quotes, and NaN is none.";

    /// <summary>What is wrong, and the cure.</summary>
    /// <param name="message">The message of the serializer's exception.</param>
    public static (string What, string Cure) Of(string message) =>
        Sayings.Select(saying => saying.Of(message)).FirstOrDefault(said => said is not null)
            ?? (Tail().Replace(message, "").TrimEnd('.'), $"Mend the JSON at this place: {OneObject}");

    [GeneratedRegex(@" (Path: \$|LineNumber: ).*", RegexOptions.Singleline)]
    private static partial Regex Tail();

    /// <summary>To add one: its pattern, its words ($1 for what the pattern caught), its cure.</summary>
    private static readonly Saying[] Sayings =
    [
        new("does not contain any JSON tokens", "is empty", $"Write the document into it: {OneObject}"),
        new("^'0x(FF|FE|00)' is an invalid start", "is no text in UTF-8", SaveAsUtf8),
        new("property '(.*?)' could not be mapped", "there is no property '$1'",
            "Correct the property's name, or take it out: unknown properties are errors."),
        new("missing required properties including: (.*?)\\.( Path|$)", "the properties $1 are missing", "Add the missing properties."),
        new("[Dd]uplicate property '(.*?)'", "property '$1' stands twice", "Keep one of the two properties."),
        new("'(\\w+)' on type .* doesn't allow .*null", "null stands where a value belongs ($1)", "Put a value there, or take the item out."),
        new("(expected .*?, found .*?)( Path: \\$|$)", "$1", RightKind),
        new("could not be converted to", WrongKind, RightKind),
    ];

    private sealed record Saying(string Pattern, string Words, string Cure)
    {
        public (string What, string Cure)? Of(string message)
        {
            Match match = Regex.Match(message, Pattern, RegexOptions.Singleline);
            return match.Success ? (match.Result(Words), Cure) : null;
        }
    }
}
