using System.Net;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>A service that asks for keys, with a workforce <c>theirs</c> of tenant <c>owner</c> and a scenario of it that is done.</summary>
public sealed class OwnedScenario : IAsyncLifetime
{
    internal const int Limit = 300_000;
    internal const ApiScopes All = ApiScopes.Plan | ApiScopes.Match | ApiScopes.ReadPeople | ApiScopes.ReadAggregates | ApiScopes.Admin;

    internal TestService Service { get; private set; } = null!;

    internal string Scenario { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Service = await TestService.StartAsync(new ServiceSettings { BodyLimit = Limit, RequestBurst = 10_000, RequestsPerSecond = 10_000 });
        using var owner = await Service.ClientAsync(All, "owner");
        using var put = await owner.Put("/v1/workforces/theirs", Answers.Of(Mlops.Zip(), "application/zip"));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Scenario = (await owner.PlannedAsync(new() { Workforce = "theirs", Options = new() { Gap = 0.5 } })).Id;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
