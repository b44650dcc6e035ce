using System.Net;
using SkillsGap.Host.Security;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>Skills audits of stored workforces.</summary>
public sealed class AuditTests(OwnedScenario fixture) : IClassFixture<OwnedScenario>
{
    private const string Path = "/v1/workforces/theirs/audit";

    [Fact]
    public async Task Audit_OfWhoMayReadPeople_NamesThemAndOfWhoMayNot_HasGroupsAlone()
    {
        using var reader = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        using var analyst = await fixture.Service.ClientAsync(ApiScopes.ReadAggregates, "owner");

        var full = await (await reader.Get(Path)).ReadAsync<AuditDocument>();
        using var answer = await analyst.Get(Path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var groups = await answer.ReadAsync<AuditDocument>();

        Assert.Equal(Mlops.People.Order(StringComparer.Ordinal), full.People!.Select(one => one.Person));
        Assert.Equal(("skillsgap-audit/1", 5), (full.Method, full.SmallestGroup));
        Assert.Null(groups.People);
        Assert.All(Mlops.People, person => Assert.DoesNotContain(person, text, StringComparison.Ordinal));
        Assert.Equal(full.Groups.Select(group => (group.Kind, group.Id, group.Score)), groups.Groups.Select(group => (group.Kind, group.Id, group.Score)));
        Assert.All(groups.Groups, group => Assert.True(group.People is null ? group.Score is null && group.Pillars.Count == 0 : group.People >= 5));
        // Whoever set a figure by hand is named as they were.
        Assert.Contains(full.People!.SelectMany(one => one.Adjustments), one => one.Source == "Ebele Okafor");
    }

    // Asked for the day before and the day after an assessment, the figures of a group would differ by what one person scored.
    [Fact]
    public async Task Audit_ForAggregates_IsOfOneDay()
    {
        using var analyst = await fixture.Service.ClientAsync(ApiScopes.ReadAggregates, "owner");

        await (await analyst.Post(Path, Answers.Json(new AuditRequest()))).ProblemAsync(HttpStatusCode.Forbidden);
        var chosen = await (await analyst.Get($"{Path}?since=2025-06-30")).ProblemAsync(HttpStatusCode.Forbidden);

        Assert.Equal("since", Assert.Single(chosen.Errors!).Field);
    }

    [Fact]
    public async Task Audit_ByAnotherScenario_WeighsAsItSays()
    {
        using var reader = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        var scenario = Mlops.Upload.Scenario! with { Audit = new() { Weights = new() { Technical = 0, Lifecycle = 0, Governance = 0, Career = 1 } } };

        var audit = await (await reader.Post(Path, Answers.Json(new AuditRequest { Scenario = scenario, Since = "2025-06-30", Against = "bi-lead" })))
            .ReadAsync<AuditDocument>();

        Assert.Equal((new DateOnly(2025, 6, 30), "bi-lead"), (audit.Since, audit.Against));
        Assert.All(audit.People!, one => Assert.Equal(one.Pillars.Single(pillar => pillar.Pillar == "career").Value, one.Score));
    }

    [Fact]
    public async Task Audit_WithAPlan_SaysWhatIsExpectedAfterIt_ToWhoMayReadPeople()
    {
        using var reader = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        using var analyst = await fixture.Service.ClientAsync(ApiScopes.ReadAggregates, "owner");

        var audit = await (await reader.Get($"{Path}?plan={fixture.Scenario}&against=ml-engineer")).ReadAsync<AuditDocument>();
        var plan = (await (await reader.Get($"/v1/scenarios/{fixture.Scenario}/plan")).ReadAsync<PlanAnswer>()).Plan;

        var learning = plan.People.Where(one => one.Decision is { Kind: "path", Role: "ml-engineer" }).Select(one => one.Id).ToHashSet();
        Assert.NotEmpty(learning);
        Assert.All(audit.People!, one => Assert.True(learning.Contains(one.Person) ? one.After > one.Score : one.After >= one.Score - 1e-9));
        Assert.True(audit.Groups[0].Gain > 0);
        await (await analyst.Get($"{Path}?plan={fixture.Scenario}")).ProblemAsync(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("since", "2026-01-05")]
    [InlineData("since", "yesterday")]
    [InlineData("against", "nobody")]
    [InlineData("former", "0123")]
    public async Task Audit_AskedWrongly_SaysWhichParameter(string name, string value)
    {
        using var reader = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");

        var problem = await (await reader.Get($"{Path}?{name}={value}")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(name, Assert.Single(problem.Errors!).Field);
    }

    [Fact]
    public async Task Audit_AgainstTheSameVersion_FindsNoRequirementChanged()
    {
        using var reader = await fixture.Service.ClientAsync(OwnedScenario.All, "owner");
        var version = (await (await reader.Get("/v1/workforces/theirs")).ReadAsync<WorkforceDocument>()).Version;

        var audit = await (await reader.Get($"{Path}?former={version}")).ReadAsync<AuditDocument>();

        Assert.Equal(audit.AsOf, audit.Former);
        Assert.DoesNotContain(audit.People!.SelectMany(one => one.Next.Reasons), reason => reason.Kind is "requirement-changed" or "role-changed");
    }
}
