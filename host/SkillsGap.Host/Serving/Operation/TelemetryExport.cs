using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Sends traces and metrics by OTLP where the settings say so.</summary>
internal static class TelemetryExport
{
    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceSettings settings)
    {
        if (settings.Otlp is not { } address) return;
        var resource = ResourceBuilder.CreateDefault().AddService("skillsgap", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version!.ToString(3));
        builder.Services.AddSingleton(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(ServiceTelemetry.Name).AddOtlpExporter(otlp => otlp.Endpoint = address).Build());
        builder.Services.AddSingleton(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(ServiceTelemetry.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel").AddOtlpExporter(otlp => otlp.Endpoint = address).Build());
    }
}
