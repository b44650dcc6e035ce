using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>Followers of a scenario who go away, and too many of them.</summary>
public sealed class EventStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Caller_WhoGoesAwayWhileTheNextChangeIsLookedFor_EndsTheLookingFirst()
    {
        using var gone = new CancellationTokenSource();
        var (waiting, ended) = (new TaskCompletionSource(), false);
        async IAsyncEnumerable<Job> Changes([EnumeratorCancellation] CancellationToken cancellation)
        {
            waiting.SetResult();
            // A read of a store ends a while after it is told to.
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => Task.Delay(50, CancellationToken.None), TaskScheduler.Default).Unwrap();
            ended = true;
            yield break;
        }

        var context = new DefaultHttpContext { RequestAborted = gone.Token };
        var stream = new EventStream(Changes(Token), 0, true, TimeProvider.System).ExecuteAsync(context);
        await waiting.Task;
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream);
        Assert.True(ended);
    }

    [Fact]
    public async Task Stream_ThatLasts_EndsSoThatTheKeyIsLookedAtAgain()
    {
        var (time, sent) = (new StandingTime(), 0);
        async IAsyncEnumerable<Job> Changes()
        {
            for (; sent < 100; sent++)
            {
                await Task.Yield();
                time.Elapsed += TimeSpan.FromMinutes(1);
                yield return new("j", "t", "plan", "k", null, null, "", 5, TimeSpan.FromHours(1), JobState.Running, 1, false,
                    new($"{sent}", null, null, null, null, null, null), null, null, null, time.GetUtcNow(), null, null);
            }
        }

        var context = new DefaultHttpContext();
        context.Response.Body = new MemoryStream();
        await new EventStream(Changes(), 7, true, time).ExecuteAsync(context);

        Assert.InRange(sent, 1, 10);
        Assert.StartsWith("id: 8\nevent: state\n", System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "state phase incumbent people")]
    [InlineData(false, "state phase")]
    public async Task Stream_ForOneWhoMayNotSeeFigures_SaysOnlyHowFarItIs(bool hasFigures, string kinds)
    {
        static async IAsyncEnumerable<Job> Changes()
        {
            foreach (var (phase, value, people) in new[] { ("making", 100, 1), ("solving", 200, 2) })
            {
                await Task.Yield();
                yield return new("j", "t", "plan", "k", null, null, "", 5, TimeSpan.FromHours(1), JobState.Running, 1, false,
                    new(phase, 0.5, value, 300, 0.5, people, 3), null, null, null, DateTimeOffset.UnixEpoch, null, null);
            }
        }

        var context = new DefaultHttpContext();
        context.Response.Body = new MemoryStream();
        await new EventStream(Changes(), 0, hasFigures, TimeProvider.System).ExecuteAsync(context);
        var text = System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());

        Assert.Equal(kinds.Split(' '), text.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line[7..]));
        foreach (var figure in new[] { "value", "bound", "gap", "people" })
            Assert.Equal(hasFigures, text.Contains($"\"{figure}\":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_ThatFollowsAsManyAsItMay_IsToldToComeBack()
    {
        await using var service = await TestService.StartAsync(new() { Dev = true, EventStreamsPerKey = 1 }, byKestrel: true);
        using var client = await service.ClientAsync();
        using var other = await service.ClientAsync(ApiScopes.Plan);
        var job = (await service.App.Services.GetRequiredService<IStore>().Jobs.AcceptAsync("dev", Bundles.Job(), new(), Token)).Job!;
        var events = $"/v1/scenarios/{job.Id}/events";

        using (service.App.Services.GetRequiredService<KeyPlaces>().TryEnter(Caller.Developer.KeyId))
        {
            using var refused = await client.Get(events);
            Assert.Equal("urn:skillsgap:problem:busy", (await refused.ProblemAsync(HttpStatusCode.TooManyRequests)).Type);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal(HttpStatusCode.OK, (await other.Get(events)).StatusCode);
        }

        // A stream gives its place back when it ends.
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await client.Get(events)).StatusCode);
    }
}
