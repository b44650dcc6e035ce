using System.Net;
using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Serving;
using SkillsGap.Service.Tests.Support;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>A service that estimates with a learned model.</summary>
public sealed class ServiceModelTests
{
    [Fact]
    public async Task Service_WithAModel_EstimatesAndPlansWithIt()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "model.json");
        var model = Write(file);
        await using var service = await TestService.StartAsync(new ServiceSettings { Dev = true, Model = file }, byKestrel: true);
        using var client = await service.ClientAsync();
        (await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"))).EnsureSuccessStatusCode();

        var called = await (await client.Post("/v1/plan?gap=0.05", Answers.Of(Mlops.Zip(), "application/zip"))).ReadAsync<PlanAnswer>();
        var job = await client.PlannedAsync(new() { Workforce = "team", Options = Mlops.Quick });
        var why = await (await client.Get($"/v1/scenarios/{job.Id}/plan/people/E1295")).ReadAsync<WhyDocument>();

        Assert.Equal($"sha256:{ModelFile.Fingerprint(model)}", called.Plan.Model);
        Assert.Equal(called.ReplayHash, job.ReplayHash);
        var content = Mlops.Content();
        var analysis = WorkforceAnalysis.Of(content.Workforce, content.Scenario!, model, cancellation: TestContext.Current.CancellationToken);
        var person = analysis.Workforce.People.Select(p => p.Id).ToList().IndexOf("E1295");
        var skills = analysis.Workforce.Taxonomy.Skills.Select(s => s.Id).ToList();
        Assert.All(why.Skills, skill => Assert.Equal(analysis.Estimate.Mean[person, skills.IndexOf(skill.Skill)], skill.Mean, 9));
    }

    [Fact]
    public async Task Service_WithAModelThatIsNone_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "model.json");
        await File.WriteAllTextAsync(file, """{ "format": "skillsgap-model/9" }""", TestContext.Current.CancellationToken);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestService.StartAsync(new ServiceSettings { Dev = true, Model = file }));

        Assert.Contains("$.format", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_WithLevelsOfRoles_PullsThePriorToThem()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "model.json");
        Write(file);
        await using var service = await TestService.StartAsync(new ServiceSettings { Dev = true, Model = file });
        using var client = await service.ClientAsync();
        var request = new EstimateRequest
        {
            AsOf = "2026-01-05", Skills = new() { Id = ["python", "sql"] }, People = new() { Id = ["a", "b"], Role = [0, 1] },
            Roles = new() { Id = ["r", "q"], Role = [0, 1], Skill = [0, 0], Level = [0.9, 0.4] },
            Evidence = new() { Person = [], Skill = [], Kinds = [], Kind = [], Date = [], Value = [] },
        };

        var high = await (await client.Post("/v1/estimate", Answers.Json(request))).ReadAsync<EstimateChunk>();
        var wrong = await client.Post("/v1/estimate", Answers.Json(request with { Roles = request.Roles with { Level = [1.1, 0.4] } }));

        // m + pull·(q − m) + bonus, by hand.
        Assert.Equal([0.3 + (0.5 * 0.6) + 0.1, 0.3, 0.3 + (0.5 * 0.1) + 0.1, 0.3], high.Mean, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal("roles.level[0]", (await wrong.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Errors!.Single().Field);
    }

    private static LearnedModel Write(string path)
    {
        var taxonomy = Mlops.Content().Workforce.Taxonomy;
        var model = EvidenceModel.Default(taxonomy) with { RoleBonus = 0.1, RolePull = 0.5 };
        var learned = ModelFile.Rounded(new([.. taxonomy.Skills.Select(s => s.Id)], model, new(new(2026, 1, 5), "abc", 200, 1000, [])));
        ModelFile.Write(path, learned);
        return learned;
    }
}
