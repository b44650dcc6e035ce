using System.Net;
using SkillsGap.Host.Security;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

public sealed class DesignTests(OwnedScenario fixture) : IClassFixture<OwnedScenario>
{
    [Fact]
    public async Task Design_OfAStoredWorkforce_NamesThePeopleThatWereUploaded()
    {
        using var client = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");

        var design = await (await client.Get("/v1/workforces/theirs/design?gap=0.02")).ReadAsync<TeamDesignDocument>();

        Assert.Equal(Mlops.People.Order(StringComparer.Ordinal), design.People.Select(one => one.Id));
        Assert.Equal(45, design.Practitioners + design.Supporters + design.Kept);
        Assert.InRange(design.Proof.Gap!.Value, 0, 0.02);
        Assert.Equal(0.5, design.Availability);
    }

    [Fact]
    public async Task Design_ByAnotherScenario_TakesItsPeopleById()
    {
        using var client = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        var scenario = Mlops.Upload.Scenario! with { Budget = 0, Exclude = [Mlops.People[0], Mlops.People[1]] };
        var request = new DesignRequest { Scenario = scenario, Availability = 1, Options = new() { Gap = 0.05 } };

        var design = await (await client.Post("/v1/workforces/theirs/design", Answers.Json(request))).ReadAsync<TeamDesignDocument>();

        // Without money nobody learns what costs anything, and whoever is excluded stays.
        Assert.Equal((0, 0.0, 1.0), (design.Budget!.Value, design.Cash, design.Availability));
        Assert.All(design.People.Where(one => scenario.Exclude.Contains(one.Id)), one => Assert.Equal((one.Held, "existing"), (one.Role, one.Kind)));
    }

    [Fact]
    public async Task Design_OutOfRange_IsRefusedWithAllThatIsWrong()
    {
        using var client = await fixture.Service.ClientAsync(ApiScopes.ReadPeople, "owner");
        var request = new DesignRequest { Availability = 2, Options = new() { Gap = -1, Confidence = 0.9 } };

        var problem = await (await client.Post("/v1/workforces/theirs/design", Answers.Json(request))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["availability", "options.confidence", "options.gap"], problem.Errors!.Select(error => error.Field).Order(StringComparer.Ordinal));
        var inQuery = await (await client.Get("/v1/workforces/theirs/design?availability=0&gap=-1")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["availability", "gap"], inQuery.Errors!.Select(error => error.Field).Order(StringComparer.Ordinal));
    }
}
