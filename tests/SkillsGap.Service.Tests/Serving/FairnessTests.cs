using System.IO.Compression;
using System.Net;
using System.Text;
using SkillsGap.Host.Security;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>The example with an attribute that every other person has, so that what is right can be counted from the plan.</summary>
public sealed class FairnessTests : IAsyncLifetime
{
    private TestService service = null!;
    private HttpClient planner = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await TestService.StartAsync();
        planner = await service.ClientAsync(ApiScopes.Plan | ApiScopes.ReadPeople);
    }

    public async ValueTask DisposeAsync()
    {
        planner.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Fairness_ForOneWhoMaySeeGroupsAlone_IsCountedFromThePlanAndNamesNobody()
    {
        (await planner.Put("/v1/workforces/team", Answers.Of(WithAttribute(), "application/zip"))).EnsureSuccessStatusCode();
        var id = (await planner.PlannedAsync(new() { Workforce = "team", Options = Mlops.Quick })).Id;
        var plan = await (await planner.Get($"/v1/scenarios/{id}/plan")).ReadAsync<PlanAnswer>();
        using var reader = await service.ClientAsync(ApiScopes.ReadAggregates);

        using var answer = await reader.Get($"/v1/scenarios/{id}/fairness");
        var fairness = await answer.ReadAsync<FairnessDocument>();

        Assert.Equal(plan.Plan.People.Count, fairness.People);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.All(plan.Plan.People, person => Assert.DoesNotContain(person.Id, text, StringComparison.Ordinal));
        foreach (var cell in fairness.Measures.First(one => one.Measure == "training").Tables.Single().Cells)
        {
            var people = plan.Plan.People.Where(person => ValueOf(person.Id) == cell.Values.Single()).ToList();
            Assert.Equal(people.Count, cell.People);
            if (cell.Selected is { } selected) Assert.Equal(people.Count(person => person.Decision!.Steps.Count > 0), selected);
        }
    }

    [Fact]
    public async Task Fairness_WithTolerances_SaysWhatParityCosts()
    {
        (await planner.Put("/v1/workforces/team", Answers.Of(WithAttribute(), "application/zip"))).EnsureSuccessStatusCode();
        var id = (await planner.PlannedAsync(new() { Workforce = "team", Options = Mlops.Quick })).Id;

        var fairness = await (await planner.Get($"/v1/scenarios/{id}/fairness?tolerance=0.5,0&parity=training:place")).ReadAsync<FairnessDocument>();
        var wrong = await (await planner.Get($"/v1/scenarios/{id}/fairness?tolerance=2")).ProblemAsync(HttpStatusCode.BadRequest);
        var nothing = await (await planner.Get($"/v1/scenarios/{id}/fairness?tolerance=0.1&parity=training:nothing")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["training:place"], fairness.Parity!.Constraints);
        Assert.Equal([0, 0.5], fairness.Parity.Points.Select(point => point.Tolerance));
        Assert.True(fairness.Parity.Points[0].Loss >= fairness.Parity.Points[1].Loss);
        Assert.All(fairness.Parity.Points, point => Assert.InRange(point.Loss!.Value, point.LeastLoss!.Value, point.MostLoss!.Value));
        Assert.Equal("tolerance", Assert.Single(wrong.Errors!).Field);
        Assert.Contains("place", nothing.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fairness_WithTolerances_OfAPlanMadeFromAnother_PricesTheSameMoves()
    {
        (await planner.Put("/v1/workforces/team", Answers.Of(WithAttribute(), "application/zip"))).EnsureSuccessStatusCode();
        var first = (await planner.PlannedAsync(new() { Workforce = "team", Options = Mlops.Quick })).Id;
        var id = (await planner.PlannedAsync(new() { Workforce = "team", Options = new() { Gap = 0.5 }, From = first, MovePenalty = 1e6 })).Id;
        var plan = await (await planner.Get($"/v1/scenarios/{id}/plan")).ReadAsync<PlanAnswer>();

        var fairness = await (await planner.Get($"/v1/scenarios/{id}/fairness?tolerance=0&parity=training:place")).ReadAsync<FairnessDocument>();

        Assert.Equal(0, plan.Plan.Proof.Moves!.Moved);
        var point = Assert.Single(fairness.Parity!.Points);
        // One decision changed for parity costs a million.
        Assert.True(point.Loss is < 1 or > 900_000, $"{point.Loss}");
        Assert.InRange(fairness.Parity.Value, plan.Plan.Proof.Value!.Value, plan.Plan.Proof.Bound);
    }

    [Fact]
    public async Task Figures_OfPeopleChosenForAPlan_AreForThoseAloneWhoMayReadPeople()
    {
        (await planner.Put("/v1/workforces/team", Answers.Of(WithAttribute(), "application/zip"))).EnsureSuccessStatusCode();
        using var reader = await service.ClientAsync(ApiScopes.Plan | ApiScopes.ReadAggregates);
        var own = Mlops.Upload.Scenario!;
        var chosen = new ScenarioRequest { Workforce = "team", Options = new() { Gap = 0.5 }, Scenario = own with { Exclude = [Mlops.People[0]] } };
        var another = await planner.PlannedAsync(chosen);
        var after = await planner.PlannedAsync(new() { Workforce = "team", Options = new() { Gap = 0.5 }, From = another.Id });
        var same = await reader.PlannedAsync(chosen with { Scenario = own with { Budget = 30_000 } });

        foreach (var id in new[] { another.Id, after.Id })
        {
            foreach (var figures in new[] { "fairness", "plan/summary" })
            {
                var refused = await (await reader.Get($"/v1/scenarios/{id}/{figures}")).ProblemAsync(HttpStatusCode.Forbidden);
                Assert.Contains("people chosen for it", refused.Detail, StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.OK, (await planner.Get($"/v1/scenarios/{id}/{figures}")).StatusCode);
            }
        }

        foreach (var figures in new[] { "fairness", "plan/summary" })
            Assert.Equal(HttpStatusCode.OK, (await reader.Get($"/v1/scenarios/{same.Id}/{figures}")).StatusCode);
        foreach (var scenario in new[]
        {
            chosen.Scenario!, own with { Scope = new() { People = [Mlops.People[0]] } }, own with { AsOf = "2026-01-06" },
            own with { Parity = new() { Constraints = ["training:place"] } },
            own with { Offers = [new() { Unit = "platform", Role = "data-engineer" }] },
        })
        {
            await (await reader.Post("/v1/scenarios", Answers.Json(chosen with { Scenario = scenario }))).ProblemAsync(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Plan_ThatKeepsParity_IsMadeUnderPseudonymsToo()
    {
        (await planner.Put("/v1/workforces/team", Answers.Of(WithAttribute(), "application/zip"))).EnsureSuccessStatusCode();
        var asked = Mlops.Upload.Scenario! with { Parity = new() { Constraints = ["training:place"], Tolerance = 0.1 } };

        var id = (await planner.PlannedAsync(new() { Workforce = "team", Options = new() { Gap = 0.5 }, Scenario = asked })).Id;
        var plan = (await (await planner.Get($"/v1/scenarios/{id}/plan")).ReadAsync<PlanAnswer>()).Plan;
        var audit = await (await planner.Get($"/v1/scenarios/{id}/fairness")).ReadAsync<FairnessDocument>();

        Assert.Equal(0.1, plan.Scenario.Parity!.Tolerance);
        var rate = plan.People.GroupBy(person => ValueOf(person.Id)).ToDictionary(
            group => group.Key, group => (People: group.Count(), Trained: group.Count(person => person.Decision!.Steps.Count > 0)));
        foreach (var (one, other) in new[] { ("even", "odd"), ("odd", "even") })
            Assert.True(rate[one].Trained + 1 >= 0.9 * rate[one].People * rate[other].Trained / rate[other].People - 1e-6);
        Assert.Equal(plan.People.Count, audit.People);
    }

    [Fact]
    public async Task Fairness_OfAWorkforceWithoutAttributes_IsAProblemWithItsCure()
    {
        (await planner.Put("/v1/workforces/plain", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();
        var id = (await planner.PlannedAsync(new() { Workforce = "plain", Options = new() { Gap = 0.5 } })).Id;

        var problem = await (await planner.Get($"/v1/scenarios/{id}/fairness")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal("urn:skillsgap:problem:no-attributes", problem.Type);
        Assert.Contains("audit_attributes", problem.Detail, StringComparison.Ordinal);
    }

    private static string ValueOf(string person) => Array.IndexOf(Mlops.People, person) % 2 == 0 ? "even" : "odd";

    private static byte[] WithAttribute()
    {
        using var stream = new MemoryStream();
        stream.Write(Mlops.Zip());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var table = new StreamWriter(archive.CreateEntry("audit_attributes.csv").Open(), new UTF8Encoding(false));
            table.Write("person_id,attribute,value\n");
            foreach (var person in Mlops.People) table.Write($"{person},place,{ValueOf(person)}\n");
        }

        return stream.ToArray();
    }
}
