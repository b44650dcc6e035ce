using System.Buffers;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>Matching and estimating, beside the engine and beside the formulas written down again.</summary>
public sealed class MatchTests : IAsyncLifetime
{
    private TestService service = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        service = await TestService.StartAsync(byKestrel: true);
        client = await service.ClientAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Theory]
    [InlineData("fit", 40, 3)]
    [InlineData("reach", 40, 3)]
    [InlineData("fit", 40, 5)]
    [InlineData("reach", 40, 5)]
    [InlineData("fit", 1, 3)]
    [InlineData("reach", 1, 3)]
    [InlineData("fit", 1, 5)]
    [InlineData("reach", 1, 5)]
    public async Task Match_OfASmallCase_IsTheFormulaOfFitAndReach(string by, int people, int top)
    {
        var random = new Random(5);
        var request = Draw(random, people, skills: 6, roles: 5) with { Top = top, By = by };

        var chunks = await LinesAsync<MatchChunk>("/v1/match", Answers.Json(request));

        var chunk = Assert.Single(chunks);
        Assert.Equal((0, people, top), (chunk.First, chunk.Of, chunk.Top));
        for (var person = 0; person < people; person++)
        {
            var scores = Enumerable.Range(0, 5).Select(role => Score(request, person, role)).ToArray();
            var best = Enumerable.Range(0, 5).OrderByDescending(role => by == "fit" ? scores[role].Fit : scores[role].Reach).Take(top).ToArray();
            for (var k = 0; k < top; k++)
            {
                var at = (person * top) + k;
                Assert.Equal(best[k], chunk.Role[at]);
                Assert.Equal(scores[best[k]].Fit, chunk.Fit[at], 12);
                Assert.Equal(scores[best[k]].Reach, chunk.Reach[at], 12);
                Assert.Equal(scores[best[k]].Gaps, chunk.Gaps[at]);
            }
        }
    }

    [Fact]
    public async Task Match_OfFewPeopleWithRolesOfBefore_WaitsForNoTurn()
    {
        await using var one = await TestService.StartAsync(new() { Dev = true, HeavyAtATime = 1, HeavyWaiting = 3 }, byKestrel: true);
        using var caller = await one.ClientAsync();
        var (known, other) = (Draw(new Random(1), people: 2, skills: 4, roles: 3), Draw(new Random(2), people: 2, skills: 4, roles: 3));
        Assert.Equal(HttpStatusCode.OK, (await caller.Post("/v1/match", Of(known))).StatusCode);
        var heavy = new DefaultHttpContext();
        heavy.SetEndpoint(new Endpoint(null, new(new RouteIsHeavy(null)), null));
        await one.App.Services.GetRequiredService<HeavyGate>().TurnAsync(heavy);

        var waits = caller.Post("/v1/match", Of(other));
        using var answer = await caller.Post("/v1/match", Of(known));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(waits.IsCompleted);
        heavy.Features.Get<HeavyTurn>()!.End.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await waits).StatusCode);

        // Of a length that is said.
        static HttpContent Of(MatchRequest request) => Answers.Of(Packed(request), "application/vnd.msgpack");
    }

    [Fact]
    public async Task Match_WithOtherLevelsOfTheSameRoles_IsAnotherMatch()
    {
        var request = Draw(new Random(3), people: 2, skills: 4, roles: 3);
        var other = request with { Roles = request.Roles with { Level = [.. request.Roles.Level.Select(level => level / 2)] } };

        var (before, between, after) = (await FitsAsync(request), await FitsAsync(other), await FitsAsync(request));

        Assert.Equal(before, after);
        Assert.NotEqual(before, between);

        async Task<double[]> FitsAsync(MatchRequest asked) => Assert.Single(await LinesAsync<MatchChunk>("/v1/match", Answers.Json(asked))).Fit;
    }

    [Fact]
    public async Task Match_OfOneChunk_SaysHowLongItIs()
    {
        var request = Draw(new Random(4), people: 3, skills: 4, roles: 3);

        using var few = await client.Post("/v1/match", Answers.Json(request));
        using var many = await client.Post("/v1/match", Answers.Json(Draw(new Random(4), people: 2500, skills: 4, roles: 3)));

        // Before the body is asked for: this client would fill it in.
        Assert.True(few.Headers.TransferEncodingChunked is not true);
        Assert.True(many.Headers.TransferEncodingChunked);
    }

    [Fact]
    public async Task Match_OfManyPeople_ComesInChunksWithEverybodyOnceInOrder()
    {
        var request = Draw(new Random(6), people: 2500, skills: 4, roles: 3);

        var asLines = await LinesAsync<MatchChunk>("/v1/match", Answers.Json(request));
        using var answer = await client.Send(HttpMethod.Post, "/v1/match", Answers.Of(Packed(request), "application/vnd.msgpack"), ("Accept", "application/vnd.msgpack;columns=packed"));
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var asSequence = new List<MatchChunk>();
        await foreach (var chunk in MessagePackSequence.ReadAllAsync(stream, ServiceJson.TypeOf<MatchChunk>(), cancellation: TestContext.Current.CancellationToken)) asSequence.Add(chunk);

        Assert.True(asLines.Count > 1);
        Assert.Equal(request.People.Id, asLines.SelectMany(chunk => chunk.Id));
        Assert.Equal(asLines.SelectMany(chunk => chunk.Fit), asSequence.SelectMany(chunk => chunk.Fit));
        Assert.Equal(asLines.SelectMany(chunk => chunk.Role), asSequence.SelectMany(chunk => chunk.Role));
        Assert.All(asLines, chunk => Assert.Equal(chunk.Id.Length * 3, chunk.Role.Length));
    }

    [Fact]
    public async Task Match_WithLevelsOneByOne_IsThatOfAllLevels()
    {
        var whole = Draw(new Random(7), people: 30, skills: 5, roles: 4);
        var order = Enumerable.Range(0, 150).OrderBy(i => i * 7919 % 151).ToArray();
        var some = whole with
        {
            People = new()
            {
                Id = whole.People.Id, Person = [.. order.Select(i => i / 5)], Skill = [.. order.Select(i => i % 5)], Level = [.. order.Select(i => whole.People.Levels![i])],
            },
        };

        var expected = (await LinesAsync<MatchChunk>("/v1/match", Answers.Json(whole)))[0];
        var found = (await LinesAsync<MatchChunk>("/v1/match", Answers.Json(some)))[0];

        Assert.Equal(expected.Role, found.Role);
        Assert.Equal(expected.Fit, found.Fit);
    }

    [Fact]
    public async Task Stream_ToASlowReader_IsHeldToALeastRate()
    {
        var (context, rate) = (new DefaultHttpContext { RequestServices = service.App.Services }, new KeptRate());
        context.Features.Set<IHttpMinResponseDataRateFeature>(rate);

        await new WiredStream<MatchChunk>(AsyncEnumerable.Empty<MatchChunk>(), 0).ExecuteAsync(context);

        // A gigabyte, the most that is likely, in a day at the slowest.
        Assert.True(rate.MinDataRate!.BytesPerSecond * 86_400 > 1 << 30);
    }

    [Fact]
    public async Task Match_WithErrorsInManyColumns_NamesThemAll()
    {
        var request = Draw(new Random(8), people: 3, skills: 2, roles: 2);
        request = request with
        {
            Top = 0,
            By = "luck",
            Roles = request.Roles with { Skill = [9, .. request.Roles.Skill[1..]], Level = [2, .. request.Roles.Level[1..]] },
            People = request.People with { Id = ["p", "p", ""], Levels = [1] },
        };

        var problem = await (await client.Post("/v1/match", Answers.Of(Packed(request), "application/vnd.msgpack"))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        string[] fields = [.. problem.Errors!.Select(error => error.Field)];
        foreach (var field in new[] { "top", "by", "roles.skill[0]", "roles.level[0]", "people.id[1]", "people.id[2]", "people.levels" }) Assert.Contains(field, fields);
    }

    [Fact]
    public async Task Estimate_OfTheExample_IsThatOfTheEngine()
    {
        var content = Mlops.Content();
        var (workforce, tables) = (content.Workforce, Mlops.Upload.Tables);
        string[] kinds = [.. tables.Evidence.Kind.Distinct()];
        var request = new EstimateRequest
        {
            AsOf = "2026-01-05",
            Skills = new()
            {
                Id = tables.Skills.SkillId, Competency = tables.Skills.CompetencyId, HalfLifeMonths = tables.Skills.HalfLifeMonths,
                Components = new()
                {
                    Skill = Places(tables.SkillComponents!.SkillId, tables.Skills.SkillId), Component = Places(tables.SkillComponents.ComponentId, [.. tables.SkillComponents.ComponentId.Distinct()]),
                    Weight = tables.SkillComponents.Weight,
                },
            },
            Roles = new() { Id = tables.Roles.RoleId, Role = Places(tables.RoleRequirements.RoleId, tables.Roles.RoleId), Skill = Places(tables.RoleRequirements.SkillId, tables.Skills.SkillId) },
            People = new() { Id = tables.People.PersonId, Role = Places(tables.People.RoleId, tables.Roles.RoleId) },
            Evidence = new()
            {
                Person = Places(tables.Evidence.PersonId, tables.People.PersonId), Skill = Places(tables.Evidence.SkillId, tables.Skills.SkillId), Kinds = kinds,
                Kind = Places(tables.Evidence.Kind, kinds), Date = [.. tables.Evidence.Date.Select(day => int.Parse(day.Replace("-", "", StringComparison.Ordinal)))],
                Value = tables.Evidence.Value!, Weight = [.. tables.Evidence.Weight!.Select(weight => weight ?? 1)],
                Expires = [.. tables.Evidence.Expires!.Select(day => day is { Length: > 0 } ? int.Parse(day.Replace("-", "", StringComparison.Ordinal)) : 0)],
            },
        };

        var chunk = Assert.Single(await LinesAsync<EstimateChunk>("/v1/estimate", Answers.Json(request)));

        var analysis = WorkforceAnalysis.Of(workforce, content.Scenario!, cancellation: TestContext.Current.CancellationToken);
        var skills = request.Skills.Id;
        for (var p = 0; p < chunk.Id.Length; p++)
        {
            var person = analysis.Workforce.People.Select((one, i) => (one, i)).First(pair => pair.one.Id == chunk.Id[p]).i;
            for (var s = 0; s < skills.Length; s++)
            {
                var skill = analysis.Workforce.Taxonomy.Skills.Select((one, i) => (one, i)).First(pair => pair.one.Id == skills[s]).i;
                Assert.Equal(analysis.Estimate.Mean[person, skill], chunk.Mean[(p * skills.Length) + s], 9);
                Assert.Equal(analysis.Estimate.Sd[person, skill], chunk.Sd[(p * skills.Length) + s], 9);
            }
        }
    }

    // DESIGN 7, with declared transfer alone: T = 1 − declared overrides only what is declared, so every pair is.
    private static (double Fit, double Reach, int Gaps) Score(MatchRequest request, int person, int role)
    {
        var skills = request.Skills.Length;
        double Level(int skill) => request.People.Levels![(person * skills) + skill];
        double Ready(int skill) => Enumerable.Range(0, request.Transfer!.From.Length)
            .Where(i => request.Transfer.To[i] == skill && request.Transfer.From[i] != skill).Select(i => request.Transfer.Value[i] * Math.Clamp(Level(request.Transfer.From[i]), 0, 1)).DefaultIfEmpty(0).Max();
        double whole = 0, fit = 0, reach = 0;
        var gaps = 0;
        for (var i = 0; i < request.Roles.Role.Length; i++)
        {
            if (request.Roles.Role[i] != role) continue;
            var (skill, level, weight) = (request.Roles.Skill[i], request.Roles.Level[i], request.Roles.Weight![i]);
            whole += weight;
            fit += weight * Math.Min(1, Level(skill) / level);
            reach += weight * Math.Min(1, Math.Max(Level(skill), Ready(skill)) / level);
            gaps += Level(skill) < level ? 1 : 0;
        }

        return (fit / whole, reach / whole, gaps);
    }

    private static MatchRequest Draw(Random random, int people, int skills, int roles)
    {
        var pairs = (from a in Enumerable.Range(0, skills) from b in Enumerable.Range(0, skills) where a != b select (a, b)).ToArray();
        var required = (from r in Enumerable.Range(0, roles) from s in Enumerable.Range(0, skills) where s == r % skills || random.NextDouble() < 0.6 select (r, s)).ToArray();
        return new()
        {
            Skills = [.. Enumerable.Range(0, skills).Select(s => $"s{s}")],
            Roles = new()
            {
                Id = [.. Enumerable.Range(0, roles).Select(r => $"r{r}")], Role = [.. required.Select(pair => pair.r)], Skill = [.. required.Select(pair => pair.s)],
                Level = [.. required.Select(_ => 0.1 + (0.9 * random.NextDouble()))], Weight = [.. required.Select(_ => 0.5 + random.NextDouble())],
            },
            People = new() { Id = [.. Enumerable.Range(0, people).Select(p => $"p{p}")], Levels = [.. Enumerable.Range(0, people * skills).Select(_ => random.NextDouble())] },
            Transfer = new() { From = [.. pairs.Select(pair => pair.a)], To = [.. pairs.Select(pair => pair.b)], Value = [.. pairs.Select(_ => random.NextDouble())] },
        };
    }

    private async Task<List<T>> LinesAsync<T>(string path, HttpContent body)
    {
        using var answer = await client.Post(path, body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize(line, ServiceJson.TypeOf<T>())!)];
    }

    private static byte[] Packed<T>(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(buffer, value, ServiceJson.TypeOf<T>(), MessagePackColumns.Packed);
        return buffer.WrittenSpan.ToArray();
    }

    private static int[] Places(string[] values, string[] of)
    {
        var places = of.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i);
        return [.. values.Select(value => places[value])];
    }

    private sealed class KeptRate : IHttpMinResponseDataRateFeature
    {
        public MinDataRate? MinDataRate { get; set; }
    }
}
