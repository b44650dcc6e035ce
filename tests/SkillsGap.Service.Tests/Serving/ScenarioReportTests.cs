using System.Net;
using System.Text;

namespace SkillsGap.Service.Tests.Serving;

public sealed class ScenarioReportTests(OwnedScenario fixture) : IClassFixture<OwnedScenario>
{
    [Fact]
    public async Task Report_OfAScenario_IsAPageThatMayFetchNothing()
    {
        using var client = await fixture.Service.ClientAsync(OwnedScenario.All, "owner");

        using var answer = await client.Send(HttpMethod.Get, $"/v1/scenarios/{fixture.Scenario}/report", null, ("Accept", "text/html"));
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var page = Encoding.UTF8.GetString(bytes);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("default-src 'none'; ", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        // People stand in it by the ids they were sent with, not by pseudonyms.
        Assert.Contains(Mlops.People, person => page.Contains(person, StringComparison.Ordinal));
        Assert.DoesNotContain("plan FOLDER", page, StringComparison.Ordinal);
        Assert.Equal(bytes, await (await client.Get($"/v1/scenarios/{fixture.Scenario}/report"))
            .Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Report_OfGroups_NamesNobody()
    {
        using var client = await fixture.Service.ClientAsync(OwnedScenario.All, "owner");

        var page = await (await client.Get($"/v1/scenarios/{fixture.Scenario}/report?show=groups"))
            .Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("No persons are shown", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Mlops.People, person => page.Contains($">{person}", StringComparison.Ordinal)
            || page.Contains($"\"{person}", StringComparison.Ordinal));
        await (await client.Get($"/v1/scenarios/{fixture.Scenario}/report?show=all")).ProblemAsync(HttpStatusCode.BadRequest);
    }
}
