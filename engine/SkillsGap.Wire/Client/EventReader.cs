using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Client;

/// <summary>Reads server-sent events (HTML, 9.2.6).</summary>
internal static class EventReader
{
    /// <summary>The events of a stream, until it ends.</summary>
    /// <exception cref="JsonException">An event is something else.</exception>
    public static async IAsyncEnumerable<ScenarioEvent> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                // Of the lines of one event the first needs no break before it, and one space after the colon does not count.
                data.Append(data.Length == 0 ? "" : "\n").Append(line.AsSpan(line.StartsWith("data: ", StringComparison.Ordinal) ? 6 : 5));
            }
            else if (line.Length == 0 && data.Length > 0)
            {
                yield return JsonSerializer.Deserialize(data.ToString(), ServiceJson.TypeOf<ScenarioEvent>())
                    ?? throw new JsonException("expected an event, found null");
                data.Clear();
            }
        }
    }
}
