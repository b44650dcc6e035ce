using System.Net;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

public sealed class ProblemTypesTests
{
    [Fact]
    public async Task Problem_LeadsToWhatItsTypeMeans()
    {
        await using var service = await TestService.StartAsync(new());
        using var client = await service.ClientAsync();

        using var refused = await client.Get("/v1/scenarios");
        var problem = await refused.ProblemAsync(HttpStatusCode.Unauthorized);
        var link = Assert.Single(refused.Headers.GetValues("Link"));
        var described = await (await client.Get(link.Split('<', '>')[1])).ReadAsync<ProblemKindDocument>();

        Assert.EndsWith("rel=\"type\"", link, StringComparison.Ordinal);
        Assert.Equal((problem.Type, problem.Title, problem.Status), (described.Type, described.Title, described.Status));
        Assert.Equal(described, await (await client.Get($"/problems/{problem.Type}")).ReadAsync<ProblemKindDocument>());
        await (await client.Get("/problems/none")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_HasEveryTypeOnce_WithWhatHelps()
    {
        await using var service = await TestService.StartAsync(new());
        using var client = await service.ClientAsync();

        var kinds = (await (await client.Get("/problems")).ReadAsync<Page<ProblemKindDocument>>()).Items;

        Assert.Equal(kinds.Length, kinds.Select(kind => kind.Type).Distinct().Count());
        Assert.All(kinds, kind => Assert.EndsWith(".", kind.Cure, StringComparison.Ordinal));
        string[] ofJobs =
            [JobError.Interrupted, JobError.TimeLimit, JobError.DamagedData, JobError.Internal, ScenarioWork.Invalid, ScenarioWork.Gone];
        foreach (var name in ofJobs.Append("busy"))
            Assert.Contains($"urn:skillsgap:problem:{name}", kinds.Select(kind => kind.Type));
    }
}
