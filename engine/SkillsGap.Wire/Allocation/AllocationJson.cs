using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.Allocation;

/// <summary>Reads and writes the allocation documents. Unknown and repeated properties, missing ones, null where a value belongs, and
/// numbers that are not JSON numbers are errors. Doubles are written in the shortest form that reads back as the same double.</summary>
public static class AllocationJson
{
    private const string FoundNull = "expected an object, found null";

    /// <summary>Reads a problem.</summary>
    /// <exception cref="JsonException">The stream holds something else; path, line and position say where.</exception>
    public static async Task<AllocationDocument> ReadAsync(Stream stream, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync(stream, Context(indented: false).AllocationDocument, cancellation).ConfigureAwait(false)
            ?? throw new JsonException(FoundNull);

    /// <summary>Reads a problem of any size in little memory, with the same errors as <see cref="ReadAsync"/>.</summary>
    /// <param name="stream">Read once, to its end.</param>
    /// <param name="receiver">Called where the groups begin with what was read before them, which is not all where they do not come last; what it
    /// gives back is called for each group in order, with null for a null.</param>
    /// <param name="bufferSize">Bytes read at once, at least 1.</param>
    /// <returns>All but the groups.</returns>
    /// <exception cref="JsonException">The stream holds something else; path, line and position say where.</exception>
    public static AllocationHead ReadGroups(Stream stream, Func<AllocationHead, Action<GroupDocument?>> receiver, int bufferSize = 1 << 16)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        var head = new AllocationHead();
        JsonSerializerOptions options = Options(indented: false);
        options.DefaultBufferSize = bufferSize;
        options.TypeInfoResolver = new AllocationJsonContext().WithAddedModifier(type =>
        {
            if (type.Type == typeof(AllocationHead))
                type.CreateObject = () => head;
            else if (type.Type == typeof(GroupReceiver))
                type.CreateObject = () => new GroupReceiver(receiver(head));
        });
        return JsonSerializer.Deserialize(stream, (JsonTypeInfo<AllocationHead>)options.GetTypeInfo(typeof(AllocationHead)))
            ?? throw new JsonException(FoundNull);
    }

    /// <summary>Writes a problem.</summary>
    public static Task WriteAsync(Stream stream, AllocationDocument document, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, document, Context(indented: false).AllocationDocument, cancellation);

    /// <summary>Reads a result.</summary>
    /// <exception cref="JsonException">The stream holds something else; path, line and position say where.</exception>
    public static async Task<AllocationResultDocument> ReadResultAsync(Stream stream, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync(stream, Context(indented: false).AllocationResultDocument, cancellation).ConfigureAwait(false)
            ?? throw new JsonException(FoundNull);

    /// <summary>Writes a result, indented.</summary>
    public static Task WriteResultAsync(Stream stream, AllocationResultDocument document, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, document, Context(indented: true).AllocationResultDocument, cancellation);

    // Made anew for each document, because the pool of strings lives as long as they do.
    private static AllocationJsonContext Context(bool indented) => new(Options(indented));

    private static JsonSerializerOptions Options(bool indented)
    {
        var pool = new StringPool();
        return new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new PooledStringConverter(pool), new NumberConverter(), new UseConverter(pool), new GroupDecisionConverter(pool) },
        };
    }
}
