using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Sends traces and metrics by OTLP where the settings say so: by gRPC, or by what <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> says. What has not been sent
/// when the service stops is sent then.</summary>
internal sealed class TelemetryExport(ServiceSettings settings, ServiceTelemetry telemetry) : IHostedService
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Otlp is not { } address) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService("skillsgap", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version!.ToString(3));
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(telemetry.Source.Name)
            .AddOtlpExporter(otlp => otlp.Endpoint = AddressOf(otlp, address, "v1/traces")).Build();
        // The server's own metrics name no paths; its traces would.
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(ServiceTelemetry.Name, "System.Runtime",
            "Microsoft.AspNetCore.Server.Kestrel")
            .AddOtlpExporter(otlp => otlp.Endpoint = AddressOf(otlp, address, "v1/metrics")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.Dispose();
        metrics?.Dispose();
        return Task.CompletedTask;
    }

    private static Uri AddressOf(OtlpExporterOptions otlp, Uri address, string signal) =>
        otlp.Protocol == OtlpExportProtocol.HttpProtobuf && address.AbsolutePath == "/" ? new(address, signal) : address;
}
