using System.Text;
using System.Text.Json.Nodes;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Security;

public sealed class WorkforceSealTests(PostgresServer server)
{
    private static readonly ServiceKey Key = ServiceKey.Of(new byte[32]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_OfTheSealedWorkforce_IsThePlanOfTheWorkforce()
    {
        var content = WorkforceFolder.Read(Examples.Folder, Cancellation).Content!;
        var map = await MapAsync(content);
        var (own, secret) = (Plan(content), Plan(WorkforceSeal.Seal(content, map)));
        Assert.Equal((own.Result.Value, own.Result.Bound, own.Result.Status), (secret.Result.Value, secret.Result.Bound, secret.Result.Status));
        Assert.Equal(Decisions(own, id => id), Decisions(secret, map.Reveal));
    }

    [Fact]
    public async Task Seal_OfTheSameUpload_GivesTheSameBytes_InTheOrderOfPseudonyms()
    {
        var content = Examples.Workforce("E1025", "A Name", "a note");
        var map = await MapAsync(content);
        var once = WorkforceSeal.Seal(content, map);
        Assert.Equal((await Examples.BundleOf(once)).Hash, (await Examples.BundleOf(WorkforceSeal.Seal(content, map))).Hash);
        Assert.Equal(once.Workforce.People.Select(person => person.Id).Order(StringComparer.Ordinal), once.Workforce.People.Select(person => person.Id));
        Assert.Equal(
            content.Workforce.People.Select(person => map.OfPerson(person.Id)!.Pseudonym).Order(),
            once.Workforce.People.Select(person => person.Id).Order());
    }

    [Fact]
    public async Task Reveal_InJson_KeepsItJson_WhateverIdsHold()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        string[] ids = ["plain", "with \"quotes\" and \\", "línea\nnueva", "ps_aaaaaaaaaaaaaaaaaaaaaaaaaa"];
        var map = await new Pseudonyms(test.Store.Subjects, Key).EnsureAsync("t", ids, Cancellation);
        foreach (var id in ids)
        {
            var person = map.OfPerson(id)!;
            var json = $$"""{ "row": "mentor {{person.Pseudonym}}, q1", "note": "{{person.Seal(id)}}", "gone": "ps_bbbbbbbbbbbbbbbbbbbbbbbbbb" }""";
            var read = JsonNode.Parse(map.RevealJson(Encoding.UTF8.GetBytes(json)))!;
            Assert.Equal(($"mentor {id}, q1", id, "ps_bbbbbbbbbbbbbbbbbbbbbbbbbb"), ($"{read["row"]}", $"{read["note"]}", $"{read["gone"]}"));
        }
    }

    private static WorkforcePlan Plan(WorkforceContent content) => WorkforcePlanner.Plan(
        WorkforceAnalysis.Of(content.Workforce, content.Scenario!, cancellation: Cancellation), new PlannerSettings { EnumerationNodes = 0 }, null,
        Cancellation);

    private static IEnumerable<string> Decisions(WorkforcePlan plan, Func<string, string> reveal) =>
        Enumerable.Range(0, plan.Options.Length)
            .Select(group => $"{plan.Analysis.Workforce.People[plan.Options[group].Person].Id}: {PlanMapping.Decision(plan, group).Option}")
            .Select(reveal).Order(StringComparer.Ordinal);

    private async Task<PseudonymMap> MapAsync(WorkforceContent content)
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        return await new Pseudonyms(test.Store.Subjects, Key).EnsureAsync("t", content.Workforce.People.Select(person => person.Id), Cancellation);
    }
}
