using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>Asks, and looks at answers.</summary>
internal static class Answers
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) => client.GetAsync(path, Token);

    public static Task<HttpResponseMessage> Put(this HttpClient client, string path, HttpContent body) => client.PutAsync(path, body, Token);

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, HttpContent body) => client.PostAsync(path, body, Token);

    public static Task<HttpResponseMessage> Delete(this HttpClient client, string path) => client.DeleteAsync(path, Token);

    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, Token);
    }

    /// <summary>A scenario, once it has ended.</summary>
    public static async Task<ScenarioJob> PlannedAsync(this HttpClient client, ScenarioRequest request)
    {
        var job = await (await client.Post("/v1/scenarios", Json(request))).ReadAsync<ScenarioJob>();
        while (job.State is "queued" or "running")
        {
            await Task.Delay(30, Token);
            job = await (await client.Get($"/v1/scenarios/{job.Id}")).ReadAsync<ScenarioJob>();
        }

        return job;
    }

    public static HttpContent Json<T>(T value) => JsonContent.Create(value, ServiceJson.TypeOf<T>());

    public static async Task<T> ReadAsync<T>(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize(text, ServiceJson.TypeOf<T>())!;
    }

    /// <summary>The problem details of an answer; that they are some is asserted.</summary>
    public static async Task<ProblemDocument> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize(text, ServiceJson.TypeOf<ProblemDocument>())!;
        Assert.Equal((int)status, problem.Status);
        Assert.StartsWith("urn:skillsgap:problem:", problem.Type, StringComparison.Ordinal);
        return problem;
    }

    public static HttpContent Of(byte[] bytes, string mediaType, string? encoding = null)
    {
        var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        return content;
    }
}
