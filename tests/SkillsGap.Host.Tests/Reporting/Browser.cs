using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary>A Chromium without a window, asked over its DevTools protocol: what it fetched, what it complained of, and what the page is.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ClientWebSocket socket;
    private readonly string profile;
    private readonly CancellationTokenSource patience = new(Patience);
    private int last;

    private Browser(Process process, ClientWebSocket socket, string profile) => (this.process, this.socket, this.profile) = (process, socket, profile);

    /// <summary>Everything the page has asked for since it was opened, itself first.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Exceptions, errors on the console, and what the page's policy has refused.</summary>
    public List<string> Complaints { get; } = [];

    private string Session { get; set; } = "";

    /// <summary>Where there is one; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static async Task<Browser> StartAsync()
    {
        var profile = Directory.CreateTempSubdirectory("skillsgap-browser-").FullName;
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--disable-component-update",
            "--remote-debugging-port=0", $"--user-data-dir={profile}", "--window-size=1400,1000", "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        string? address = null;
        while (address is null && await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("ws://", StringComparison.Ordinal)) address = line[line.IndexOf("ws://", StringComparison.Ordinal)..];
        }

        // Whatever else it says is read, so that it is never kept waiting.
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var browser = new Browser(process, new ClientWebSocket(), profile);
        try
        {
            Assert.NotNull(address);
            await browser.socket.ConnectAsync(new(address), TestContext.Current.CancellationToken);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>The one browser of a class of tests, which its fixture ends.</summary>
    public sealed class Fixture : IAsyncDisposable
    {
        private Browser? browser;

        public async Task<Browser> StartedAsync()
        {
            Assert.SkipWhen(Program is null, "There is no Chromium on the path; install it to have reports looked at by a browser.");
            return browser ??= await StartAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (browser is not null) await browser.DisposeAsync();
        }
    }

    /// <summary>Opens a file in a new page, and waits until it is loaded.</summary>
    public async Task OpenAsync(string file, bool scripts = true, int width = 1400)
    {
        Requests.Clear();
        Complaints.Clear();
        Session = "";
        var target = (string)(await AskAsync("Target.createTarget", new() { ["url"] = "about:blank" }))["targetId"]!;
        Session = (string)(await AskAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!;
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" }) await AskAsync($"{domain}.enable");
        await AskAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 1000, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await AskAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !scripts });
        await AskAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
        await UntilAsync("Page.loadEventFired");
    }

    /// <summary>What an expression is in the page.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var answer = await AskAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.True(answer["exceptionDetails"] is null, answer.ToJsonString());
        return answer["result"]!["value"].Deserialize<T>()!;
    }

    /// <summary>Presses a key.</summary>
    public async Task PressAsync(string key)
    {
        var code = key == "Tab" ? 9 : key == "ArrowRight" ? 39 : 0;
        foreach (var type in new[] { "rawKeyDown", "keyUp" })
            await AskAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code });
    }

    /// <summary>The page as it is printed.</summary>
    public async Task<byte[]> PrintAsync() =>
        Convert.FromBase64String((string)(await AskAsync("Page.printToPDF", new() { ["printBackground"] = true, ["preferCSSPageSize"] = true }))["data"]!);

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        patience.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject? parameters = null)
    {
        var id = ++last;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (Session.Length > 0) message["sessionId"] = Session;
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, patience.Token);
        while (true)
        {
            var answer = await NextAsync();
            if ((int?)answer["id"] != id) continue;
            Assert.True(answer["error"] is null, $"{method}: {answer["error"]?.ToJsonString()}");
            return answer["result"]!;
        }
    }

    private async Task UntilAsync(string method)
    {
        while ((string?)(await NextAsync())["method"] != method)
        {
        }
    }

    private async Task<JsonNode> NextAsync()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        var message = JsonNode.Parse(whole.ToArray())!;
        var about = message["params"];
        switch ((string?)message["method"])
        {
            case "Network.requestWillBeSent": Requests.Add((string)about!["request"]!["url"]!); break;
            case "Runtime.exceptionThrown": Complaints.Add(about!["exceptionDetails"]!.ToJsonString()); break;
            case "Log.entryAdded": Complaints.Add(about!["entry"]!.ToJsonString()); break;
            case "Runtime.consoleAPICalled" when (string)about!["type"]! is "error" or "warning" or "assert": Complaints.Add(about.ToJsonString()); break;
        }

        return message;
    }
}
