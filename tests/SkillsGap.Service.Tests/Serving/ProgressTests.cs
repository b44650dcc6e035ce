using System.Net;
using SkillsGap.Host.Serving;
using SkillsGap.Wire.Service;
using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>A scenario's plan against what happened.</summary>
public sealed class ProgressTests : IAsyncLifetime
{
    private TestService service = null!;
    private HttpClient client = null!;

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
    public async Task Review_ByName_AnswersWithWhatToGoOnFrom()
    {
        var job = await client.PlannedAsync(new() { Workforce = "team", Options = Mlops.Quick });
        var answer = await (await client.Post($"/v1/scenarios/{job.Id}/progress?next=true", Answers.Json(new ProgressRequest
        {
            Events = Happened(("2026-01-05", "E1071", "started", "ctr-lab", null), ("2026-01-15", "E1071", "completed", "ctr-lab", 1),
                ("2026-01-20", "E1071", "assessed", null, 0.8), ("2026-01-20", "E1190", "declined", null, null)),
            AsOf = "2026-01-23", Options = Mlops.Quick,
        }))).ReadAsync<ProgressAnswer>();

        var review = answer.Review;
        Assert.Equal(("done", "out"), (review.People.Single(one => one.Person == "E1071").State, review.People.Single(one => one.Person == "E1190").State));
        Assert.Equal((4, 5), (review.Targets[0].Then, review.Targets[0].Now));
        Assert.Equal("E1190", Assert.Single(review.Proposals).Person);
        Assert.Equal(review.People.Select(one => one.Person).Order(StringComparer.Ordinal), review.People.Select(one => one.Person));
        Assert.NotNull(review.Replan?.Value);

        // Stored as the next version it can be planned from this scenario, and reviewed again.
        (await client.Put("/v1/workforces/later", Answers.Json(answer.Next!))).EnsureSuccessStatusCode();
        var again = await client.PlannedAsync(new() { Workforce = "later", From = job.Id, Options = Mlops.Quick });
        Assert.Equal("done", again.State);
        var second = await (await client.Post($"/v1/scenarios/{again.Id}/progress", Answers.Json(new ProgressRequest
        {
            Events = Happened(("2026-01-26", "E1050", "started", "iac-basics", null)), Options = Mlops.Quick,
        }))).ReadAsync<ProgressAnswer>();
        Assert.Equal(5, second.Review.Targets[0].Then);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Review_OfUnknownPeople_NamesTheFieldAndTheNearest()
    {
        var job = await client.PlannedAsync(new() { Workforce = "team", Options = Mlops.Quick });
        var problem = await (await client.Post($"/v1/scenarios/{job.Id}/progress", Answers.Json(new ProgressRequest
        {
            Events = Happened(("2026-01-05", "E1O71", "started", "ctr-lab", null)), AsOf = "soon",
        }))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("asOf", problem.Errors!.Select(error => error.Field));

        problem = await (await client.Post($"/v1/scenarios/{job.Id}/progress", Answers.Json(new ProgressRequest
        {
            Events = Happened(("2026-01-05", "E1O71", "started", "ctr-lab", null)),
        }))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var error = Assert.Single(problem.Errors!);
        Assert.Equal("events.person_id[0]", error.Field);
        Assert.Contains("Did you mean", error.Cure, StringComparison.Ordinal);
    }

    private static EventsTable Happened(params (string Day, string Person, string Event, string? Module, double? Value)[] rows) => new()
    {
        Date = [.. rows.Select(row => row.Day)], PersonId = [.. rows.Select(row => row.Person)], Event = [.. rows.Select(row => row.Event)],
        ModuleId = [.. rows.Select(row => row.Module)], SkillId = [.. rows.Select(row => row.Event == "assessed" ? "ml-containers" : null)],
        Value = [.. rows.Select(row => row.Value)],
    };
}
