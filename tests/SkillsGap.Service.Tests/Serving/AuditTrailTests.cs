using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Storage;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>What callers do stands in the audit log whatever they do about it.</summary>
public sealed class AuditTrailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_ByACallerWhoGoesAway_IsRecordedBeforeAndAfter()
    {
        await using var service = await TestService.StartAsync();
        using var gone = new CancellationTokenSource();

        await RunAsync(service, gone.CancelAsync, gone.Token);

        Assert.Equal(["begun workforces/*", "done workforces/team"], await OutcomesAsync(service));
    }

    [Fact]
    public async Task Change_ThatBreaksOff_IsRecordedAsBegunAndAsBrokenOff()
    {
        await using var service = await TestService.StartAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(service, () => throw new OperationCanceledException(), new(true)));

        Assert.Equal(["begun workforces/*", "broken-off workforces/*"], await OutcomesAsync(service));
    }

    [Fact]
    public async Task Requests_ThatNothingCameOf_LeaveNoMadeUpIdInTheLog()
    {
        await using var service = await TestService.StartAsync();
        using var reader = await service.ClientAsync(ApiScopes.ReadPeople);
        var job = "job_" + new string('0', 32);

        await (await reader.Get("/v1/workforces/jane.doe/content")).ProblemAsync(HttpStatusCode.NotFound);
        await (await reader.Put("/v1/workforces/jane.doe", Answers.Of(Mlops.Zip(), "application/zip"))).ProblemAsync(HttpStatusCode.Forbidden);
        await (await reader.Get($"/v1/scenarios/{job}/plan")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal(
            ["not-found v1/workforces/*/content", "refused v1/workforces/*", $"not-found v1/scenarios/{job}/plan"], await OutcomesAsync(service));
    }

    // A route that changes something, with a handler of the test's.
    private static async Task RunAsync(TestService service, Func<Task> handler, CancellationToken aborted)
    {
        var services = service.App.Services;
        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = aborted };
        http.SetEndpoint(new RouteEndpoint(
            _ => Task.CompletedTask, RoutePatternFactory.Parse("/workforces/{id}"), 0, new(new RouteIsRecorded("upload", true)), null));
        http.Request.RouteValues["id"] = "team";
        http.Features.Set(Caller.Developer);
        var filter = new RouteFilter(services.GetRequiredService<HeavyGate>(), services.GetRequiredService<AuditTrail>());
        await filter.InvokeAsync(EndpointFilterInvocationContext.Create(http), async _ =>
        {
            await handler();
            return null;
        });
    }

    private static async Task<IEnumerable<string>> OutcomesAsync(TestService service) =>
        (await service.App.Services.GetRequiredService<AuditLog>().ListAsync("dev", PageRequest.First, Token)).Items
            .Reverse().Select(entry => $"{entry.Event.Outcome} {entry.Event.Resource}");
}
