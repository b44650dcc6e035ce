using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>What keeps the service up when too much is asked of it.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task Key_BeyondItsRate_IsToldWhenToComeBackAndAnotherIsNot()
    {
        await using var service = await TestService.StartAsync(new() { RequestBurst = 3, RequestsPerSecond = 1 });
        using var eager = await service.ClientAsync(ApiScopes.Plan);
        using var other = await service.ClientAsync(ApiScopes.Plan);

        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await eager.Get("/v1/workforces")).StatusCode);
        using var refused = await eager.Get("/v1/workforces");

        Assert.Equal("urn:skillsgap:problem:too-many-requests", (await refused.ProblemAsync(HttpStatusCode.TooManyRequests)).Type);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/v1/workforces")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await eager.Get("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Key_WithoutTheScope_IsHeldToItsRateAndFillsNoLog()
    {
        await using var service = await TestService.StartAsync(new() { RequestBurst = 3, RequestsPerSecond = 1 });
        using var client = await service.ClientAsync(ApiScopes.Match);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++) answers.Add((await client.Get("/v1/workforces")).StatusCode);

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        var log = service.App.Services.GetRequiredService<AuditLog>();
        var entries = (await log.ListAsync("dev", PageRequest.First, TestContext.Current.CancellationToken)).Items;
        Assert.Equal(answers.Count(answer => answer == HttpStatusCode.Forbidden), entries.Count);
    }

    [Fact]
    public async Task Address_ThatGuessesKeys_IsStoppedAndAKnownKeyIsNot()
    {
        await using var service = await TestService.StartAsync(new() { RequestBurst = 3, RequestsPerSecond = 1 });
        using var known = await service.ClientAsync(ApiScopes.Plan);
        using var guesser = await service.ClientAsync();
        guesser.DefaultRequestHeaders.Add("X-Api-Key", "sg_0123456789abcdef_" + new string('A', 43));
        Assert.Equal(HttpStatusCode.OK, (await known.Get("/v1/workforces")).StatusCode);

        // All at once: one after the other, they are no more than allowed where each takes a second.
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => guesser.Get("/v1/workforces")));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode).Distinct().Order());
        Assert.Equal(HttpStatusCode.OK, (await known.Get("/v1/workforces")).StatusCode);
    }

    [Fact]
    public async Task HeavyRoutes_BeyondCapacity_Answer429WithRetryAfterAndNothingElseFails()
    {
        await using var service = await TestService.StartAsync(new() { Dev = true, HeavyAtATime = 1, HeavyWaiting = 1, RequestBurst = 1000, RequestsPerSecond = 1000 }, byKestrel: true);
        using var client = await service.ClientAsync();
        var plan = Mlops.Zip();

        var all = Enumerable.Range(0, 12).Select(_ => client.Post("/v1/plan?gap=0.05", Answers.Of(plan, "application/zip"))).ToList();
        var health = await client.Get("/health/live");
        var answers = await Task.WhenAll(all);

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK || answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1)));
        Assert.Equal(HttpStatusCode.OK, (await client.Post("/v1/plan?gap=0.05", Answers.Of(plan, "application/zip"))).StatusCode);
    }

    [Fact]
    public async Task HeavyRoutes_OneKeyAlone_CannotTakeAllPlaces()
    {
        await using var service = await TestService.StartAsync(new() { HeavyAtATime = 2, HeavyWaiting = 2 });
        var gate = service.App.Services.GetRequiredService<HeavyGate>();

        var places = Enumerable.Range(0, 3).Select(_ => gate.TryEnter("one")).ToList();
        Assert.Equal([true, true, false], places.Select(place => place is not null));
        places.AddRange(Enumerable.Range(0, 3).Select(_ => gate.TryEnter("other")));
        Assert.Equal([true, true, false], places.Skip(3).Select(place => place is not null));
        Assert.Null(gate.TryEnter("third"));

        foreach (var place in places) place?.Dispose();
        Assert.Equal(0, gate.Inside);
        Assert.NotNull(gate.TryEnter("one"));
    }

    [Fact]
    public async Task Body_ThatDoesNotArriveInTime_IsGivenUp()
    {
        await using var service = await TestService.StartAsync(new() { Dev = true, BodyTimeLimit = TimeSpan.FromMilliseconds(200) }, byKestrel: true);
        using var line = new System.Net.Sockets.TcpClient();
        var address = new Uri(service.App.Urls.First());
        await line.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = line.GetStream();
        await stream.WriteAsync("POST /v1/plan HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 408 Request Timeout", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Unauthorized)]
    public async Task Developer_ByAnotherNameThanThisMachines_NeedsAKey(string host, HttpStatusCode expected)
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();

        Assert.Equal(expected, (await client.Send(HttpMethod.Get, "/v1/workforces", null, ("Host", host))).StatusCode);
    }

    [Fact]
    public async Task Answers_AreCompressedForThoseWhoAsk()
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();
        (await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();

        using var plain = await client.Get("/v1/workforces/team/content");
        using var packed = await client.Send(HttpMethod.Get, "/v1/workforces/team/content", null, ("Accept-Encoding", "br"));

        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        await using var expanded = new System.IO.Compression.BrotliStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(expanded);
        Assert.Equal(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("application/vnd.msgpack", "application/vnd.msgpack")]
    [InlineData("application/msgpack;q=0.9, application/json;q=0.2", "application/vnd.msgpack")]
    [InlineData("application/json, application/msgpack;q=0.2", "application/json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("application/json;q=0, */*", "application/vnd.msgpack")]
    [InlineData("*/*, application/vnd.msgpack", "application/vnd.msgpack")]
    [InlineData("application/*;q=0.9, application/vnd.msgpack;q=0.1", "application/json")]
    [InlineData("application/vnd.msgpack, application/json", "application/vnd.msgpack")]
    public async Task Answer_IsOfTheFormThatIsLikedBest(string accept, string expected)
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();

        using var answer = await client.Send(HttpMethod.Get, "/v1/workforces", null, ("Accept", accept));

        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Answer_InAFormThatIsNotSpoken_Is406()
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();

        await (await client.Send(HttpMethod.Get, "/v1/workforces", null, ("Accept", "text/csv"))).ProblemAsync(HttpStatusCode.NotAcceptable);
        await (await client.Send(HttpMethod.Get, "/v1/workforces", null, ("Accept", "*/*;q=0"))).ProblemAsync(HttpStatusCode.NotAcceptable);
    }

    [Theory]
    [InlineData("application/zip", "application/zip")]
    [InlineData("application/json;q=0.5, application/zip", "application/zip")]
    [InlineData("application/zip;q=0, */*", "application/json")]
    [InlineData("application/json, application/zip;q=0.5", "application/json")]
    public async Task Content_IsZippedForThoseWhoLikeItBest(string accept, string expected)
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();
        (await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();

        using var answer = await client.Send(HttpMethod.Get, "/v1/workforces/team/content", null, ("Accept", accept));

        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Body_ThatIsNotCompressedAsItSays_IsMalformed()
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();
        var garbage = new byte[5000];
        new Random(3).NextBytes(garbage);

        foreach (var encoding in Compressed.Encodings)
        {
            var problem = await (await client.Post("/v1/plan", Answers.Of(garbage, "application/json", encoding))).ProblemAsync(HttpStatusCode.BadRequest);
            Assert.Equal("Content-Encoding", Assert.Single(problem.Errors!).Field);
        }
    }

    [Theory]
    [InlineData("/v1/workforces?after=AA", "after")]
    [InlineData("/v1/workforces/team?version=%00", "version")]
    [InlineData("/v1/scenarios?workforce=a%00", "workforce")]
    [InlineData("/v1/scenarios?after=c2NlbmFyaW9zOng", "after")]
    public async Task Parameter_ThatNothingIsCalledBy_IsRefusedBeforeTheStoreIsAsked(string path, string field)
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();

        Assert.Equal(field, Assert.Single((await (await client.Get(path)).ProblemAsync(HttpStatusCode.BadRequest)).Errors!).Field);
    }

    [Fact]
    public async Task Allocation_AsDocumentAndInColumns_HasOneResult()
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();
        const string Document = """
            { "problem": { "format": "skillsgap-allocation/1",
              "rows": [ { "id": "budget", "upper": 10, "worth": [ { "upTo": 4, "each": 0.5 } ] }, { "id": "heads", "lower": 1, "upper": 2 } ],
              "groups": [ { "id": "p1", "options": [ { "id": "a", "value": 5, "use": { "budget": 6, "heads": 1 } }, { "id": "b", "value": 3, "use": { "budget": 4 } } ] },
                          { "id": "p2", "required": true, "pin": "c", "options": [ { "id": "c", "value": 4, "use": { "budget": 4, "heads": 1 } }, { "id": "d", "value": 1 } ] },
                          { "id": "p3", "former": null, "options": [ { "id": "e", "value": 9, "use": { "budget": 5 } } ] } ] } }
            """;
        AllocateRequest columns = new()
        {
            Columns = new()
            {
                Rows = new() { Id = ["budget", "heads"], Lower = [null, 1], Upper = [10, 2], Steps = [1, 0], UpTo = [4], Each = [0.5] },
                Groups = new() { Id = ["p1", "p2", "p3"], Required = [false, true, false], Options = [2, 2, 1], Pin = [-2, 0, -2], Former = [-2, -2, -1] },
                Options = new() { Id = ["a", "b", "c", "d", "e"], Value = [5, 3, 4, 1, 9], Uses = [2, 1, 2, 0, 1] },
                Uses = new() { Row = [0, 1, 0, 0, 1, 0], Amount = [6, 1, 4, 4, 1, 5] },
            },
        };

        var asDocument = await (await client.Post("/v1/allocate", Answers.Of(System.Text.Encoding.UTF8.GetBytes(Document), "application/json"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var asColumns = await (await client.Post("/v1/allocate", Answers.Json(columns))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var uneven = columns with { Columns = columns.Columns with { Uses = new() { Row = [7, 1, 0, 0, 1, 0], Amount = [1] } } };
        var problem = await (await client.Post("/v1/allocate", Answers.Json(uneven))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(asDocument, asColumns);
        // By hand: c is pinned (4 of 10), e fits beside it (5), a and b do not any more; four units are worth a half each.
        Assert.Contains("\"choice\":{\"p1\":null,\"p2\":\"c\",\"p3\":\"e\"}", asDocument, StringComparison.Ordinal);
        Assert.Contains("\"value\":15,", asDocument, StringComparison.Ordinal);
        Assert.Equal(["columns.uses.amount", "columns.uses.row[0]"], problem.Errors!.Select(error => error.Field));
    }
}
