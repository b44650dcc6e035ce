using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;

namespace SkillsGap.Service.Tests.Kills;

/// <summary>
/// The storing half of the service in a process of its own, told by lines on standard input what to accept, and saying on standard output where
/// it is: the test kills it there.
/// </summary>
internal static class Victim
{
    /// <summary>The first argument of the process.</summary>
    public const string Argument = "victim";

    private const int PlanBytes = 1_500_000;
    private static readonly Lock Speaking = new();

    /// <summary>Serves a folder, and a database where there is a second argument, until it is killed or standard input ends.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var store = Stores.Open(new(args[0], args.Length > 1 ? args[1] : null) { Patience = TimeSpan.FromSeconds(20) }, TimeProvider.System);
        await store.MigrateAsync(CancellationToken.None);
        var settings = new JobRunnerSettings
        {
            AtATime = 2, MostAttempts = 1000, Limits = new(10_000, 10_000), ReportEvery = TimeSpan.FromMilliseconds(20), LookEvery = TimeSpan.FromMilliseconds(50),
        };
        await using var runner = new JobRunner(store, new Work(), settings, TimeProvider.System, NullLogger<JobRunner>.Instance);
        await runner.StartAsync(CancellationToken.None);
        Say("ready");
        while (await Console.In.ReadLineAsync() is { } line) _ = Task.Run(() => TryAsync(store, runner, line.Split(' ')));
        return 0;
    }

    /// <summary>The bytes that stand for what is uploaded or planned: they tell what they are and whether they are whole.</summary>
    public static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        BitConverter.TryWriteBytes(bytes, seed);
        return bytes;
    }

    private static async Task TryAsync(IStore store, JobRunner runner, string[] words)
    {
        try
        {
            await DoAsync(store, runner, words);
        }
        catch (Exception problem)
        {
            Say($"failed {words[1]} {problem.GetType().Name}");
        }
    }

    private static async Task DoAsync(IStore store, JobRunner runner, string[] words)
    {
        var seed = int.Parse(words[1], CultureInfo.InvariantCulture);
        if (words[0] == "upload")
        {
            Say($"uploading {seed}");
            var put = await store.Workforces.PutAsync(
                "t", $"w{seed}", new(Bundle.Of([new("workforce.zip", Bytes(seed, PlanBytes))]), "k", 1, 1), ExpectedVersion.Any, CancellationToken.None);
            Say($"uploaded {seed} {put.Current!.ETag}");
        }
        else
        {
            var accepted = await runner.AcceptAsync(
                "t", new("test", "k", null, null, words[1], 5, TimeSpan.FromMinutes(5)) { IdempotencyKey = words[1], RequestHash = words[1] },
                CancellationToken.None);
            Say($"accepted {seed} {accepted.Job!.Id}");
        }
    }

    private static void Say(string line)
    {
        lock (Speaking)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }

    /// <summary>Works for a moment, and makes another plan at every start, so that two results of one job could be told apart.</summary>
    private sealed class Work : IJobWork
    {
        public async Task<JobOutcome> RunAsync(Job job, IProgress<JobProgress> progress, CancellationToken cancellation)
        {
            Say($"solving {job.Request}");
            for (var step = 1; step <= 5; step++)
            {
                await Task.Delay(20, cancellation);
                progress.Report(new("working", step / 5.0, null, null, null, null, null));
            }

            var bytes = Bytes(int.Parse(job.Request, CultureInfo.InvariantCulture), PlanBytes);
            var plan = Bundle.Of([new("plan.json", bytes), new("start", BitConverter.GetBytes(job.Attempt))]);
            Say($"writing {job.Request}");
            return JobOutcome.Of(plan, $"start {job.Attempt}");
        }
    }
}
