using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>Reads and writes the allocation documents. Unknown and repeated properties, missing ones, null where a value belongs, and
/// numbers that are not JSON numbers are errors. Doubles are written in the shortest form that reads back as the same double.</summary>
public static class AllocationJson
{
    /// <summary>Reads a problem.</summary>
    /// <exception cref="JsonException">The stream holds something else; path, line and position say where.</exception>
    public static async Task<AllocationDocument> ReadAsync(Stream stream, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync(stream, Context(indented: false).AllocationDocument, cancellation).ConfigureAwait(false)
            ?? throw new JsonException("expected an object, found null");

    /// <summary>Writes a problem.</summary>
    public static Task WriteAsync(Stream stream, AllocationDocument document, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, document, Context(indented: false).AllocationDocument, cancellation);

    /// <summary>Reads a result.</summary>
    /// <exception cref="JsonException">The stream holds something else; path, line and position say where.</exception>
    public static async Task<AllocationResultDocument> ReadResultAsync(Stream stream, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync(stream, Context(indented: false).AllocationResultDocument, cancellation).ConfigureAwait(false)
            ?? throw new JsonException("expected an object, found null");

    /// <summary>Writes a result, indented.</summary>
    public static Task WriteResultAsync(Stream stream, AllocationResultDocument document, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, document, Context(indented: true).AllocationResultDocument, cancellation);

    // A context for each document, because the pool of strings lives as long as it.
    private static AllocationJsonContext Context(bool indented)
    {
        var pool = new StringPool();
        return new AllocationJsonContext(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new PooledStringConverter(pool), new NumberConverter(), new UseConverter(pool), new GroupDecisionConverter(pool) },
        });
    }
}
