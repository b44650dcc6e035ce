using System.Buffers;
using System.Net;
using System.Text.Json;
using SkillsGap.Host.Commands;
using SkillsGap.Service.Tests.Support;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>A workforce is the same in whatever form it comes, and its plan is that of the command line.</summary>
public sealed class WorkforceFormsTests : IAsyncLifetime
{
    private TestService service = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        service = await TestService.StartAsync();
        client = await service.ClientAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Upload_InEveryFormAndEncoding_IsTheSameVersion()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Mlops.Upload, ServiceJson.TypeOf<WorkforceUpload>());
        HttpContent[] forms =
        [
            Answers.Of(json, "application/json"), Answers.Of(Mlops.Zip(), "application/zip"),
            Answers.Of(Packed(Mlops.Upload, MessagePackColumns.Plain), "application/vnd.msgpack"), Answers.Of(Packed(Mlops.Upload, MessagePackColumns.Packed), "application/x-msgpack"),
            .. Compressed.Encodings.Select(encoding => Answers.Of(Compressed.By(encoding, json), "application/json; charset=utf-8".Split(';')[0], encoding)),
        ];
        var versions = new List<string>();
        foreach (var form in forms)
        {
            using var answer = await client.Send(HttpMethod.Put, "/v1/workforces/team", form, ("Accept", "application/json"));
            Assert.Equal(versions.Count == 0 ? HttpStatusCode.Created : HttpStatusCode.OK, answer.StatusCode);
            var stored = await answer.ReadAsync<WorkforceDocument>();
            Assert.Equal($"\"{stored.Version}\"", answer.Headers.ETag?.Tag);
            Assert.Equal((45, 4359), (stored.People, stored.Evidence));
            versions.Add(stored.Version);
        }

        Assert.Single(versions.Distinct());
    }

    [Fact]
    public async Task Content_ReadAndSentAgain_IsTheSameVersion()
    {
        var first = await (await client.Put("/v1/workforces/a", Answers.Of(Mlops.Zip(), "application/zip"))).ReadAsync<WorkforceDocument>();

        var columns = await (await client.Get("/v1/workforces/a/content")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var zip = await (await client.Send(HttpMethod.Get, "/v1/workforces/a/content", null, ("Accept", "application/zip"))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        foreach (var body in new[] { Answers.Of(columns, "application/json"), Answers.Of(zip, "application/zip") })
            Assert.Equal(first.Version, (await (await client.Put("/v1/workforces/b", body)).ReadAsync<WorkforceDocument>()).Version);
    }

    [Fact]
    public async Task Plan_InEveryForm_IsThatOfTheCommandLine()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, await PlanCommand.Create().Parse([Mlops.Folder, "--gap", "0.05", "--out", folder.Path]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
        await using var stream = File.OpenRead(folder["plan.json"]);
        var expected = Text(await PlanJson.ReadAsync<PlanDocument>(stream, TestContext.Current.CancellationToken));
        var request = new PlanRequest { Tables = Mlops.Upload.Tables, Scenario = Mlops.Upload.Scenario!, Options = Mlops.Quick };

        var asJson = await (await client.Post("/v1/plan", Answers.Json(request))).ReadAsync<PlanAnswer>();
        using var answer = await client.Send(HttpMethod.Post, "/v1/plan", Answers.Of(Packed(request, MessagePackColumns.Packed), "application/msgpack"), ("Accept", "application/vnd.msgpack"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var asMessagePack = MessagePackCodec.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), ServiceJson.TypeOf<PlanAnswer>());

        Assert.Equal("application/vnd.msgpack", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, Text(asJson.Plan));
        Assert.Equal(expected, Text(asMessagePack.Plan));
        Assert.Equal(asJson.ReplayHash, asMessagePack.ReplayHash);
    }

    [Fact]
    public async Task Plan_OfAZippedFolderWithColumnsAsked_HasThePeopleInColumns()
    {
        var answer = await (await client.Post("/v1/plan?people=columns&gap=0.05", Answers.Of(Mlops.Zip(), "application/zip"))).ReadAsync<PlanAnswer>();

        Assert.Empty(answer.Plan.People);
        var people = answer.People!;
        Assert.Equal(27, people.Id.Length);
        Assert.Equal(answer.Plan.Targets[0].Planned, people.ToRole.Where((role, i) => people.Kind[i] == "path" && role == "ml-engineer").Count());
        Assert.All(typeof(PlanPeopleColumns).GetProperties(), column => Assert.Equal(27, ((Array)column.GetValue(people)!).Length));
    }

    [Fact]
    public async Task Upload_WithErrorsInSeveralTables_NamesThemAll()
    {
        var tables = Mlops.Upload.Tables;
        var spoilt = Mlops.Upload with
        {
            Tables = tables with
            {
                People = tables.People with { HoursPerWeek = [-1, .. tables.People.HoursPerWeek[1..]], UnitId = ["nowhere", .. tables.People.UnitId[1..]] },
                Evidence = tables.Evidence with { Date = ["5 January", .. tables.Evidence.Date[1..]] },
                Cohorts = tables.Cohorts with { Seats = tables.Cohorts.Seats[1..] },
            },
            Scenario = Mlops.Upload.Scenario! with { Targets = [new() { Capable = "wizard", Headcount = 1 }] },
        };

        var problem = await (await client.Put("/v1/workforces/team", Answers.Json(spoilt))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        string[] fields = [.. problem.Errors!.Select(error => error.Field)];
        Assert.Contains("tables.people.hours_per_week[0]", fields);
        Assert.Contains("tables.people.unit_id[0]", fields);
        Assert.Contains("tables.evidence.date[0]", fields);
        Assert.Contains("tables.cohorts.seats", fields);
        Assert.Contains("scenario.targets[0].capable", fields);
        Assert.All(problem.Errors!, error => Assert.False(string.IsNullOrWhiteSpace(error.Cure)));
        await (await client.Get("/v1/workforces/team")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Archive_ThatIsABomb_IsRefusedBeforeItExpands()
    {
        await using var small = await TestService.StartAsync(new() { Dev = true, ArchiveLimit = 100_000 });
        using var caller = await small.ClientAsync();
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("people.csv").Open();
            for (var i = 0; i < 100; i++) entry.Write(new byte[1_000_000]);
        }

        var problem = await (await caller.Put("/v1/workforces/bomb", Answers.Of(stream.ToArray(), "application/zip"))).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);

        Assert.Contains("archive-limit", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_WithEndlesslyManyEntries_IsRefusedBeforeTheyAreRead()
    {
        // Twenty thousand entries without a name, of which the end tells one.
        const int Record = 46, Records = 20_000;
        var archive = new byte[(Record * Records) + 22];
        for (var i = 0; i < Records; i++) "PK\u0001\u0002"u8.CopyTo(archive.AsSpan(i * Record));
        var end = archive.AsSpan(Record * Records);
        "PK\u0005\u0006"u8.CopyTo(end);
        (end[8], end[10]) = (1, 1);

        var problem = await (await client.Put("/v1/workforces/bomb", Answers.Of(archive, "application/zip"))).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);

        Assert.Contains("directory", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhereSomethingIsAlready_IsToldSoByWhatWasExpected()
    {
        async Task<string> RefusedAsync(string header, string value) =>
            (await (await client.Send(HttpMethod.Put, "/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"), (header, value))).ProblemAsync(HttpStatusCode.PreconditionFailed)).Type;

        Assert.Equal("urn:skillsgap:problem:changed", await RefusedAsync("If-Match", "\"other\""));
        (await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();
        Assert.Equal("urn:skillsgap:problem:changed", await RefusedAsync("If-Match", "\"other\""));
        Assert.Equal("urn:skillsgap:problem:exists", await RefusedAsync("If-None-Match", "*"));
    }

    [Fact]
    public async Task Plan_WithOptionsInTheQuery_NamesThemAsTheyWereSentAndTakesThemOnce()
    {
        var request = new PlanRequest { Tables = Mlops.Upload.Tables, Scenario = Mlops.Upload.Scenario!, Options = Mlops.Quick };

        var wrong = await (await client.Post("/v1/plan?gap=-1", Answers.Of(Mlops.Zip(), "application/zip"))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var twice = await (await client.Post("/v1/plan?seed=7", Answers.Json(request))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("gap", Assert.Single(wrong.Errors!).Field);
        Assert.Equal("options", Assert.Single(twice.Errors!).Field);
    }

    [Fact]
    public async Task Evidence_Appended_MakesAVersionThatHasItAndNeedsTheOneBefore()
    {
        var first = await (await client.Put("/v1/workforces/team", Answers.Json(Mlops.Upload))).ReadAsync<WorkforceDocument>();
        EvidenceUpload more = new() { Evidence = new() { PersonId = [Mlops.People[0]], SkillId = [Mlops.Upload.Tables.Skills.SkillId[0]], Kind = ["assessment"], Date = ["2025-12-01"], Value = [0.9] } };

        await (await client.Post("/v1/workforces/team/evidence", Answers.Json(more))).ProblemAsync(HttpStatusCode.PreconditionRequired);
        await (await client.Send(HttpMethod.Post, "/v1/workforces/team/evidence", Answers.Json(more), ("If-Match", "\"other\""))).ProblemAsync(HttpStatusCode.PreconditionFailed);
        using var answer = await client.Send(HttpMethod.Post, "/v1/workforces/team/evidence", Answers.Json(more), ("If-Match", $"\"{first.Version}\""));
        var second = await answer.ReadAsync<WorkforceDocument>();
        await (await client.Send(HttpMethod.Post, "/v1/workforces/team/evidence", Answers.Json(more), ("If-Match", $"\"{first.Version}\""))).ProblemAsync(HttpStatusCode.PreconditionFailed);

        Assert.Equal((2L, 4360), (second.Number, second.Evidence));
        var evidence = (await (await client.Get("/v1/workforces/team/content")).ReadAsync<WorkforceUpload>()).Tables.Evidence;
        Assert.Contains(Enumerable.Range(0, evidence.Date.Length), i => evidence.PersonId[i] == Mlops.People[0] && evidence.Date[i] == "2025-12-01" && evidence.Value![i] == 0.9);
        Assert.Equal(2, (await (await client.Get("/v1/workforces/team/versions")).ReadAsync<Page<WorkforceDocument>>()).Items.Length);
    }

    [Fact]
    public async Task List_InPages_HasEveryWorkforceOnce()
    {
        string[] ids = ["a", "b", "c", "d", "e"];
        foreach (var id in ids) (await client.Put($"/v1/workforces/{id}", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();

        var (found, after) = (new List<string>(), "");
        do
        {
            var page = await (await client.Get($"/v1/workforces?limit=2{after}")).ReadAsync<Page<WorkforceDocument>>();
            Assert.InRange(page.Items.Length, 1, 2);
            found.AddRange(page.Items.Select(item => item.Id));
            after = page.Next is { } next ? $"&after={next}" : "";
        }
        while (after.Length > 0);

        Assert.Equal(ids, found);
        var ofThisList = (await (await client.Get("/v1/workforces?limit=2")).ReadAsync<Page<WorkforceDocument>>()).Next;
        await (await client.Get($"/v1/scenarios?after={ofThisList}")).ProblemAsync(HttpStatusCode.BadRequest);
        await (await client.Get($"/v1/workforces/a/versions?after={ofThisList}")).ProblemAsync(HttpStatusCode.BadRequest);
        await (await client.Get("/v1/workforces?limit=0")).ProblemAsync(HttpStatusCode.BadRequest);
        await (await client.Get("/v1/workforces?after=%21")).ProblemAsync(HttpStatusCode.BadRequest);
    }

    private static byte[] Packed<T>(T value, MessagePackColumns columns)
    {
        var buffer = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(buffer, value, ServiceJson.TypeOf<T>(), columns);
        return buffer.WrittenSpan.ToArray();
    }

    private static string Text(PlanDocument plan) => JsonSerializer.Serialize(plan, ServiceJson.TypeOf<PlanDocument>());
}
