using System.Net;
using System.Net.Http.Headers;

namespace SkillsGap.Wire.Client;

/// <summary>Sends requests again that the service had no room for, or whose connection was lost.</summary>
internal sealed class Retrying(HttpClient http, SkillsGapClientOptions options)
{
    /// <summary>Sends a request until it is answered by something other than 429 or 503, or often enough.</summary>
    /// <param name="make">Makes the request, anew each time.</param>
    /// <param name="repeatable">Whether it may be sent again although it may have been done, as after a 503 or a lost connection.</param>
    /// <param name="cancellation">Stops sending and waiting.</param>
    /// <returns>The last answer, of which only the headers are read.</returns>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, bool repeatable, CancellationToken cancellation)
    {
        for (int attempt = 0; ; attempt++)
        {
            TimeSpan wait = Wait(attempt);
            using HttpRequestMessage request = make();
            try
            {
                HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
                if (!MayBeSentAgain(response.StatusCode, repeatable) || attempt >= options.Retries)
                    return response;
                TimeSpan asked = Asked(response.Headers.RetryAfter);
                if (asked > options.LongestWait)
                    return response;
                // What is asked for is the least; the jitter comes on top, so that not all come back at once.
                wait = asked > TimeSpan.Zero ? asked + (wait / 4) : wait;
                response.Dispose();
            }
            catch (HttpRequestException) when (repeatable && attempt < options.Retries)
            {
            }
            await WaitAsync(wait, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The wait before another attempt.</summary>
    /// <param name="attempt">Attempts that have failed before.</param>
    public TimeSpan Wait(int attempt)
    {
        double factor;
        lock (options.Jitter)
            factor = 0.5 + (options.Jitter.NextDouble() / 2);
        double seconds = options.FirstWait.TotalSeconds * Math.Pow(2, Math.Min(attempt, 30));
        return TimeSpan.FromSeconds(Math.Min(seconds, options.LongestWait.TotalSeconds) * factor);
    }

    public Task WaitAsync(TimeSpan wait, CancellationToken cancellation) => Task.Delay(wait, options.Time, cancellation);

    // 429 says that nothing was done. 503 does not: it is also the answer where the store was lost while it stored.
    private static bool MayBeSentAgain(HttpStatusCode status, bool repeatable) =>
        status == HttpStatusCode.TooManyRequests || (status == HttpStatusCode.ServiceUnavailable && repeatable);

    private TimeSpan Asked(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - options.Time.GetUtcNow() : TimeSpan.Zero);
}
