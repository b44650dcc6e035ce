using System.Text.Encodings.Web;
using System.Text.Json;

namespace SkillsGap.Wire.Plans;

/// <summary>Reads and writes plan documents. Doubles are written in the shortest form that reads back as the same double.</summary>
public static class PlanJson
{
    // Ids and names are data, not markup: they are written as they are.
    private static readonly PlanJsonContext Context = new(new JsonSerializerOptions(PlanJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });

    /// <summary>Writes a plan.</summary>
    public static Task WriteAsync(Stream stream, PlanDocument plan, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, plan, Context.PlanDocument, cancellation);

    /// <summary>Reads a plan.</summary>
    /// <exception cref="JsonException">The stream holds something else.</exception>
    public static async Task<PlanDocument> ReadAsync(Stream stream, CancellationToken cancellation) =>
        await JsonSerializer.DeserializeAsync(stream, Context.PlanDocument, cancellation).ConfigureAwait(false)
            ?? throw new JsonException("expected an object, found null");
}
