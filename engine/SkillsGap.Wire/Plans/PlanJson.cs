using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.Plans;

/// <summary>
/// Reads and writes what is said about people: <see cref="PlanDocument"/>, <see cref="GapTableDocument"/>, <see cref="WhyDocument"/>,
/// <see cref="LikelyDocument"/>, <see cref="AdjacentDocument"/>, <see cref="FrontierDocument"/>, <see cref="CompareDocument"/>,
/// <see cref="WhatIfDocument"/>, <see cref="AskDocument"/>, <see cref="CorrectionsDocument"/>, <see cref="EvaluationDocument"/>,
/// <see cref="ResponseEvaluationDocument"/>, <see cref="ForecastDocument"/> and <see cref="TeamDesignDocument"/>. Unknown, repeated and missing
/// properties, and null where a value belongs, are errors. Doubles are written in the shortest form that reads back as the same double.
/// </summary>
public static class PlanJson
{
    // Ids and names are data, not markup: they are written as they are.
    private static readonly PlanJsonContext Context = new(new JsonSerializerOptions(PlanJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>Writes a document.</summary>
    /// <exception cref="NotSupportedException">The type is none of this class's documents.</exception>
    public static Task WriteAsync<T>(Stream stream, T document, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, document, TypeOf<T>(), cancellation);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The stream holds something else.</exception>
    /// <exception cref="NotSupportedException">The type is none of this class's documents.</exception>
    public static async Task<T> ReadAsync<T>(Stream stream, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync(stream, TypeOf<T>(), cancellation).ConfigureAwait(false)
            ?? throw new JsonException("expected an object, found null");

    /// <summary>The metadata of a document, from which <see cref="MessagePack.MessagePackCodec"/> reads and writes it too.</summary>
    /// <exception cref="NotSupportedException">The type is none of this class's documents.</exception>
    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>?)Context.GetTypeInfo(typeof(T))
        ?? throw new NotSupportedException($"{typeof(T).Name} is no document of {nameof(PlanJson)}.");
}
