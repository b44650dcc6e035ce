using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.Tests.Contracts;

/// <summary>The names of everything that is sent, with their types.</summary>
internal static class ContractNames
{
    /// <summary>One line a property of the types and of all that they hold: <c>Type.name: type</c>, with a ! where a document must have it.</summary>
    public static SortedSet<string> Of(IEnumerable<JsonTypeInfo> types)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Type>();
        var waiting = new Queue<JsonTypeInfo>(types);
        while (waiting.TryDequeue(out JsonTypeInfo? type))
        {
            if (!seen.Add(type.Type))
                continue;
            if (type.ElementType is { } element)
                waiting.Enqueue(type.Options.GetTypeInfo(element));
            foreach (JsonPropertyInfo property in type.Properties)
            {
                lines.Add($"{Name(type.Type)}.{property.Name}: {Name(property.PropertyType)}{(property.IsRequired ? " !" : "")}");
                waiting.Enqueue(type.Options.GetTypeInfo(property.PropertyType));
            }
        }
        return lines;
    }

    // What stands in a document: a list is a list, however it is held.
    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } held ? Name(held) + "?"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : !type.IsGenericType ? type.Name
        : type.GetGenericArguments() is [var only]
            ? type.Name.Contains("List", StringComparison.Ordinal) ? Name(only) + "[]" : $"{type.Name[..^2]}<{Name(only)}>"
        : $"{{{string.Join(": ", type.GetGenericArguments().Select(Name))}}}";
}
