using System.Text.Json;
using Microsoft.Extensions.Logging;
using SkillsGap.Host.Endpoints;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving;

/// <summary>Puts the service together.</summary>
internal static class ServiceHost
{
    // A slow line may be slow, but not so slow that it holds a place for ever.
    private const double LeastBytesPerSecond = 2000;

    // All that has come on a new connection, up to this, is read before the next is accepted: who comes behind many uploads waits for so much of each.
    private const int MostUnread = 1 << 14;

    // Threads that are there at once, so that a health answer need not wait for a computation to end.
    private const int ThreadsBeside = 32;

    /// <summary>The service, not yet started.</summary>
    /// <param name="settings">How it runs.</param>
    /// <param name="configFile">A file with sections for Kestrel (endpoints, certificates) and logging; null for none.</param>
    /// <param name="change">Changes it before it is built, for tests; null for nothing.</param>
    public static WebApplication Create(ServiceSettings settings, string? configFile = null, Action<WebApplicationBuilder>? change = null)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + ThreadsBeside), completions);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "skillsgap", ContentRootPath = AppContext.BaseDirectory });
        if (configFile is not null) builder.Configuration.AddJsonFile(Path.GetFullPath(configFile), optional: false, reloadOnChange: false);
        Listen(builder, settings);
        Log(builder);
        Add(builder.Services, settings);
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseMiddleware<RequestWatch>();
        app.UseRouting();
        app.UseResponseCompression();
        app.UseMiddleware<AccessControl>();
        app.UseMiddleware<HeavyAdmission>();
        app.MapService();
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.MaxReadBufferSize = MostUnread;
            // To look first whether there is something takes as long as to read it.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.BodyLimit;
            kestrel.Limits.MinRequestBodyDataRate = new(LeastBytesPerSecond, TimeSpan.FromSeconds(10));
            kestrel.Limits.MinResponseDataRate = new(LeastBytesPerSecond, TimeSpan.FromSeconds(10));
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.DrainWithin + TimeSpan.FromSeconds(20));
    }

    // Lines of JSON. The server's own lines name paths, in which ids of people may stand: only its warnings are kept.
    private static void Log(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    private static void Add(IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Stores.Open(new(settings.Data, settings.Database), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => ServiceKey.Open(settings.Data));
        services.AddSingleton(provider => new ApiKeys(provider.GetRequiredService<IStore>().Keys, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Pseudonyms(provider.GetRequiredService<IStore>().Subjects, provider.GetRequiredService<ServiceKey>()));
        services.AddSingleton(provider => new AuditLog(
            provider.GetRequiredService<IStore>().Audit, provider.GetRequiredService<ServiceKey>(), provider.GetRequiredService<TimeProvider>(),
            new(settings.Data, provider.GetRequiredService<ServiceKey>())));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<HeavyGate>();
        services.AddSingleton(new KeyPlaces(settings.EventStreamsPerKey));
        services.AddSingleton<ServiceTelemetry>();
        services.AddSingleton<CorePool>();
        services.AddSingleton(ServiceModel.Load(settings.Model));
        services.AddSingleton<PlanMaker>();
        services.AddSingleton<WorkforceCache>();
        services.AddSingleton<MatchBases>();
        services.AddSingleton<WorkforceLibrary>();
        services.AddSingleton<ScenarioOrders>();
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<WorkforceAnalyses>();
        services.AddSingleton<PlanHistory>();
        services.AddSingleton<PublicFigures>();
        services.AddSingleton<IJobWork, ScenarioWork>();
        services.AddSingleton(new JobRunnerSettings
        {
            AtATime = settings.JobsAtATime, Limits = new(settings.JobsWaiting, settings.JobsWaitingPerKey), DrainWithin = settings.DrainWithin,
        });
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IJobQueue>(provider => provider.GetRequiredService<JobRunner>());
        services.AddHostedService<TelemetryExport>();
        services.AddHostedService<StoreService>();
        services.AddSingleton<Retention>();
        services.AddHostedService(provider => provider.GetRequiredService<Retention>());
        services.AddSingleton<Readiness>();
        services.AddHostedService(provider => provider.GetRequiredService<Readiness>());
        services.ConfigureHttpJsonOptions(json => Describe(json.SerializerOptions));
        services.AddResponseCompression(compression =>
        {
            // Nothing a caller can guess at stands beside a secret in an answer, and keys are never in one.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/problem+json", "application/x-ndjson", MessagePackCodec.MediaType, "text/html",
                "text/plain"];
        });
        services.AddDescription();
    }

    // What the description of the service is made from: the contracts, by the metadata they are read and written with.
    private static void Describe(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.RespectNullableAnnotations = true;
        options.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        options.TypeInfoResolverChain.Insert(0, ServiceJson.Options.TypeInfoResolver!);
    }
}
