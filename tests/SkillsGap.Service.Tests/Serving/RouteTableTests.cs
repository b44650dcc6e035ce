using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>Every route under every condition that has to be refused. Routes are those the service has: a new one is tested without being named here.</summary>
public sealed class RouteTableTests(OwnedScenario fixture) : IClassFixture<OwnedScenario>
{
    private const int Limit = OwnedScenario.Limit;
    private const ApiScopes All = OwnedScenario.All;

    private TestService Service => fixture.Service;

    private string Scenario => fixture.Scenario;

    [Fact]
    public async Task EveryRoute_WithoutAKey_Answers401()
    {
        using var client = await Service.ClientAsync();
        await EachAsync(client, _ => true, HttpStatusCode.Unauthorized, "no-key", Body);
    }

    [Fact]
    public async Task EveryRoute_WithAKeyThatIsNone_Answers401()
    {
        using var client = await Service.ClientAsync();
        client.DefaultRequestHeaders.Add("X-Api-Key", "sg_0123456789abcdef_" + new string('A', 43));
        await EachAsync(client, _ => true, HttpStatusCode.Unauthorized, "bad-key", Body);
    }

    [Fact]
    public async Task EveryRoute_WithAllScopesButItsOwn_Answers403()
    {
        foreach (var route in Routes())
        {
            var others = All & ~route.Metadata.GetMetadata<RouteNeeds>()!.AnyOf;
            using var client = await Service.ClientAsync(others, "owner");
            await AskAsync(client, route, HttpStatusCode.Forbidden, "wrong-scope", Body(route));
        }
    }

    [Fact]
    public async Task EveryRoute_WithAnotherTenantsId_Answers404()
    {
        using var client = await Service.ClientAsync(All, "stranger");
        await EachAsync(client, route => route.RoutePattern.Parameters.Count > 0 && MethodOf(route) != "PUT", HttpStatusCode.NotFound, "not-found", Body);
        // A new workforce of the same id is another one.
        using var put = await client.Put("/v1/workforces/theirs", Answers.Of(Mlops.Zip(), "application/zip"));
        Assert.Equal(1, (await put.ReadAsync<WorkforceDocument>()).Number);
        using var mine = await client.Get("/v1/scenarios");
        Assert.Empty((await mine.ReadAsync<Page<ScenarioJob>>()).Items);
    }

    [Fact]
    public async Task EveryRouteWithABody_MalformedInEitherForm_Answers400()
    {
        using var client = await Service.ClientAsync(All, "owner");
        await EachAsync(client, HasBody, HttpStatusCode.BadRequest, "malformed", _ => Answers.Of("{\"a\":"u8.ToArray(), "application/json"));
        await EachAsync(client, HasBody, HttpStatusCode.BadRequest, "malformed", _ => Answers.Of([0xc1], "application/vnd.msgpack"));
    }

    [Fact]
    public async Task EveryRouteWithABody_TooLarge_Answers413()
    {
        using var client = await Service.ClientAsync(All, "owner");
        await EachAsync(client, HasBody, HttpStatusCode.RequestEntityTooLarge, "too-large", _ => Answers.Of(new byte[Limit + 1], "application/json"));
    }

    [Fact]
    public async Task EveryRouteWithABody_ThatExpandsTooFar_Answers413()
    {
        using var client = await Service.ClientAsync(All, "owner");
        foreach (var encoding in Compressed.Encodings)
        {
            var bomb = Compressed.By(encoding, new byte[Limit * 40]);
            Assert.True(bomb.Length < Limit);
            await EachAsync(client, HasBody, HttpStatusCode.RequestEntityTooLarge, "too-large", _ => Answers.Of(bomb, "application/json", encoding));
        }
    }

    [Fact]
    public async Task EveryRouteWithABody_OfAnotherMediaType_Answers415()
    {
        using var client = await Service.ClientAsync(All, "owner");
        await EachAsync(client, HasBody, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type", _ => Answers.Of("a,b"u8.ToArray(), "text/csv"));
        await EachAsync(client, HasBody, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type", _ => Answers.Of("{}"u8.ToArray(), "application/json", "zstd"));
    }

    [Fact]
    public async Task UnknownPathsAndMethods_AreProblemsToo()
    {
        using var client = await Service.ClientAsync(All, "owner");
        await (await client.Get("/v1/nothing")).ProblemAsync(HttpStatusCode.NotFound);
        await (await client.Delete("/v1/plan")).ProblemAsync(HttpStatusCode.MethodNotAllowed);
    }

    private async Task EachAsync(HttpClient client, Func<RouteEndpoint, bool> where, HttpStatusCode status, string kind, Func<RouteEndpoint, HttpContent?> body)
    {
        var routes = Routes().Where(where).ToList();
        Assert.NotEmpty(routes);
        foreach (var route in routes) await AskAsync(client, route, status, kind, body(route));
    }

    private async Task AskAsync(HttpClient client, RouteEndpoint route, HttpStatusCode status, string kind, HttpContent? body)
    {
        var path = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))));
        using var request = new HttpRequestMessage(new(MethodOf(route)), path.Contains("diff", StringComparison.Ordinal) ? $"{path}?from={Scenario}" : path) { Content = body };
        if (path.EndsWith("evidence", StringComparison.Ordinal)) request.Headers.Add("If-Match", "\"x\"");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await answer.ProblemAsync(status);
        Assert.Equal($"urn:skillsgap:problem:{kind}", problem.Type);

        string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "person" } => Mlops.People[0],
            _ => IdOf(route),
        };

        string IdOf(RouteEndpoint of) => of.RoutePattern.RawText!.Contains("/scenarios/", StringComparison.Ordinal) ? Scenario : "theirs";
    }

    private IEnumerable<RouteEndpoint> Routes() => Service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal));

    private static string MethodOf(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single();

    private static bool HasBody(RouteEndpoint route) => MethodOf(route) is "POST" or "PUT";

    // A body that can be read, so that nothing else is refused first.
    private static HttpContent? Body(RouteEndpoint route)
    {
        if (!HasBody(route)) return null;
        if (route.RoutePattern.RawText!.EndsWith("adoption", StringComparison.Ordinal)) return Answers.Json(new AdoptionRequest());
        if (route.RoutePattern.RawText!.EndsWith("progress", StringComparison.Ordinal))
            return Answers.Json(new ProgressRequest { Events = new() { Date = [], PersonId = [], Event = [] } });
        return route.RoutePattern.RawText!.EndsWith("evidence", StringComparison.Ordinal)
            ? Answers.Json(new EvidenceUpload { Evidence = new() { PersonId = [], SkillId = [], Kind = [], Date = [] } })
            : route.RoutePattern.RawText!.EndsWith("audit", StringComparison.Ordinal) ? Answers.Json(new AuditRequest())
            : Answers.Json(new ScenarioRequest { Workforce = "theirs" });
    }
}
