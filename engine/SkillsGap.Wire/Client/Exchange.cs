using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Client;

/// <summary>Documents to and from the service, in the form of the options.</summary>
internal sealed class Exchange(HttpClient http, SkillsGapClientOptions options)
{
    private const string Json = "application/json";
    private const string JsonLines = "application/x-ndjson";
    private const string Problem = "application/problem+json";

    private static readonly NameValueHeaderValue PackedColumns = new("columns", "packed");

    public Retrying Retrying { get; } = new(http, options);

    private bool Packs => options.Format == ClientFormat.MessagePack;

    /// <summary>Sends a request and reads the document it is answered with.</summary>
    public async Task<T> AskAsync<T>(Ask ask, CancellationToken cancellation)
        where T : class
    {
        using HttpResponseMessage response = await SendAsync(ask, cancellation).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads the document it is answered with; null where there is no such thing.</summary>
    public async Task<T?> FindAsync<T>(Ask ask, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await AskAsync<T>(ask, cancellation).ConfigureAwait(false);
        }
        catch (SkillsGapException problem) when (problem.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Sends a request and reads documents one after the other while they come.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(Ask ask, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        using HttpResponseMessage response = await SendAsync(ask, cancellation).ConfigureAwait(false);
        Stream body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            IAsyncEnumerable<T?> items = IsPack(response)
                ? MessagePackSequence.ReadAllAsync(body, ServiceJson.TypeOf<T>(), cancellation: cancellation)
                : JsonSerializer.DeserializeAsyncEnumerable(body, ServiceJson.TypeOf<T>(), topLevelValues: true, cancellation);
            IAsyncEnumerator<T?> each = items.GetAsyncEnumerator(cancellation);
            await using (each.ConfigureAwait(false))
            {
                while (await MovesAsync(each, response).ConfigureAwait(false))
                    yield return each.Current ?? throw Unreadable(response, "null", null);
            }
        }
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The answer, whose body is not read yet.</returns>
    /// <exception cref="SkillsGapException">The service refused it.</exception>
    public async Task<HttpResponseMessage> SendAsync(Ask ask, CancellationToken cancellation)
    {
        HttpResponseMessage response = await Retrying.SendAsync(() => Request(ask), ask.Repeatable, cancellation).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await RefusedAsync(response, cancellation).ConfigureAwait(false);
    }

    /// <summary>A document as a body.</summary>
    public (ReadOnlyMemory<byte> Bytes, string MediaType) Body<T>(T document)
    {
        if (!Packs)
            return (JsonSerializer.SerializeToUtf8Bytes(document, ServiceJson.TypeOf<T>()), Json);
        var output = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(output, document, ServiceJson.TypeOf<T>(), MessagePackColumns.Packed);
        return (output.WrittenMemory, MessagePackCodec.MediaType);
    }

    private HttpRequestMessage Request(Ask ask)
    {
        var request = new HttpRequestMessage(ask.Method, new Uri(ask.Path, UriKind.Relative));
        if (options.ApiKey is { } key)
            request.Headers.Authorization = new("Bearer", key);
        foreach (MediaTypeWithQualityHeaderValue accepted in Accepted(ask))
            request.Headers.Accept.Add(accepted);
        foreach ((string name, string value) in ask.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (ask.Body is { } body)
            request.Content = new ReadOnlyMemoryContent(body.Bytes) { Headers = { ContentType = new(body.MediaType) } };
        return request;
    }

    private IEnumerable<MediaTypeWithQualityHeaderValue> Accepted(Ask ask)
    {
        if (ask.Accept is { } only)
            return [new(only)];
        return Packs ? [new(MessagePackCodec.MediaType) { Parameters = { PackedColumns } }] : [new(Json), new(JsonLines)];
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
        where T : class
    {
        Stream body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            try
            {
                if (!IsPack(response))
                {
                    return await JsonSerializer.DeserializeAsync(body, ServiceJson.TypeOf<T>(), cancellation).ConfigureAwait(false)
                        ?? throw Unreadable(response, "null", null);
                }
                long expected = response.Content.Headers.ContentLength ?? 0;
                return await MessagePackCodec.ReadAsync(body, ServiceJson.TypeOf<T>(), null, expected, cancellation).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is MessagePackException or JsonException or IOException)
            {
                throw Unreadable(response, problem.Message, problem);
            }
        }
    }

    private static async ValueTask<bool> MovesAsync<T>(IAsyncEnumerator<T> items, HttpResponseMessage response)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is MessagePackException or JsonException or IOException)
        {
            throw Unreadable(response, problem.Message, problem);
        }
    }

    private static async Task<SkillsGapException> RefusedAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentType?.MediaType == Problem)
        {
            try
            {
                byte[] body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
                if (JsonSerializer.Deserialize(body, ServiceJson.TypeOf<ProblemDocument>()) is { } problem)
                    return SkillsGapException.Of(response.StatusCode, problem);
            }
            catch (JsonException)
            {
                // Something between the service and here answered; its status is all that is known.
            }
        }
        return new(response.StatusCode, null, $"The service answered {(int)response.StatusCode} ({response.ReasonPhrase}) and does not say why.");
    }

    private static bool IsPack(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType is { } type
        && (type == MessagePackCodec.MediaType || MessagePackCodec.OtherMediaTypes.Contains(type));

    private static SkillsGapException Unreadable(HttpResponseMessage response, string problem, Exception? inner) =>
        new(response.StatusCode, null, $"The answer cannot be read: {problem}\nIs the client older than the service, or is something between them?", inner);
}
