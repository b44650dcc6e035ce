using System.Collections.Concurrent;
using System.Diagnostics;

namespace SkillsGap.Benchmarks.Serving;

/// <summary>More callers than the service has room for: what they are answered, how fast health is answered meanwhile, and what memory it takes.</summary>
internal static class LoadRun
{
    private const int People = 2000, Roles = 200, Skills = 300;

    public static async Task RunAsync(int connections, TimeSpan seconds)
    {
        // Half of the callers fill every place: the load is twice the capacity.
        var atATime = Math.Max(1, Environment.ProcessorCount);
        var places = Math.Max(atATime, connections / 2);
        var (server, _) = await ServedProcess.StartAsync($"heavy-at-a-time={atATime}", $"heavy-waiting={places - atATime}");
        using var __ = server;
        var body = MatchRequests.Packed(MatchRequests.Draw(People, Roles, Skills));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections })
        {
            BaseAddress = server.Address,
            Timeout = TimeSpan.FromMinutes(5)
        };
        var (statuses, withoutRetry, failures) = (new ConcurrentDictionary<int, int>(), 0, 0);
        var (health, worstLater, memory) = (new List<double>(), 0.0, new List<(double At, long Bytes)>());
        var start = Stopwatch.GetTimestamp();
        bool Goes() => Stopwatch.GetElapsedTime(start) < seconds;
        var callers = Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (Goes())
            {
                try
                {
                    using var answer = await client.SendAsync(MatchRequests.Message(body));
                    statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
                    if ((int)answer.StatusCode != 429) continue;
                    if (answer.Headers.RetryAfter?.Delta is not { } wait) Interlocked.Increment(ref withoutRetry);
                    else await Task.Delay(wait < TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1));
                }
                catch (Exception problem) when (problem is HttpRequestException or IOException)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        })).ToList();
        // By a thread of its own, so that what this process is busy with is not measured.
        var watching = new Thread(() =>
        {
            while (Goes())
            {
                var afterBurst = Stopwatch.GetElapsedTime(start).TotalSeconds > 1;
                health.Add(HealthCheck.Ask(server.Address).TotalMilliseconds);
                if (afterBurst) worstLater = Math.Max(worstLater, health[^1]);
                memory.Add((Stopwatch.GetElapsedTime(start).TotalSeconds, server.Memory));
                Thread.Sleep(50);
            }
        });
        watching.Start();
        await Task.WhenAll(callers);
        watching.Join();
        double[] sorted = [.. health.Order()];
        var halves = memory.GroupBy(one => one.At > seconds.TotalSeconds / 2).ToDictionary(half => half.Key, half => half.Max(one => one.Bytes) / 1e6);
        Console.WriteLine($"\n{connections} connections for {seconds.TotalSeconds:0} s, matching {People:N0} people with {Roles} roles each; {atATime} computed at a time, {places} let in:\n");
        Console.WriteLine("| | |");
        Console.WriteLine("|---|---:|");
        foreach (var (status, count) in statuses.OrderBy(one => one.Key)) Console.WriteLine($"| answers {status} | {count:N0} |");
        Console.WriteLine($"| answers 5xx | {statuses.Where(one => one.Key >= 500).Sum(one => one.Value):N0} |");
        Console.WriteLine($"| answers 429 without Retry-After | {withoutRetry:N0} |");
        Console.WriteLine($"| connections that broke | {failures:N0} |");
        Console.WriteLine($"| health, median / 99 % / worst after the first second | {sorted[sorted.Length / 2]:0.0} / {sorted[(int)(sorted.Length * 0.99)]:0.0} / {worstLater:0.0} ms of {sorted.Length:N0} |");
        Console.WriteLine($"| health, worst, while {connections} connections begin at once | {sorted[^1]:0.0} ms |");
        Console.WriteLine($"| memory, most in the first half / in the second | {halves.GetValueOrDefault(false):N0} / {halves.GetValueOrDefault(true):N0} MB |");
    }
}
