using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SkillsGap.Host.Jobs;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>A job as server-sent events: what is new each time it changes, and a sign of life in between. The id of the last one of a job that has
/// ended says so: only who has seen it has nothing more to come back for.</summary>
/// <param name="changes">The job, again whenever it changes.</param>
/// <param name="last">Number of the last event that the caller has seen; 0 for none.</param>
/// <param name="hasFigures">Whether the caller may see figures of the plan.</param>
/// <param name="time">The clock of the signs of life.</param>
internal sealed class EventStream(IAsyncEnumerable<Job> changes, long last, bool hasFigures, TimeProvider time) : IResult, IStatusCodeHttpResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/event-stream";

    private const string End = "-end";

    // A stream is let in by its key once. It ends now and then, so that who follows it has to come back with a key that still holds.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15), Longest = TimeSpan.FromMinutes(5);

    private long number = last;

    /// <summary>What the header <c>Last-Event-ID</c> says: the number of the event, 0 for none, and whether it was the last of all.</summary>
    public static (long Number, bool IsEnd) Seen(string id)
    {
        var isEnd = id.EndsWith(End, StringComparison.Ordinal);
        return (long.TryParse(isEnd ? id[..^End.Length] : id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, isEnd);
    }

    public int? StatusCode => StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.StartAsync(cancellation);
        var start = time.GetTimestamp();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var jobs = changes.GetAsyncEnumerator(over.Token);
        Task<bool>? next = null;
        try
        {
            Job? before = null;
            while (time.GetElapsedTime(start) < Longest)
            {
                next ??= jobs.MoveNextAsync().AsTask();
                if (!next.IsCompleted && await Task.WhenAny(next, Task.Delay(Heartbeat, time, cancellation)) != next)
                {
                    await WriteAsync(response, ": still at work\n\n", cancellation);
                    continue;
                }

                if (!await next) return;
                next = null;
                foreach (var kind in News(before, jobs.Current)) await WriteAsync(response, Text(kind, jobs.Current), cancellation);
                before = jobs.Current;
            }
        }
        finally
        {
            // The caller may be gone while the next change is waited for, and what is waiting cannot be disposed of.
            await over.CancelAsync();
            if (next is not null) await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<string> News(Job? before, Job now)
    {
        if (before is null || before.State != now.State) yield return "state";
        var (was, progress) = (before?.Progress, now.Progress);
        // The end is the last event; the progress stands in it.
        if (before is null || progress is null || now.HasEnded) yield break;
        if (was?.Phase != progress.Phase) yield return "phase";
        if (!hasFigures) yield break;
        if (was?.Incumbent != progress.Incumbent) yield return "incumbent";
        if (was?.Bound != progress.Bound) yield return "bound";
        if (was?.PeopleDone != progress.PeopleDone) yield return "people";
    }

    private string Text(string kind, Job job)
    {
        var happened = new ScenarioEvent
        {
            Id = ++number, Kind = kind, State = ScenarioJobs.StateOf(job),
            Progress = job.Progress is { } progress ? ScenarioJobs.Document(progress, hasFigures) : null,
        };
        return $"id: {number}{(job.HasEnded ? End : "")}\nevent: {kind}\ndata: {JsonSerializer.Serialize(happened, ServiceJson.TypeOf<ScenarioEvent>())}\n\n";
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellation)
    {
        await response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.BodyWriter.FlushAsync(cancellation);
    }
}
