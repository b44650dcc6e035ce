using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>The service over a folder of its own: through the in-memory server, or by Kestrel on a free port.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly bool byKestrel;

    private TestService(ServiceSettings settings, bool byKestrel)
    {
        this.byKestrel = byKestrel;
        settings = settings with { Data = folder.Path, Urls = ["http://127.0.0.1:0"] };
        App = ServiceHost.Create(settings, null, builder =>
        {
            if (!byKestrel) builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(Log);
        });
    }

    public WebApplication App { get; }

    /// <summary>Every line of the log.</summary>
    public KeptLog Log { get; } = new();

    public static async Task<TestService> StartAsync(ServiceSettings? settings = null, bool byKestrel = false)
    {
        var service = new TestService(settings ?? new ServiceSettings { Dev = true }, byKestrel);
        await service.App.StartAsync();
        return service;
    }

    /// <summary>A client; with a key of some scopes, or with none.</summary>
    public async Task<HttpClient> ClientAsync(ApiScopes? scopes = null, string tenant = "dev")
    {
        var client = byKestrel ? new HttpClient { BaseAddress = new(App.Urls.First()) } : App.GetTestClient();
        client.Timeout = TimeSpan.FromMinutes(2);
        if (scopes is { } some)
        {
            var (_, text) = await App.Services.GetRequiredService<ApiKeys>().CreateAsync(tenant, some, "test", CancellationToken.None);
            client.DefaultRequestHeaders.Authorization = new("Bearer", text);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        folder.Dispose();
    }
}
