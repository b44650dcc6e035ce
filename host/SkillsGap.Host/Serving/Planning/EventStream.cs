using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SkillsGap.Host.Jobs;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>A job as server-sent events: what is new each time it changes, and a sign of life in between.</summary>
/// <param name="changes">The job, again whenever it changes.</param>
/// <param name="last">Number of the last event that the caller has seen; 0 for none.</param>
/// <param name="time">The clock of the signs of life.</param>
internal sealed class EventStream(IAsyncEnumerable<Job> changes, long last, TimeProvider time) : IResult, IStatusCodeHttpResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/event-stream";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private long number = last;

    public int? StatusCode => StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.StartAsync(cancellation);
        await using var jobs = changes.GetAsyncEnumerator(cancellation);
        Job? before = null;
        while (true)
        {
            var next = jobs.MoveNextAsync().AsTask();
            while (!next.IsCompleted && await Task.WhenAny(next, Task.Delay(Heartbeat, time, cancellation)) != next)
                await WriteAsync(response, ": still at work\n\n", cancellation);
            if (!await next) return;
            foreach (var kind in News(before, jobs.Current)) await WriteAsync(response, Text(kind, jobs.Current), cancellation);
            before = jobs.Current;
        }
    }

    private static IEnumerable<string> News(Job? before, Job now)
    {
        if (before is null || before.State != now.State) yield return "state";
        var (was, progress) = (before?.Progress, now.Progress);
        if (before is null || progress is null) yield break;
        if (was?.Phase != progress.Phase) yield return "phase";
        if (was?.Incumbent != progress.Incumbent) yield return "incumbent";
        if (was?.Bound != progress.Bound) yield return "bound";
        if (was?.PeopleDone != progress.PeopleDone) yield return "people";
    }

    private string Text(string kind, Job job)
    {
        var happened = new ScenarioEvent
        {
            Id = ++number, Kind = kind, State = ScenarioJobs.StateOf(job), Progress = job.Progress is { } progress ? ScenarioJobs.Document(progress) : null,
        };
        return $"id: {number}\nevent: {kind}\ndata: {JsonSerializer.Serialize(happened, ServiceJson.TypeOf<ScenarioEvent>())}\n\n";
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellation)
    {
        await response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.BodyWriter.FlushAsync(cancellation);
    }
}
