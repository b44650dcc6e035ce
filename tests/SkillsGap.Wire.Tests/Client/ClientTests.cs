using System.Net;
using SkillsGap.Fuzzing.MessagePack;
using SkillsGap.Wire.Client;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Tests.Client;

/// <summary>What the client does with the answers of a service; against the service itself it is tested beside it.</summary>
public sealed class ClientTests
{
    private static readonly ScenarioRequest Request = new() { Workforce = "acme" };

    private static readonly ScenarioJob Job = new()
    {
        Id = "s1", Workforce = "acme", Version = "v", State = "queued", Priority = 5, Attempts = 0, CreatedAt = RecordedTime.Now,
    };

    private readonly RecordedTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429, "7", 7)]
    [InlineData(503, "3", 3)]
    [InlineData(429, "Mon, 05 Jan 2026 12:00:09 GMT", 9)]
    public async Task Busy_WithRetryAfter_IsWaitedForAndAskedAgain(int status, string retryAfter, double seconds)
    {
        var handler = new ScriptedHandler(() => ScriptedHandler.Busy((HttpStatusCode)status, retryAfter), () => ScriptedHandler.Json(Job));

        ScenarioJob job = await Client(handler).StartScenarioAsync(Request, null, Cancellation);

        Assert.Equal("s1", job.Id);
        // No sooner than was asked for, and not all at the same time.
        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, seconds, seconds + 1);
        Assert.Equal(2, handler.Asked.Count);
        // The same in all: above all the Idempotency-Key.
        Assert.Equal(handler.Asked[0].Headers, handler.Asked[1].Headers);
        Assert.Equal(handler.Asked[0].Body, handler.Asked[1].Body);
        Assert.Contains("Idempotency-Key: ", handler.Asked[0].Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Busy_WithoutEnd_IsAskedOftenEnoughWithGrowingWaits()
    {
        var handler = new ScriptedHandler(() => ScriptedHandler.Busy(HttpStatusCode.ServiceUnavailable, null));

        var refused = await Assert.ThrowsAsync<SkillsGapException>(() => Client(handler).StartScenarioAsync(Request, null, Cancellation));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal(6, handler.Asked.Count);
        Assert.Equal(5, _time.Waits.Count);
        for (int i = 0; i < _time.Waits.Count; i++)
            Assert.InRange(_time.Waits[i].TotalSeconds, 0.25 * (1 << i), 0.5 * (1 << i));
    }

    [Fact]
    public async Task Busy_ForLongerThanTheClientWaits_IsTheAnswer()
    {
        var handler = new ScriptedHandler(() => ScriptedHandler.Busy(HttpStatusCode.TooManyRequests, "61"));

        await Assert.ThrowsAsync<SkillsGapException>(() => Client(handler).FindScenarioAsync("s1", Cancellation));

        Assert.Single(handler.Asked);
    }

    [Fact]
    public async Task LostConnection_IsAskedAgainUnlessItMayHaveBeenDone()
    {
        var lost = new ScriptedHandler(() => throw new HttpRequestException("lost"), () => ScriptedHandler.Json(Job));
        Assert.Equal("s1", (await Client(lost).StartScenarioAsync(Request, null, Cancellation)).Id);

        // Appended once already, it would be appended to another version.
        var append = new ScriptedHandler(() => throw new HttpRequestException("lost"));
        EvidenceUpload evidence = new() { Evidence = new() { PersonId = [], SkillId = [], Kind = [], Date = [] } };
        await Assert.ThrowsAsync<HttpRequestException>(() => Client(append).AppendEvidenceAsync("acme", "v", evidence, Cancellation));
        Assert.Single(append.Asked);
        Assert.Contains("If-Match: \"v\"", append.Asked[0].Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, 2)]
    [InlineData(503, 1)]
    public async Task Append_Refused_IsAskedAgainOnlyWhereNothingWasDone(int status, int asked)
    {
        var handler = new ScriptedHandler(
            () => ScriptedHandler.Busy((HttpStatusCode)status, "1"),
            () => ScriptedHandler.Json(new WorkforceDocument { Id = "acme", Version = "w", Number = 2, CreatedAt = RecordedTime.Now, People = 0, Evidence = 0 }));
        EvidenceUpload evidence = new() { Evidence = new() { PersonId = [], SkillId = [], Kind = [], Date = [] } };

        SkillsGapException? refused = null;
        try
        {
            Assert.Equal("w", (await Client(handler).AppendEvidenceAsync("acme", "v", evidence, Cancellation)).Version);
        }
        catch (SkillsGapException problem)
        {
            refused = problem;
        }

        // A store that was lost while it stored may have stored: sent again, the service would say that the version has changed.
        Assert.Equal(asked, handler.Asked.Count);
        Assert.Equal(status == 503 ? HttpStatusCode.ServiceUnavailable : null, refused?.Status);
    }

    [Fact]
    public async Task Stream_WithoutAnything_IsNotTakenForWhole()
    {
        var handler = new ScriptedHandler(() => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent([]) { Headers = { ContentType = new(MessagePackCodec.MediaType) } },
        });

        var cut = await Assert.ThrowsAsync<SkillsGapException>(async () =>
        {
            await foreach (MatchChunk one in Client(handler).MatchAsync(MatchRequests.Make(3, 2, 1), Cancellation))
                Assert.Fail($"{one}");
        });

        Assert.Contains("before anything came", cut.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_NamesEveryField()
    {
        var problem = new ProblemDocument
        {
            Type = "urn:skillsgap:problem:invalid-workforce", Title = "The workforce has errors.", Status = 422,
            Errors = [new() { Field = "tables.people.hours_per_week[3]", Value = "-1", Message = "is not above 0.", Cure = "Correct it." }],
        };
        var handler = new ScriptedHandler(() =>
        {
            HttpResponseMessage response = ScriptedHandler.Json(problem, "application/problem+json");
            response.StatusCode = HttpStatusCode.UnprocessableEntity;
            return response;
        });

        var refused = await Assert.ThrowsAsync<SkillsGapException>(() => Client(handler).StartScenarioAsync(Request, null, Cancellation));

        Assert.Equal(problem.Type, refused.Problem?.Type);
        Assert.Equal(
            "The workforce has errors. (422, urn:skillsgap:problem:invalid-workforce)\ntables.people.hours_per_week[3] = -1: is not above 0.\n  Correct it.",
            refused.Message);
        Assert.Single(handler.Asked);
    }

    [Theory]
    [InlineData("<html>gateway</html>", "text/html")]
    [InlineData("{", "application/problem+json")]
    public async Task Refusal_OfSomethingBetween_TellsItsStatus(string body, string mediaType)
    {
        var handler = new ScriptedHandler(() => ScriptedHandler.Text(body, mediaType, HttpStatusCode.BadGateway));

        var refused = await Assert.ThrowsAsync<SkillsGapException>(() => Client(handler).FindScenarioAsync("s1", Cancellation));

        Assert.Equal((HttpStatusCode.BadGateway, null), (refused.Status, refused.Problem));
    }

    [Fact]
    public async Task Nothing_There_IsNull()
    {
        var handler = new ScriptedHandler(() => ScriptedHandler.Text("", "text/plain", HttpStatusCode.NotFound));

        Assert.Null(await Client(handler).FindScenarioAsync("a b/../c", Cancellation));
        Assert.Equal("GET /base/v1/scenarios/a%20b%2F..%2Fc", handler.Asked[0].Line);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stream_CutOff_IsNotTakenForWhole(bool within)
    {
        byte[] chunk = Pack(new MatchChunk { First = 0, Of = 3, Id = ["a", "b"], Top = 1, Role = [0, 0], Fit = [1, 1], Reach = [1, 1], Gaps = [0, 0] });
        byte[] body = within ? [.. chunk, .. chunk[..10]] : chunk;
        var handler = new ScriptedHandler(() => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new(MessagePackCodec.MediaType) } },
        });

        int people = 0;
        var cut = await Assert.ThrowsAsync<SkillsGapException>(async () =>
        {
            await foreach (MatchChunk one in Client(handler).MatchAsync(MatchRequests.Make(3, 2, 1), Cancellation))
                people += one.Id.Length;
        });

        Assert.Equal(2, people);
        Assert.Contains(within ? "ends in the middle" : "ended after 2 of 3 people", cut.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_AfterALostConnection_GoOnWhereTheyWere()
    {
        var handler = new ScriptedHandler(
            () => ScriptedHandler.Text(
                ": hello\n\nid: 1\nevent: state\ndata: {\"id\":1,\"kind\":\"state\",\ndata: \"state\":\"running\"}\n\nid: 2\nda", "text/event-stream"),
            () => ScriptedHandler.Text("id: 2\nevent: state\ndata:{\"id\":2,\"kind\":\"state\",\"state\":\"done\"}\n\n", "text/event-stream"));

        List<string> states = [];
        await foreach (ScenarioEvent happened in Client(handler).EventsAsync("s1", Cancellation))
            states.Add($"{happened.Id} {happened.State}");

        Assert.Equal(["1 running", "2 done"], states);
        Assert.Contains("Last-Event-ID: 1", handler.Asked[1].Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AreFollowedToTheEnd()
    {
        var handler = new ScriptedHandler(
            () => ScriptedHandler.Json(new Page<ScenarioJob> { Items = [Job], Next = "a&b" }),
            () => ScriptedHandler.Json(new Page<ScenarioJob> { Items = [Job with { Id = "s2" }] }));

        List<string> ids = [];
        await foreach (ScenarioJob job in Client(handler).ScenariosAsync("acme", Cancellation))
            ids.Add(job.Id);

        Assert.Equal(["s1", "s2"], ids);
        Assert.Equal("GET /base/v1/scenarios?workforce=acme&after=a%26b", handler.Asked[1].Line);
    }

    [Theory]
    [InlineData(ClientFormat.MessagePack, "application/vnd.msgpack; columns=packed", "application/vnd.msgpack")]
    [InlineData(ClientFormat.Json, "application/json, application/x-ndjson", "application/json")]
    public async Task Request_OfEachFormat_IsNamedSo(ClientFormat format, string accept, string contentType)
    {
        var handler = new ScriptedHandler(() => ScriptedHandler.Json(Job));

        await Client(handler, format).StartScenarioAsync(Request, "mine", Cancellation);

        string[] headers = handler.Asked[0].Headers.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains($"Accept: {accept}", headers);
        Assert.Contains($"Content-Type: {contentType}", headers);
        Assert.Contains("Authorization: Bearer sg_key", headers);
        Assert.Contains("Idempotency-Key: mine", headers);
    }

    [Fact]
    public async Task Cancellation_WhileWaiting_Ends()
    {
        using var cancelled = new CancellationTokenSource();
        var handler = new ScriptedHandler(() =>
        {
            cancelled.Cancel();
            return ScriptedHandler.Busy(HttpStatusCode.TooManyRequests, "5");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(handler).FindScenarioAsync("s1", cancelled.Token));

        Assert.Single(handler.Asked);
    }

    private SkillsGapClient Client(ScriptedHandler handler, ClientFormat format = ClientFormat.MessagePack) =>
        new(
            new HttpClient(handler) { BaseAddress = new("http://localhost/base/") },
            new() { ApiKey = "sg_key", Format = format, Time = _time, Jitter = new(1) });

    private static byte[] Pack<T>(T document)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        MessagePackCodec.Write(output, document, ServiceJson.TypeOf<T>());
        return output.WrittenSpan.ToArray();
    }
}
