using System.Text.Json;

namespace SkillsGap.Engine.Data.Import.Json;

/// <summary>Looks into JSON that may hold anything: what is not there, or is something else, is null.</summary>
internal static class JsonLook
{
    /// <summary>The member of an object.</summary>
    public static JsonElement? Get(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member)
                && member.ValueKind != JsonValueKind.Null ? member : null;
        }
        catch (InvalidOperationException)
        {
            // Some name beside it holds half a surrogate pair.
            return null;
        }
    }

    /// <summary>The member of an object that may not be there itself.</summary>
    public static JsonElement? Get(this JsonElement? element, string name) => element?.Get(name);

    /// <summary>A string that is not blank.</summary>
    public static string? Text(this JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.String } text)
            return null;
        try
        {
            return text.GetString() is string found && !string.IsNullOrWhiteSpace(found) ? found : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: nothing that could be compared with anything.
            return null;
        }
    }

    /// <summary>A finite number.</summary>
    public static double? Number(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double value) && double.IsFinite(value) ? value : null;

    /// <summary>True or false.</summary>
    public static bool? Flag(this JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>
    /// The day of an ISO 8601 time as it is written, in its own offset: the day on which it happened to the person.
    /// </summary>
    public static DateOnly? Day(this JsonElement? element) =>
        element.Text() is { Length: >= 10 } time && (time.Length == 10 || time[10] is 'T' or 't' or ' ')
            && DateOnly.TryParseExact(time.AsSpan(0, 10), "yyyy-MM-dd", out DateOnly day)
            ? day
            : null;

    /// <summary>The types of a JSON-LD thing: one word or several.</summary>
    public static bool IsA(this JsonElement element, params ReadOnlySpan<string> types)
    {
        if ((element.Get("type") ?? element.Get("@type")) is not JsonElement type)
            return false;
        if (type.ValueKind != JsonValueKind.Array)
            return types.Contains(((JsonElement?)type).Text());
        foreach (JsonElement one in type.EnumerateArray())
        {
            if (types.Contains(((JsonElement?)one).Text()))
                return true;
        }
        return false;
    }
}
