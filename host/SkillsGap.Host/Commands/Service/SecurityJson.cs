using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Host.Security;

namespace SkillsGap.Host.Commands.Service;

/// <summary>Lists of keys and of checked audit logs as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyList<KeyDocument>))]
[JsonSerializable(typeof(IReadOnlyList<AuditCheck>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
internal sealed partial class SecurityJson : JsonSerializerContext
{
    public static Task WriteAsync(Stream stream, IReadOnlyList<KeyDocument> keys, CancellationToken cancellation) =>
        WriteAsync(stream, keys, Default.IReadOnlyListKeyDocument, cancellation);

    public static Task WriteAsync(Stream stream, IReadOnlyList<AuditCheck> checks, CancellationToken cancellation) =>
        WriteAsync(stream, checks, Default.IReadOnlyListAuditCheck, cancellation);

    private static async Task WriteAsync<T>(Stream stream, T document, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        await JsonSerializer.SerializeAsync(stream, document, type, cancellation);
        stream.WriteByte((byte)'\n');
    }
}
