using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Kills;

/// <summary>A real <c>skillsgap serve</c>, typed as a user would, and a plain client of it.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private static readonly byte[] Archive = Zipped();
    private readonly Process process;
    private readonly HttpClient client;

    private ServeProcess(Process process, string address) =>
        (this.process, client) = (process, new HttpClient { BaseAddress = new Uri(address), DefaultRequestHeaders = { Accept = { new("application/json") } } });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts the service over a folder, and a database where one is given, and waits until it is ready.</summary>
    public static async Task<ServeProcess> StartAsync(string folder, string? database)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] place = database is null ? ["--data", folder] : ["--data", folder, "--database", database];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "skillsgap.dll"), "serve", "--dev", "--urls", address, .. place])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["SKILLSGAP_ORTOOLS"] = "none";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var serve = new ServeProcess(process, address);
        while (!await serve.IsReadyAsync())
        {
            Assert.False(process.HasExited, "serve ended before it was ready");
            await Task.Delay(20, Cancellation);
        }

        return serve;
    }

    /// <summary>Uploads the example as a workforce; its ETag, or null where no answer came.</summary>
    public async Task<string?> UploadAsync(string workforce)
    {
        var body = new ByteArrayContent(Archive) { Headers = { ContentType = new("application/zip") } };
        return (await TryAsync(() => client.PutAsync($"/v1/workforces/{workforce}", body, Cancellation)))?["version"]!.GetValue<string>();
    }

    /// <summary>Asks for a plan; the id of the scenario, or null where no answer came.</summary>
    public async Task<string?> PlanAsync(string workforce, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/scenarios")
        {
            Content = new StringContent($$"""{ "workforce": "{{workforce}}", "options": { "gap": 0.02 } }""", new MediaTypeHeaderValue("application/json")),
            Headers = { { "Idempotency-Key", key } },
        };
        return (await TryAsync(() => client.SendAsync(request, Cancellation)))?["id"]!.GetValue<string>();
    }

    /// <summary>What a path answers.</summary>
    public async Task<JsonNode> GetAsync(string path) =>
        await TryAsync(() => client.GetAsync(path, Cancellation)) ?? throw new InvalidOperationException($"{path} was not answered.");

    /// <summary>Waits until a scenario is in a state.</summary>
    public async Task UntilAsync(string id, params string[] states)
    {
        while (true)
        {
            var state = (await GetAsync($"/v1/scenarios/{id}"))["state"]!.GetValue<string>();
            if (states.Contains(state)) return;
            await Task.Delay(10, Cancellation);
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        client.Dispose();
    }

    private static async Task<JsonNode?> TryAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            using var answer = await send();
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.True(answer.IsSuccessStatusCode, text);
            return JsonNode.Parse(text);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await client.GetAsync("/health/ready", Cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static byte[] Zipped()
    {
        using var stream = new MemoryStream();
        ZipFile.CreateFromDirectory(Examples.Folder, stream);
        return stream.ToArray();
    }
}
