using System.Text.Json;

namespace SkillsGap.Host.Allocation;

/// <summary>The serializer's errors in words for somebody who has the file, not the code, before them.</summary>
internal static class JsonErrorText
{
    /// <summary>Place in the document, line and byte (both from 1), what is wrong; on a second line the cure.</summary>
    public static string Of(JsonException error)
    {
        string place = error.Path is null or "$" ? "" : error.Path.TrimStart('$').TrimStart('.') + ", ";
        string line = error.LineNumber is long number ? $"line {number + 1}, byte {error.BytePositionInLine + 1}: " : "";
        (string what, string cure) = Explain(error.Message);
        return $"{place}{line}{what}\n  {cure}";
    }

    private static (string What, string Cure) Explain(string message)
    {
        bool Says(string part) => message.Contains(part, StringComparison.Ordinal);
        if (Says("could not be mapped"))
            return ($"there is no property \"{Quoted(message)}\"", "Correct its name, or take it out: unknown properties are errors.");
        if (Says("missing required properties"))
            return ($"missing: {message[(message.LastIndexOf("including: ", StringComparison.Ordinal) + 11)..].Split(". Path")[0]}", "Add the missing properties.");
        if (Says("Duplicate property"))
            return ($"the property \"{Quoted(message)}\" stands twice", "Keep one of the two.");
        if (Says("null"))
            return (message.StartsWith("expected", StringComparison.Ordinal) ? message : "found null where a value is needed", "Give the value, or leave an optional property out.");
        if (Says("could not be converted"))
            return ("found a value of another kind than is needed here", "Put a value of the right kind there.");
        if (message.StartsWith("expected", StringComparison.Ordinal))
            return (message, "Put a value of the right kind there; numbers stand without quotes, and NaN is none.");
        return (message.Split(" Path: ")[0].Split(" LineNumber: ")[0], "Mend the JSON at this place: the file must hold one whole object.");
    }

    private static string Quoted(string message)
    {
        int open = message.IndexOf('\''), close = message.IndexOf('\'', open + 1);
        return open < 0 || close < 0 ? "" : message[(open + 1)..close];
    }
}
