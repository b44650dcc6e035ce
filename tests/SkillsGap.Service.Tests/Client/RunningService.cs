using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using SkillsGap.Host.Serving;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Client;

/// <summary>The service as <c>serve --dev</c> runs it, on a port of its own and with data that are gone after it.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private WebApplication? app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app!.Urls.Single() + "/");

    public async ValueTask InitializeAsync()
    {
        var settings = new ServiceSettings { Dev = true, Urls = ["http://127.0.0.1:0"], Data = folder["data"], DrainWithin = TimeSpan.Zero };
        app = ServiceHost.Create(settings, change: builder => builder.Logging.ClearProviders());
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app!.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        folder.Dispose();
    }
}
