using System.Net;
using System.Text.Json;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Tests.Client;

/// <summary>Answers requests one after the other as it was told, and keeps what was asked.</summary>
internal sealed class ScriptedHandler(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private int _next;

    /// <summary>The requests: method, path, body and headers.</summary>
    public List<(string Line, byte[] Body, string Headers)> Asked { get; } = [];

    public static HttpResponseMessage Json<T>(T document, string mediaType = "application/json")
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(document, ServiceJson.TypeOf<T>());
        return new(HttpStatusCode.OK) { Content = new ByteArrayContent(json) { Headers = { ContentType = new(mediaType) } } };
    }

    public static HttpResponseMessage Text(string text, string mediaType, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(text, System.Text.Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Busy(HttpStatusCode status, string? retryAfter)
    {
        var response = new HttpResponseMessage(status);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Asked.Add(($"{request.Method} {request.RequestUri!.PathAndQuery}", body, $"{request.Headers}{request.Content?.Headers}"));
        return answers[Math.Min(_next++, answers.Length - 1)]();
    }
}
