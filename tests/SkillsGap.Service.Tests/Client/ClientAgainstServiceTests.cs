using System.Net;
using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Fuzzing.MessagePack;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Service.Tests.Support;
using SkillsGap.Wire.Client;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Client;

/// <summary>The .NET client does with the service what the samples do, and the rest.</summary>
public sealed class ClientAgainstServiceTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Lazy<WorkforceUpload> Upload = new(() => UploadOf(Repository.Example));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ClientFormat.MessagePack)]
    [InlineData(ClientFormat.Json)]
    public async Task Scenario_FromUploadToWhy_IsPlannedAndExplained(ClientFormat format)
    {
        var client = Client(format);
        var stored = await client.PutWorkforceAsync($"acme-{format}", Upload.Value, null, Cancellation);
        Assert.Equal((45, Upload.Value.Tables.Evidence.PersonId.Length), (stored.People, stored.Evidence));

        var request = new ScenarioRequest { Workforce = stored.Id, Options = new() { Gap = 0.05 } };
        var job = await client.StartScenarioAsync(request, $"once-{format}", Cancellation);
        Assert.Equal(job.Id, (await client.StartScenarioAsync(request, $"once-{format}", Cancellation)).Id);
        List<ScenarioEvent> events = [];
        await foreach (var happened in client.EventsAsync(job.Id, Cancellation)) events.Add(happened);
        Assert.Equal("done", events[^1].State);
        Assert.Equal(events.Select(happened => happened.Id), Enumerable.Range(1, events.Count).Select(i => (long)i));

        var ended = await client.FindScenarioAsync(job.Id, Cancellation);
        var plan = await client.PlanOfAsync(job.Id, inColumns: false, Cancellation);
        var columns = await client.PlanOfAsync(job.Id, inColumns: true, Cancellation);
        Assert.Equal(ended!.ReplayHash, plan.ReplayHash);
        Assert.Equal(plan.Plan.People.Select(person => person.Decision?.Option), columns.People!.Option);
        Assert.Equal(27, plan.Plan.People.Count);

        var learner = plan.Plan.People.First(person => person.Decision is { Kind: "path" });
        var why = await client.WhyAsync(job.Id, learner.Id, Cancellation);
        Assert.Equal(learner.Id, why.Person.Id);
        Assert.Equal(learner.Decision!.Option, why.Decision!.Option);
        Assert.Equal(plan.Plan.Proof.Value, (await client.CertificateAsync(job.Id, Cancellation)).Value);
        Assert.Equal(plan.Plan.Proof.Value, (await client.SummaryAsync(job.Id, Cancellation)).Value);
        Assert.Equal((27, 0), await SameAsync(client.DiffAsync(job.Id, job.Id, Cancellation)));

        static async Task<(int, int)> SameAsync(Task<PlanDiffDocument> asked) => await asked is var diff ? (diff.Same, diff.Changes.Length) : default;
    }

    [Fact]
    public async Task FiveThousandPeople_FromUploadToWhy_ArePlannedAndExplained()
    {
        using var folder = new TemporaryFolder();
        GeneratedFolder.Write(folder.Path, WorkforceGenerator.Generate(new() { People = 5000 }, cancellation: Cancellation), Cancellation);
        var client = Client(ClientFormat.MessagePack);
        var stored = await client.PutWorkforceAsync("enterprise", UploadOf(folder.Path), null, Cancellation);
        var request = new ScenarioRequest { Workforce = "enterprise", Options = new() { Gap = 0.02 } };

        var job = await client.StartScenarioAsync(request, null, Cancellation);
        var phases = new HashSet<string>();
        var ended = await client.WaitAsync(job.Id, new Listener(happened => phases.Add(happened.Progress?.Phase ?? "")), Cancellation);
        var plan = await client.PlanOfAsync(job.Id, inColumns: true, Cancellation);

        Assert.Equal((5000, "done"), (stored.People, ended.State));
        Assert.True(phases.Count > 2, string.Join(", ", phases));
        var learner = plan.People!.Id[Array.FindIndex(plan.People.Kind, kind => kind == "path")];
        Assert.Equal("path", (await client.WhyAsync(job.Id, learner, Cancellation)).Decision!.Kind);
    }

    [Fact]
    public async Task Workforce_ReadAgain_IsTheSameInBothFormats()
    {
        var client = Client(ClientFormat.MessagePack);
        var stored = await client.PutWorkforceAsync("same", Upload.Value, null, Cancellation);

        var packed = await client.ReadWorkforceAsync("same", null, Cancellation);
        var json = await Client(ClientFormat.Json).ReadWorkforceAsync("same", stored.Version, Cancellation);

        Assert.Equal(Text(json), Text(packed));
        Assert.Equal(Upload.Value.Tables.Evidence.PersonId.Order(), packed.Tables.Evidence.PersonId.Order());
    }

    [Fact]
    public async Task Evidence_AppendedToAnOldVersion_IsRefused()
    {
        var client = Client(ClientFormat.MessagePack);
        var first = await client.PutWorkforceAsync("growing", Upload.Value, null, Cancellation);
        var tables = Upload.Value.Tables;
        var evidence = new EvidenceUpload
        {
            Evidence = new()
            {
                PersonId = [tables.People.PersonId[0]], SkillId = [tables.Skills.SkillId[0]], Kind = ["assessment"], Date = ["2026-01-04"], Value = [0.75],
            },
        };

        var second = await client.AppendEvidenceAsync("growing", first.Version, evidence, Cancellation);
        var refused = await Assert.ThrowsAsync<SkillsGapException>(() => client.AppendEvidenceAsync("growing", first.Version, evidence, Cancellation));

        Assert.Equal(first.Evidence + 1, second.Evidence);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:skillsgap:problem:changed"), (refused.Status, refused.Problem!.Type));
        List<string> versions = [];
        await foreach (var version in client.VersionsAsync("growing", Cancellation)) versions.Add(version.Version);
        Assert.Equal([second.Version, first.Version], versions);
    }

    [Fact]
    public async Task Upload_WithErrors_NamesEveryOne()
    {
        var tables = Upload.Value.Tables;
        double[] hours = [.. tables.People.HoursPerWeek];
        (hours[3], hours[7]) = (-1, 200);
        var wrong = Upload.Value with { Tables = tables with { People = tables.People with { HoursPerWeek = hours } } };

        var client = Client(ClientFormat.MessagePack);

        var refused = await Assert.ThrowsAsync<SkillsGapException>(() => client.PutWorkforceAsync("wrong", wrong, null, Cancellation));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("hours_per_week", refused.Message, StringComparison.Ordinal);
        Assert.Null(await Client(ClientFormat.Json).FindWorkforceAsync("wrong", null, Cancellation));
    }

    [Fact]
    public async Task Match_Streamed_IsTheSameInBothFormats()
    {
        var request = MatchRequests.Make(people: 3000, skills: 20, roles: 30);
        List<string> answers = [];
        foreach (var format in Enum.GetValues<ClientFormat>())
        {
            List<MatchChunk> chunks = [];
            await foreach (var chunk in Client(format).MatchAsync(request, Cancellation)) chunks.Add(chunk);
            Assert.Equal(request.People.Id, chunks.SelectMany(chunk => chunk.Id));
            answers.Add(string.Concat(chunks.Select(chunk => JsonSerializer.Serialize(chunk, ServiceJson.TypeOf<MatchChunk>()))));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    private static WorkforceUpload UploadOf(string folder)
    {
        var content = WorkforceFolder.Read(folder, CancellationToken.None).Content!;
        return new() { Tables = TablesMapping.OfContent(content), Scenario = ScenarioDocuments.Of(content) };
    }

    private static string Text(WorkforceUpload upload) => JsonSerializer.Serialize(upload, ServiceJson.TypeOf<WorkforceUpload>());

    private SkillsGapClient Client(ClientFormat format)
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        return new(new HttpClient(handler) { BaseAddress = service.Address }, new() { Format = format });
    }

    private sealed class Listener(Action<ScenarioEvent> listen) : IProgress<ScenarioEvent>
    {
        public void Report(ScenarioEvent value) => listen(value);
    }
}
