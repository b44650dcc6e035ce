using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>What is left of people in what the service stores and answers.</summary>
public sealed class PrivacyTests : IAsyncLifetime
{
    private static readonly string Person = Mlops.People[0];

    private TestService service = null!;
    private HttpClient client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await TestService.StartAsync();
        client = await service.ClientAsync();
        (await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    // Somebody with the database knows all of the request but the id, and tries one id after the other.
    [Fact]
    public async Task RequestHash_OfAJob_IsNotThatOfTheIdsInIt()
    {
        var orders = Get<ScenarioOrders>();
        var request = new ScenarioRequest { Workforce = "team", Scenario = Mlops.Upload.Scenario! with { Exclude = [Person] } };

        var (job, _) = await orders.OfAsync(Caller.Developer, request, "key", Token);
        var (again, _) = await orders.OfAsync(Caller.Developer, request, "key", Token);

        var tried = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, ServiceJson.TypeOf<ScenarioRequest>())));
        Assert.NotEqual(tried, job!.RequestHash);
        Assert.Equal(job.RequestHash, again!.RequestHash);
        Assert.DoesNotContain(Person, job.Request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erased_WhileAVersionIsMadeOfTheOneBefore_StaysErased()
    {
        var (library, pseudonyms) = (Get<WorkforceLibrary>(), Get<Pseudonyms>());
        var version = (await Get<IStore>().Workforces.FindAsync("dev", "team", null, Token))!;
        var (content, names) = await library.ReadOpenAsync(version, Token);
        var pseudonym = (await pseudonyms.FindAsync("dev", Person, Token))!.Pseudonym;

        Assert.Equal(HttpStatusCode.NoContent, (await client.Delete($"/v1/people/{Person}")).StatusCode);
        var put = await library.PutNextAsync(Caller.Developer, "team", content, names, ExpectedVersion.Of(version.ETag), Token);

        Assert.Null(await pseudonyms.FindAsync("dev", Person, Token));
        Assert.Equal((PutOutcome.Created, Mlops.People.Length - 1), (put.Outcome, put.Current!.People));
        var next = await library.ReadSealedAsync(put.Current, Token);
        Assert.DoesNotContain(next.Workforce.People, person => person.Id == pseudonym);
        Assert.DoesNotContain(Person, await (await client.Get("/v1/workforces/team/content")).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fingerprint_OfAJobsPlan_IsThatOfTheVersion_WhoeverWasErasedSince()
    {
        var request = new ScenarioRequest { Workforce = "team", Options = new() { Gap = 0.5 } };
        var first = await FingerprintAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, (await client.Delete($"/v1/people/{Person}")).StatusCode);

        Assert.Equal(first, await FingerprintAsync(request));
    }

    [Fact]
    public async Task Content_AfterAnErasure_IsSentAgainToWhoeverHasIt()
    {
        using var before = await client.Get("/v1/workforces/team/content");
        var etag = before.Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.NotModified, (await client.Send(HttpMethod.Get, "/v1/workforces/team", null, ("If-None-Match", etag))).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await client.Delete($"/v1/people/{Person}")).StatusCode);
        using var after = await client.Send(HttpMethod.Get, "/v1/workforces/team/content", null, ("If-None-Match", etag));
        using var zip = await client.Send(HttpMethod.Get, "/v1/workforces/team/content", null, ("Accept", "application/zip"));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain(Person, await after.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        foreach (var answer in (HttpResponseMessage[])[before, after, zip]) Assert.Contains("Accept", answer.Headers.Vary);
    }

    private async Task<string> FingerprintAsync(ScenarioRequest request)
    {
        var job = await client.PlannedAsync(request);
        return (await (await client.Get($"/v1/scenarios/{job.Id}/plan")).ReadAsync<PlanAnswer>()).Plan.DataFingerprint;
    }

    private T Get<T>()
        where T : notnull => service.App.Services.GetRequiredService<T>();
}
