using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>Scenarios from their acceptance to what came of them.</summary>
public sealed class ScenarioTests : IAsyncLifetime
{
    private static readonly ScenarioRequest Quick = new() { Workforce = "team", Options = Mlops.Quick };

    private TestService service = null!;
    private HttpClient client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await TestService.StartAsync(new ServiceSettings { Dev = true, RequestBurst = 10_000, RequestsPerSecond = 10_000 }, byKestrel: true);
        client = await service.ClientAsync();
        (await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Scenario_Done_HasThePlanOfTheSameCallInOne()
    {
        var job = await client.PlannedAsync(Quick);
        var stored = await (await client.Get($"/v1/scenarios/{job.Id}/plan")).ReadAsync<PlanAnswer>();
        var called = await (await client.Post("/v1/plan?gap=0.05", Answers.Of(Mlops.Zip(), "application/zip"))).ReadAsync<PlanAnswer>();

        Assert.Equal("done", job.State);
        Assert.Equal(called.ReplayHash, job.ReplayHash);
        Assert.Equal(called.ReplayHash, stored.ReplayHash);
        // A stored version has people under pseudonyms, and so has its fingerprint.
        Assert.Equal(Text(called.Plan with { DataFingerprint = "" }), Text(stored.Plan with { DataFingerprint = "" }));
    }

    [Fact]
    public async Task Accepting_WhatCouldNotBeAnswered_DoesNothing()
    {
        await (await client.Send(HttpMethod.Post, "/v1/scenarios", Answers.Json(Quick), ("Accept", "text/html"))).ProblemAsync(HttpStatusCode.NotAcceptable);

        Assert.Empty((await (await client.Get("/v1/scenarios")).ReadAsync<Page<ScenarioJob>>()).Items);
    }

    [Fact]
    public async Task Accepting_WithControlCharacters_NamesTheFields()
    {
        var problem = await (await client.Post("/v1/scenarios", Answers.Json(Quick with { Workforce = "te\0am", Version = "\0", From = "\0" }))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["workforce", "version", "from"], problem.Errors!.Select(error => error.Field));
    }

    [Fact]
    public async Task Scenario_WithAnotherSeedOrGap_HasAnotherReplayHash()
    {
        var first = await client.PlannedAsync(Quick);
        var second = await client.PlannedAsync(Quick with { Options = Mlops.Quick with { Seed = 7 } });

        Assert.NotEqual(first.ReplayHash, second.ReplayHash);
    }

    [Fact]
    public async Task Accepting_TheSameAgainUnderOneKey_GivesTheSameScenario()
    {
        async Task<HttpResponseMessage> Ask(ScenarioRequest request) =>
            await client.Send(HttpMethod.Post, "/v1/scenarios", Answers.Json(request), ("Idempotency-Key", "one"));

        using var first = await Ask(Quick);
        using var again = await Ask(Quick);
        using var other = await Ask(Quick with { Priority = 9 });

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal("urn:skillsgap:problem:idempotency-key-reused", (await other.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Type);
        Assert.Single((await (await client.Get("/v1/scenarios")).ReadAsync<Page<ScenarioJob>>()).Items);
        Assert.Equal(HttpStatusCode.OK, (await client.Get(first.Headers.Location!.ToString())).StatusCode);
    }

    [Fact]
    public async Task Scenario_Cancelled_KeepsTheBestPlanSoFar()
    {
        // Nothing proves a gap of nothing for an hour's worth of search: it ends when it is told to.
        var endless = Quick with { Options = new() { Gap = 0, TimeLimitSeconds = 3600 }, Scenario = Mlops.Upload.Scenario! with { Budget = 21_017, Targets = [new() { Capable = "ml-engineer", Headcount = 9 }] } };
        var job = await (await client.Post("/v1/scenarios", Answers.Json(endless))).ReadAsync<ScenarioJob>();
        await foreach (var happened in EventsAsync(job.Id)) if (happened.Progress?.Value is not null) break;

        var asked = await client.Delete($"/v1/scenarios/{job.Id}");
        await foreach (var _ in EventsAsync(job.Id)) { }
        var ended = await (await client.Get($"/v1/scenarios/{job.Id}")).ReadAsync<ScenarioJob>();
        var plan = await (await client.Get($"/v1/scenarios/{job.Id}/plan")).ReadAsync<PlanAnswer>();

        Assert.True(asked.IsSuccessStatusCode);
        Assert.True(ended.State is "cancelled" or "done");
        Assert.NotNull(plan.Plan.Proof.Value);
        Assert.All(plan.Plan.People, person => Assert.NotNull(person.Decision));
    }

    [Fact]
    public async Task Events_RiseByOne_EndWithTheState_AndGoOnFromTheLastSeen()
    {
        var job = await (await client.Post("/v1/scenarios", Answers.Json(Quick))).ReadAsync<ScenarioJob>();

        var seen = new List<ScenarioEvent>();
        await foreach (var happened in EventsAsync(job.Id)) seen.Add(happened);
        // Who lost the line before the end is told the end, and only who has seen it is told nothing more.
        using var late = await client.Send(HttpMethod.Get, $"/v1/scenarios/{job.Id}/events", null, ("Last-Event-ID", $"{seen[^1].Id - 1}"));
        var lines = (await late.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var over = await client.Send(HttpMethod.Get, $"/v1/scenarios/{job.Id}/events", null, ("Last-Event-ID", lines[0]["id: ".Length..]));

        Assert.Equal(Enumerable.Range(1, seen.Count).Select(i => (long)i), seen.Select(happened => happened.Id));
        Assert.Equal(("state", "done"), (seen[^1].Kind, seen[^1].State));
        Assert.Equal(3, lines.Length);
        var last = JsonSerializer.Deserialize(lines[2]["data: ".Length..], ServiceJson.TypeOf<ScenarioEvent>())!;
        Assert.Equal((seen[^1].Id, seen[^1].Kind, seen[^1].State), (last.Id, last.Kind, last.State));
        Assert.Equal(HttpStatusCode.NoContent, over.StatusCode);
    }

    [Fact]
    public async Task Person_IsExplained_AndNobodyElseIs()
    {
        var job = await client.PlannedAsync(Quick);
        var plan = (await (await client.Get($"/v1/scenarios/{job.Id}/plan")).ReadAsync<PlanAnswer>()).Plan;
        var person = plan.People[3];

        var why = await (await client.Get($"/v1/scenarios/{job.Id}/plan/people/{person.Id}")).ReadAsync<WhyDocument>();

        Assert.Equal(person.Id, why.Person.Id);
        Assert.Equal(person.Decision!.Option, why.Decision!.Option);
        Assert.Equal(person.Reason!.Text, why.Reason!.Text);
        Assert.All(why.Skills, skill => Assert.Equal(skill.Mean, skill.Prior + (skill.Correction ?? 0) + skill.Contributions.Sum(one => one.Adds), 9));
        await (await client.Get($"/v1/scenarios/{job.Id}/plan/people/nobody")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Replanning_FromAnEarlierPlan_ChangesFewDecisionsAndTheDiffSaysWhich()
    {
        var first = await client.PlannedAsync(Quick);
        var second = await client.PlannedAsync(Quick with { From = first.Id, Scenario = Mlops.Upload.Scenario! with { Budget = 30_000 } });
        Assert.Equal("done", second.State);

        var before = (await (await client.Get($"/v1/scenarios/{first.Id}/plan")).ReadAsync<PlanAnswer>()).Plan.People.ToDictionary(p => p.Id, p => p.Decision!.Option);
        var after = (await (await client.Get($"/v1/scenarios/{second.Id}/plan")).ReadAsync<PlanAnswer>()).Plan;
        var diff = await (await client.Get($"/v1/scenarios/{second.Id}/plan/diff?from={first.Id}")).ReadAsync<PlanDiffDocument>();

        string[] changed = [.. after.People.Where(p => before[p.Id] != p.Decision!.Option).Select(p => p.Id)];
        Assert.NotEmpty(changed);
        Assert.Equal(changed, diff.Changes.Select(change => change.Person));
        Assert.Equal(after.People.Count - changed.Length, diff.Same);
        Assert.Equal(changed.Length, after.Proof.Moves!.Moved);
    }

    [Fact]
    public async Task Certificate_NamesEverybodyAndItsPricesProveTheBound()
    {
        var job = await client.PlannedAsync(Quick);
        var plan = (await (await client.Get($"/v1/scenarios/{job.Id}/plan")).ReadAsync<PlanAnswer>()).Plan;

        var result = await (await client.Get($"/v1/scenarios/{job.Id}/plan/certificate")).ReadAsync<AllocationResultDocument>();

        Assert.Equal(plan.People.ToDictionary(p => p.Id, p => (string?)p.Decision!.Option), result.Choice!.ToDictionary());
        Assert.Equal(plan.Rows.ToDictionary(row => row.Id, row => row.Price), result.Prices.ToDictionary());
        Assert.Equal(plan.Proof.PriceBound, result.PriceBound);
    }

    [Fact]
    public async Task Scenario_WithUnknownPeopleAndRoles_IsRefusedWhole()
    {
        var wrong = Quick with
        {
            Priority = 10,
            MovePenalty = -1,
            Scenario = Mlops.Upload.Scenario! with { Exclude = ["nobody"], Targets = [new() { Capable = "wizard", Headcount = 0 }] },
        };

        var first = await (await client.Post("/v1/scenarios", Answers.Json(wrong))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var second = await (await client.Post("/v1/scenarios", Answers.Json(wrong with { Priority = null, MovePenalty = null }))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["priority", "movePenalty", "movePenalty"], first.Errors!.Select(error => error.Field));
        foreach (var field in new[] { "scenario.exclude[0]", "scenario.targets[0].capable", "scenario.targets[0].headcount" })
            Assert.Contains(field, second.Errors!.Select(error => error.Field));
    }

    [Fact]
    public async Task Erasing_APerson_LeavesThePlanWithoutThem()
    {
        var job = await client.PlannedAsync(Quick);
        var before = await client.Get($"/v1/scenarios/{job.Id}/plan");
        var person = (await before.ReadAsync<PlanAnswer>()).Plan.People[0].Id;

        Assert.Equal(HttpStatusCode.NoContent, (await client.Delete($"/v1/people/{person}")).StatusCode);

        using var after = await client.Get($"/v1/scenarios/{job.Id}/plan");
        var text = await after.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain(person, text, StringComparison.Ordinal);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        await (await client.Get($"/v1/scenarios/{job.Id}/plan/people/{person}")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.DoesNotContain(person, await (await client.Get("/v1/workforces/team/content")).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_AndAuditLog_NameNobodyAndTheChainHolds()
    {
        var job = await client.PlannedAsync(Quick);
        (await client.Get($"/v1/scenarios/{job.Id}/plan/people/{Mlops.People[0]}")).EnsureSuccessStatusCode();
        await client.Get($"/v1/scenarios/{Mlops.People[1]}");
        var audit = service.App.Services.GetRequiredService<AuditLog>();

        var entries = (await audit.ListAsync("dev", Host.Storage.PageRequest.First, Token)).Items;

        Assert.Contains(entries, entry => entry.Event is { Action: "read-person", Outcome: "done", Person: { } pseudonym } && pseudonym.StartsWith("ps_", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.Event.Action == "upload");
        Assert.All(await audit.VerifyAsync(null, null, null, Token), check => Assert.Null(check.Broken));
        var lines = string.Join('\n', service.Log.Lines) + JsonSerializer.Serialize(entries);
        Assert.Contains("/v1/scenarios/{id}/plan/people/{person}", lines, StringComparison.Ordinal);
        Assert.DoesNotContain(Mlops.People, person => System.Text.RegularExpressions.Regex.IsMatch(lines, $@"\b{person}\b"));
    }

    private async IAsyncEnumerable<ScenarioEvent> EventsAsync(string id)
    {
        using var answer = await client.GetAsync($"/v1/scenarios/{id}/events", HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return JsonSerializer.Deserialize(line[6..], ServiceJson.TypeOf<ScenarioEvent>())!;
        }
    }

    private static string Text(PlanDocument plan) => JsonSerializer.Serialize(plan, ServiceJson.TypeOf<PlanDocument>());
}
