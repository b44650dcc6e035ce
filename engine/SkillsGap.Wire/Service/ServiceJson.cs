using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Wire.Service;

/// <summary>How the documents of the service are read and written, in JSON and in MessagePack: names, order and what must be there. Unknown fields are
/// skipped unless a document says otherwise, missing and repeated ones are errors, and so is null where a value belongs. Doubles are written in the
/// shortest form that reads back as the same double.</summary>
public static class ServiceJson
{
    /// <summary>Options with the metadata of all documents; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The metadata of a document.</summary>
    /// <typeparam name="T">A document of the service.</typeparam>
    /// <exception cref="NotSupportedException">The type is none of the service's documents.</exception>
    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            // Ids and names are data, not markup: they are written as they are.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new UseConverter(null), new GroupDecisionConverter(null) },
            TypeInfoResolver = ServiceJsonContext.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}
