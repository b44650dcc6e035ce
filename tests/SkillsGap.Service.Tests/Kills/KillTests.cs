using System.Globalization;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Kills;

/// <summary>
/// A process is killed at random moments of an upload, of a solve and of the writing of a plan, again and again, while a client that got no answer
/// asks again, as clients do. <c>SKILLSGAP_KILLS</c> of the environment says how often each; default 3.
/// </summary>
public sealed class KillTests(PostgresServer server)
{
    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("SKILLSGAP_KILLS"), out var times) ? times : 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Kill_AtAnyMoment_LosesNothing_DoublesNothing_TearsNothing(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var (random, client) = (new Random(1), new Client());
        for (var round = 0; round < Times; round++)
        {
            foreach (var phase in (string[])["uploading", "solving", "writing"])
            {
                await using var victim = await VictimProcess.StartAsync(test.Settings.DataFolder, test.Settings.Database);
                client.WantMore();
                foreach (var wish in client.Unanswered) await victim.TellAsync(wish);
                var skip = random.Next(2);
                for (string? line; (line = await victim.NextAsync()) is not null && !(line.StartsWith(phase, StringComparison.Ordinal) && skip-- == 0);)
                    client.Hear(line);
                await Task.Delay(random.Next(40), Cancellation);
                victim.Kill();
                // What it had answered before counts.
                for (string? line; (line = await victim.NextAsync()) is not null;) client.Hear(line);
            }
        }

        await using (var last = await VictimProcess.StartAsync(test.Settings.DataFolder, test.Settings.Database))
        {
            foreach (var wish in client.Unanswered) await last.TellAsync(wish);
            while (client.Unanswered.Count > 0) client.Hear((await last.NextAsync())!);
            while ((await test.Store.Jobs.DepthAsync(Cancellation)) is not { Waiting: 0, Running: 0 }) await Task.Delay(20, Cancellation);
        }

        await CheckJobsAsync(test.Store, client);
        await CheckVersionsAsync(test.Store, client);
    }

    private static async Task CheckJobsAsync(IStore store, Client client)
    {
        var jobs = await AllAsync(page => store.Jobs.ListAsync("t", null, page, Cancellation));
        // As many as were asked for, though many were asked for twice; and each under the id that was answered.
        Assert.Equal(client.Jobs.Order(), jobs.Select(job => (job.Request, job.Id)).Order());
        // Some were hit while they ran, or nothing was tested.
        Assert.Contains(jobs, job => job.Attempt > 1);
        foreach (var job in jobs)
        {
            Assert.Equal((JobState.Done, $"start {job.Attempt}"), (job.State, job.ReplayHash));
            var plan = (await store.Jobs.ReadPlanAsync("t", job.Id, Cancellation))!;
            var bytes = plan["plan.json"]!.Value;
            Assert.True(bytes.Span.SequenceEqual(Victim.Bytes(int.Parse(job.Request, CultureInfo.InvariantCulture), bytes.Length)));
            Assert.Equal(job.Attempt, BitConverter.ToInt32(plan["start"]!.Value.Span));
        }
    }

    private static async Task CheckVersionsAsync(IStore store, Client client)
    {
        var versions = await AllAsync(page => store.Workforces.ListAsync("t", page, Cancellation));
        Assert.Equal(client.Uploads.Order(), versions.Select(version => (version.Workforce[1..], version.ETag)).Order());
        foreach (var version in versions)
        {
            Assert.Equal(1, version.Number);
            var bytes = (await store.Workforces.ReadAsync(version, Cancellation))["workforce.zip"]!.Value;
            Assert.True(bytes.Span.SequenceEqual(Victim.Bytes(int.Parse(version.Workforce[1..], CultureInfo.InvariantCulture), bytes.Length)));
        }
    }

    private static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        var (all, cursor) = (new List<T>(), (string?)null);
        do
        {
            var page = await read(PageRequest.Of(cursor, 7).Request!);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }

    /// <summary>Asks until it is answered, and remembers the answers.</summary>
    private sealed class Client
    {
        private readonly SortedSet<int> uploads = [], jobs = [];
        private int next = 1;

        public List<(string Request, string Id)> Jobs { get; } = [];

        public List<(string Workforce, string ETag)> Uploads { get; } = [];

        public List<string> Unanswered => [.. uploads.Select(seed => $"upload {seed}"), .. jobs.Select(seed => $"accept {seed}")];

        public void WantMore()
        {
            for (var i = 0; i < 2; i++)
            {
                uploads.Add(next++);
                jobs.Add(next++);
            }
        }

        public void Hear(string line)
        {
            Assert.False(line.StartsWith("failed", StringComparison.Ordinal), line);
            if (line.Split(' ') is not ["uploaded" or "accepted", var seed, var answer]) return;
            var isUpload = line[0] == 'u';
            if (!(isUpload ? uploads : jobs).Remove(int.Parse(seed, CultureInfo.InvariantCulture))) return;
            (isUpload ? Uploads : Jobs).Add((seed, answer));
        }
    }
}
