using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Host.Serving;

namespace SkillsGap.Service.Tests.Serving;

public sealed class DescriptionTests
{
    [Fact]
    public async Task Description_HasEveryRouteWithItsScopeBodyAndAnswer_AndThePageNeedsNoNetwork()
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();

        using var document = JsonDocument.Parse(await (await client.Get("/openapi/v1.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var page = await (await client.Get("/")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var paths = document.RootElement.GetProperty("paths");
        foreach (var route in service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal)))
        {
            var operation = paths.GetProperty(route.RoutePattern.RawText!.TrimEnd('/')).GetProperty(route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single().ToLowerInvariant());
            Assert.StartsWith("Scope: ", operation.GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(operation.GetProperty("summary").GetString()));
            Assert.NotEmpty(operation.GetProperty("responses").EnumerateObject());
            if (operation.TryGetProperty("requestBody", out var body)) Assert.True(body.GetProperty("content").TryGetProperty("application/vnd.msgpack", out _));
        }

        var person = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("PeopleTable");
        Assert.True(person.GetProperty("properties").TryGetProperty("hours_per_week", out _));
        Assert.DoesNotContain("//", page.Replace("http://www.w3.org", "", StringComparison.Ordinal).Split("<script>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_IsReadyOnceTheStoreIs()
    {
        await using var service = await TestService.StartAsync(new ServiceSettings());
        using var client = await service.ClientAsync();

        for (var ready = false; !ready; await Task.Delay(20, TestContext.Current.CancellationToken)) ready = (await client.Get("/health/ready")).IsSuccessStatusCode;

        Assert.Equal("live", await (await client.Get("/health/live")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
