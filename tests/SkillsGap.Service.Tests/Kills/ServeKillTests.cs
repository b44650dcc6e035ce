using System.Diagnostics;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Kills;

/// <summary>
/// The service itself, killed while it is uploaded to, while it solves and about when it writes the plan. <c>SKILLSGAP_KILLS</c> of the
/// environment says how often each, on both databases; without it once while it solves, on SQLite.
/// </summary>
public sealed class ServeKillTests(PostgresServer server)
{
    private static readonly int? Times = int.TryParse(Environment.GetEnvironmentVariable("SKILLSGAP_KILLS"), out var times) ? times : null;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Kinds => Times is null ? [StoreKind.Sqlite] : [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Serve_KilledAtAnyMoment_AnswersEachRequestWithOnePlan(StoreKind kind)
    {
        using var folder = new TemporaryFolder();
        var database = kind == StoreKind.Postgres ? await server.NewSchemaAsync() : null;
        var (random, ids, usual) = (new Random(2), new List<string>(), TimeSpan.FromMilliseconds(500));
        for (var round = 0; round < (Times * 3 ?? 1); round++)
        {
            // Without any solve before, it is not known yet how long one takes.
            var (workforce, key, phase) = ($"w{round}", $"k{round}", Times is null ? 1 : round % 3);
            string? id = null;
            await using (var serve = await ServeProcess.StartAsync(folder.Path, database))
            {
                foreach (var earlier in ids) await serve.UntilAsync(earlier, "done");
                var uploading = serve.UploadAsync(workforce);
                if (phase == 0)
                {
                    await Task.Delay(random.Next(250), Cancellation);
                    await serve.KillAsync();
                    await uploading;
                }
                else
                {
                    await uploading;
                    id = await serve.PlanAsync(workforce, key);
                    await serve.UntilAsync(id!, "running", "done");
                    await Task.Delay(phase == 1 ? usual * random.NextDouble() : usual * (.9 + (.2 * random.NextDouble())), Cancellation);
                    await serve.KillAsync();
                }
            }

            await using var again = await ServeProcess.StartAsync(folder.Path, database);
            if (id is null) await again.UploadAsync(workforce);
            var answered = await again.PlanAsync(workforce, key);
            Assert.Equal(id ?? answered, answered);
            ids.Add(answered!);
            var watch = Stopwatch.StartNew();
            await again.UntilAsync(answered!, "done");
            if (round == 0) usual = watch.Elapsed;
        }

        await using var last = await ServeProcess.StartAsync(folder.Path, database);
        await CheckAsync(last, ids);
    }

    // Equal workforces, equal scenarios: whatever was interrupted, each plan is there once and they are all the same.
    private static async Task CheckAsync(ServeProcess serve, List<string> ids)
    {
        var jobs = (await serve.GetAsync("/v1/scenarios?limit=500"))["items"]!.AsArray();
        Assert.Equal(ids.Order(), jobs.Select(job => job!["id"]!.GetValue<string>()).Order());
        Assert.All(jobs, job => Assert.Equal("done", job!["state"]!.GetValue<string>()));
        Assert.Single(jobs.Select(job => job!["replayHash"]!.GetValue<string>()).Distinct());
        var workforces = (await serve.GetAsync("/v1/workforces?limit=500"))["items"]!.AsArray();
        Assert.Equal(ids.Count, workforces.Count);
        foreach (var workforce in workforces)
            Assert.Equal(45, (await serve.GetAsync($"/v1/workforces/{workforce!["id"]}/content"))["tables"]!["people"]!["person_id"]!.AsArray().Count);
        foreach (var id in ids) Assert.NotEmpty((await serve.GetAsync($"/v1/scenarios/{id}/plan"))["plan"]!["people"]!.AsArray());
    }
}
