using System.Net;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Security;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>The use of tools as the service tells of it: figures to some, people to others.</summary>
public sealed class AdoptionTests : IAsyncLifetime
{
    private readonly string people = string.Join('\n', Enumerable.Range(0, 45).Where(p => p % 3 > 0).SelectMany(
        p => Enumerable.Range(1, 12), (p, back) => Row(p, back)));

    private TestService service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await TestService.StartAsync(new());
        using var client = await service.ClientAsync(ApiScopes.Plan);
        using var put = await client.Put("/v1/workforces/w", Answers.Of(Zip(), "application/zip"));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Adoption_ForAggregates_NamesNobody_AndForPeopleTheChampionsByTheirIds()
    {
        using var figures = await service.ClientAsync(ApiScopes.ReadAggregates);
        using var names = await service.ClientAsync(ApiScopes.ReadPeople);

        using var answer = await figures.Get("/v1/workforces/w/adoption");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var document = await answer.ReadAsync<AdoptionDocument>();
        var named = await (await names.Get("/v1/workforces/w/adoption?tool=bot")).ReadAsync<AdoptionDocument>();

        Assert.Equal((45, 30), (document.People, document.Tools[0].Active));
        Assert.Null(document.Tools[0].Champions);
        Assert.DoesNotContain(Mlops.People, id => text.Contains($"\"{id}\"", StringComparison.Ordinal));
        Assert.DoesNotContain("ps_", text, StringComparison.Ordinal);
        Assert.Equal([Mlops.People[1]], named.Tools[0].Champions!.Select(one => one.Person));
    }

    // Asked for two days, or for two limits, the figures would differ by what one person does.
    [Fact]
    public async Task Adoption_ForAggregates_IsOneAnswer()
    {
        using var figures = await service.ClientAsync(ApiScopes.ReadAggregates);

        var posted = await (await figures.Post("/v1/workforces/w/adoption", Answers.Json(new AdoptionRequest()))).ProblemAsync(HttpStatusCode.Forbidden);
        var chosen = await (await figures.Get("/v1/workforces/w/adoption?weeks=20")).ProblemAsync(HttpStatusCode.Forbidden);

        Assert.Contains("read:people", posted.Detail!, StringComparison.Ordinal);
        Assert.Equal("weeks", Assert.Single(chosen.Errors!).Field);
    }

    [Fact]
    public async Task Adoption_ByPost_TakesAnotherDayAndOtherLimits()
    {
        using var client = await service.ClientAsync(ApiScopes.ReadAggregates | ApiScopes.ReadPeople);

        var document = await (await client.Post("/v1/workforces/w/adoption", Answers.Json(new AdoptionRequest
        {
            Scenario = new() { AsOf = "2026-04-06", Deadline = "2026-09-30", Targets = [new() { Capable = "ml-engineer", Headcount = 6 }] }, Weeks = 20,
            Limits = [new() { Level = "advanced", ActiveShare = 0.1, Features = 1, Sessions = 1 }],
        }))).ReadAsync<AdoptionDocument>();
        var wrong = await (await client.Post("/v1/workforces/w/adoption", Answers.Json(new AdoptionRequest
        {
            Weeks = 3, Limits = [new() { Level = "expert", ActiveShare = 0.1, Features = 1, Sessions = 1 }],
        }))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal((new DateOnly(2026, 4, 6), 20, 1), (document.AsOf, document.Weeks.Count, document.Limits[1].Features));
        // Nobody used it in the weeks before that day.
        Assert.Null(document.Tools[0].Active);
        Assert.Equal(["limits[0].level", "weeks"], wrong.Errors!.Select(error => error.Field).Order());
        await (await client.Get("/v1/workforces/w/adoption?tool=none")).ProblemAsync(HttpStatusCode.BadRequest);
    }

    // Two in three use it; the first of them leads everybody, always.
    private static string Row(int p, int back) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Mlops.People[p]},,bot,{new DateOnly(2025, 12, 29).AddDays(-7 * (back - 1)):yyyy-MM-dd},7,4,{(p == 1 ? 60 : 4 + ((p + back) % 7))},{(p == 1 ? "a;b;c;d;e;f" : "a;b")},");

    private byte[] Zip()
    {
        using var folder = new Support.TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Support.Examples.Folder)) File.Copy(file, folder[Path.GetFileName(file)]);
        File.WriteAllText(folder["tools.csv"], "tool_id,name\nbot,Bot\n");
        File.WriteAllText(folder["tool_usage.csv"], $"person_id,unit_id,tool_id,date,days,active,sessions,features,hours_saved\n{people}\n");
        var content = WorkforceFolder.Read(folder.Path, CancellationToken.None).Content!;
        using var stream = new MemoryStream();
        WorkforceArchive.Write(stream, content, System.IO.Compression.CompressionLevel.Fastest, CancellationToken.None);
        return stream.ToArray();
    }
}
