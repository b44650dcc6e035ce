using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO.Pipelines;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Traces and metrics of the service. Nothing of a person is in them: routes stand with the names of their values.</summary>
internal sealed class ServiceTelemetry : IDisposable
{
    /// <summary>The name under which both are published.</summary>
    public const string Name = "SkillsGap.Service";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> requestSeconds, solveSeconds, gap;
    private readonly Counter<long> received, sent, rejected;

    public ServiceTelemetry(Access.HeavyGate gate)
    {
        requestSeconds = meter.CreateHistogram<double>("skillsgap.request.duration", "s", "Time from a request to the end of its answer.");
        solveSeconds = meter.CreateHistogram<double>("skillsgap.solve.duration", "s", "Time to make a plan.");
        gap = meter.CreateHistogram<double>("skillsgap.solve.gap", "1", "Proven relative gap of plans.");
        received = meter.CreateCounter<long>("skillsgap.received", "By", "Bytes of bodies, expanded.");
        sent = meter.CreateCounter<long>("skillsgap.sent", "By", "Bytes of answers, before compression.");
        rejected = meter.CreateCounter<long>("skillsgap.rejected", "{request}", "Requests that were not done, by kind of problem.");
        meter.CreateObservableGauge("skillsgap.heavy.inside", () => gate.Inside, "{request}", "Heavy requests that compute or wait.");
        meter.CreateObservableGauge("skillsgap.queue.waiting", () => Depth.Waiting, "{job}", "Scenarios that wait.");
        meter.CreateObservableGauge("skillsgap.queue.running", () => Depth.Running, "{job}", "Scenarios that are being planned.");
    }

    /// <summary>Where spans come from.</summary>
    public ActivitySource Source { get; } = new(Name);

    /// <summary>The queue as it was last looked at.</summary>
    public Jobs.QueueDepth Depth { get; set; } = new(0, 0);

    /// <summary>Counts a request.</summary>
    public void Request(string method, string route, int status, TimeSpan took, string? problem)
    {
        requestSeconds.Record(took.TotalSeconds, new("http.request.method", method), new("http.route", route), new("http.response.status_code", status));
        if (problem is not null) rejected.Add(1, new("http.route", route), new("problem", problem));
    }

    /// <summary>Counts the bytes of a body, expanded.</summary>
    public void Received(long bytes) => received.Add(bytes);

    /// <summary>Counts what stands in a writer, about to be sent.</summary>
    public void Sending(PipeWriter writer)
    {
        if (writer.CanGetUnflushedBytes) sent.Add(writer.UnflushedBytes);
    }

    /// <summary>Counts a plan.</summary>
    public void Solved(TimeSpan took, double? provenGap, string status)
    {
        solveSeconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("status", status));
        if (provenGap is { } known) gap.Record(known);
    }

    public void Dispose()
    {
        meter.Dispose();
        Source.Dispose();
    }
}
