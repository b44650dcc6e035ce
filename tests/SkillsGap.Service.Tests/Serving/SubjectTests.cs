using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Client;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>What the service tells about groups, of one person, and what it gives to be passed on.</summary>
public sealed class SubjectTests(OwnedScenario fixture) : IClassFixture<OwnedScenario>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Groups_AreAnsweredByOnePattern_AndNameNobody()
    {
        using var client = await fixture.Service.ClientAsync(ApiScopes.ReadAggregates, "owner");

        using var answer = await client.Get("/v1/workforces/theirs/groups?by=role");
        var text = await answer.Content.ReadAsStringAsync(Token);
        var groups = await answer.ReadAsync<GroupsDocument>();

        Assert.NotEmpty(groups.Groups);
        Assert.All(groups.Groups, group => Assert.InRange(group.People, 5, 45));
        Assert.All(groups.Groups, group => Assert.Equal(group.People, Mlops.Upload.Tables.People.RoleId.Count(role => role == group.Names[0])));
        Assert.DoesNotContain(Mlops.People, id => text.Contains(id, StringComparison.Ordinal));
        Assert.DoesNotContain("ps_", text, StringComparison.Ordinal);
        Assert.Equal(45, Assert.Single((await (await client.Get("/v1/workforces/theirs/groups")).ReadAsync<GroupsDocument>()).Groups).People);
        var wrong = await (await client.Get("/v1/workforces/theirs/groups?by=shoe")).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("by", Assert.Single(wrong.Errors!).Field);
    }

    [Fact]
    public async Task Subject_HasEveryRowOfThePerson_TheDecision_AndTheirNameAlone()
    {
        using var client = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        var plan = await (await client.Get($"/v1/scenarios/{fixture.Scenario}/plan")).ReadAsync<SkillsGap.Wire.Service.PlanAnswer>();
        var person = plan.Plan.People.First(one => one.Decision is { Kind: not "stay", Mentor: null }).Id;

        var subject = await (await client.Get($"/v1/workforces/theirs/people/{person}?scenario={fixture.Scenario}")).ReadAsync<SubjectDocument>();

        var evidence = Mlops.Upload.Tables.Evidence;
        var rows = subject.Records.Single(table => table.File == "evidence.csv").Rows;
        Assert.Equal((person, evidence.PersonId.Count(id => id == person)), (subject.Id, rows.Count));
        Assert.All(rows, row => Assert.Equal(person, row[0]));
        Assert.Equal(plan.Plan.People.First(one => one.Id == person).Decision!.Option, subject.Why.Decision!.Option);
        Assert.Equal(person, subject.Why.Person.Id);
        var text = System.Text.Json.JsonSerializer.Serialize(subject);
        Assert.DoesNotContain("sx_", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ps_", text, StringComparison.Ordinal);
        await (await client.Get("/v1/workforces/theirs/people/nobody")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_NamesNobody_IsAWorkforce_AndIsTheSameEachTime()
    {
        using var client = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");

        var zip = await (await client.Get("/v1/workforces/theirs/export")).Content.ReadAsByteArrayAsync(Token);
        var again = await (await client.Get("/v1/workforces/theirs/export")).Content.ReadAsByteArrayAsync(Token);

        using var stream = new MemoryStream(zip);
        var read = WorkforceArchive.Read(stream, new(), Token);
        Assert.Empty(read.Errors);
        Assert.Equal(Mlops.People.Length, read.Content!.Workforce.People.Length);
        Assert.Equal(zip, again);
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = await reader.ReadToEndAsync(Token);
            Assert.DoesNotContain(Mlops.People, id => text.Contains(id, StringComparison.Ordinal));
            Assert.DoesNotContain("year-end-review", text, StringComparison.Ordinal);
        }

        await (await client.Get("/v1/workforces/theirs/export?dates=week")).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task WhoWasLookedAt_StandsInTheLog()
    {
        using var client = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        var person = Mlops.People[7];
        (await client.Get($"/v1/workforces/theirs/people/{person}")).EnsureSuccessStatusCode();
        (await client.Get("/v1/workforces/theirs/export")).EnsureSuccessStatusCode();

        var log = fixture.Service.App.Services.GetRequiredService<AuditLog>();
        var entries = (await log.ListAsync("owner", PageRequest.First, Token)).Items.Select(entry => entry.Event).ToList();
        Assert.Contains(entries, entry => entry is { Action: "read-subject", Person: not null, Outcome: "done" });
        Assert.Contains(entries, entry => entry is { Action: "export-pseudonymised", Outcome: "done" });
    }

    [Theory]
    [InlineData(ClientFormat.Json)]
    [InlineData(ClientFormat.MessagePack)]
    public async Task Client_AsksTheSame_InBothForms(ClientFormat format)
    {
        using var http = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        var client = new SkillsGapClient(http, new() { Format = format });
        var person = Mlops.People[3];

        var groups = await client.GroupsAsync("theirs", "tier", Token);
        var subject = await client.SubjectAsync("theirs", person, null, Token);
        using var export = new MemoryStream(await client.ExportPseudonymisedAsync("theirs", Token));

        Assert.Equal(["tier"], groups.By);
        Assert.Equal((person, null), (subject.Id, subject.Why.Decision));
        Assert.Equal(Mlops.People.Length, WorkforceArchive.Read(export, new(), Token).Content!.Workforce.People.Length);
    }
}
