using System.Diagnostics;
using SkillsGap.Benchmarks.Quality;
using SkillsGap.Host.Matching;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Benchmarks.Serving;

/// <summary><c>serve</c>: the service beside the same work in this process, beside an empty answer, and under twice the load it takes.</summary>
internal static class ServeRun
{
    private const int Skills = 300, Rounds = 5, Callers = 16, OtherRoles = 400;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var people = int.Parse(arguments.Value("--people") ?? "45000");
        var roles = int.Parse(arguments.Value("--roles") ?? "1000");
        var seconds = arguments.Seconds("--seconds") ?? TimeSpan.FromSeconds(10);
        var connections = int.Parse(arguments.Value("--connections") ?? "200");
        var load = arguments.Seconds("--load") ?? TimeSpan.FromSeconds(60);
        var only = arguments.Value("--only");
        if (only is null or "bulk") await BulkAsync(people, roles);
        if (only is null or "small") await SmallAsync(seconds);
        if (only is null or "load") await LoadRun.RunAsync(connections, load);
        return 0;
    }

    // Both decode the request; over loopback the answer is sent and decoded too.
    private static async Task BulkAsync(int people, int roles)
    {
        var body = MatchRequests.Packed(MatchRequests.Draw(people, roles, Skills));
        var (server, up) = await ServedProcess.StartAsync();
        using var _ = server;
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        var (inside, loopback, answered) = (new List<double>(), new List<double>(), 0L);
        var bases = new MatchBases();
        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var request = MessagePackCodec.Read(body, ServiceJson.TypeOf<MatchRequest>());
            var matched = MatchRun.Of(request, bases, null, CancellationToken.None).Run!.Chunks(() => Environment.ProcessorCount,
                CancellationToken.None).Sum(chunk => chunk.Id.Length);
            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(MatchRequests.Message(body), HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var stream = await answer.Content.ReadAsStreamAsync();
            var received = 0;
            await foreach (var chunk in MessagePackSequence.ReadAllAsync(stream, ServiceJson.TypeOf<MatchChunk>())) received += chunk.Id.Length;
            var over = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (received != people || matched != people) throw new InvalidOperationException($"{received} of {people} people came back.");
            // The first round compiles.
            if (round == 0) continue;
            inside.Add(took);
            loopback.Add(over);
            answered = people;
        }

        var (own, other) = (answered / Median(inside), answered / Median(loopback));
        Console.WriteLine($"\nUp and ready in {up.TotalSeconds:0.0} s. Matching {people:N0} people with {roles:N0} roles of {Skills} skills, the best 10 of each; medians of {Rounds} rounds, one after the other:\n");
        Console.WriteLine("| call | request | s | people a second | share |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Console.WriteLine($"| in this process | {body.Length / 1e6:0.0} MB | {Median(inside):0.00} | {own:N0} | 100 % |");
        Console.WriteLine($"| over loopback | {body.Length / 1e6:0.0} MB | {Median(loopback):0.00} | {other:N0} | {100 * other / own:0} % |");
        Console.WriteLine($"\nMost memory of the service: {server.PeakMemory / 1e6:N0} MB.");
    }

    private static async Task SmallAsync(TimeSpan seconds)
    {
        var request = MatchRequests.Draw(1, 10, 20) with { Transfer = null };
        var body = MatchRequests.Packed(request);
        var fewer = MatchRequests.Packed(request with { Top = 3 });
        byte[][] unknown = [.. Enumerable.Range(0, OtherRoles).Select(i => MatchRequests.Packed(request with { Roles = Renamed(request.Roles, i) }))];
        // A caller has its answer, and asks again, before the place of the last request is free.
        var (server, _) = await ServedProcess.StartAsync($"heavy-waiting={2 * Callers}");
        using var __ = server;
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Callers }) { BaseAddress = server.Address };
        var next = 0;
        (string Name, Func<HttpRequestMessage> Message)[] calls =
        [
            ("an empty answer (`/health/live`)", () => new(HttpMethod.Get, "/health/live")),
            ($"match of one person with 10 roles, {body.Length:N0} bytes, always the same roles, all of them wanted", () => MatchRequests.Message(body)),
            ("the same, the best 3 wanted", () => MatchRequests.Message(fewer)),
            ("the same, roles not asked for lately", () => MatchRequests.Message(unknown[Interlocked.Increment(ref next) % OtherRoles])),
        ];
        // On a busy machine methods are compiled late: what is measured is a service that has been up for a while.
        foreach (var (_, message) in calls) await RateAsync(client, message, seconds / 2);
        var (rates, work) = (calls.Select(_ => new List<double>()).ToList(), calls.Select(_ => new List<double>()).ToList());
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < calls.Length; i++)
            {
                var (before, start) = (server.Worked, Stopwatch.GetTimestamp());
                rates[i].Add(await RateAsync(client, calls[i].Message, seconds / Rounds));
                work[i].Add((server.Worked - before).TotalMicroseconds / (rates[i][^1] * Stopwatch.GetElapsedTime(start).TotalSeconds));
            }
        }

        Console.WriteLine($"\n{Callers} callers, one request after the other, by turns {Rounds} times; medians:\n");
        Console.WriteLine("| request | a second | share | µs of processor time of the service |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (var i = 0; i < calls.Length; i++)
            Console.WriteLine($"| {calls[i].Name} | {Median(rates[i]):N0} | {100 * Median(rates[i]) / Median(rates[0]):0} % | {Median(work[i]):0.0} |");
    }

    private static MatchRoles Renamed(MatchRoles roles, int number) => roles with { Id = [.. roles.Id.Select(id => $"{id}-{number}")] };

    private static async Task<double> RateAsync(HttpClient client, Func<HttpRequestMessage> message, TimeSpan seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start) < seconds; count++)
            {
                using var answer = await client.SendAsync(message());
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
