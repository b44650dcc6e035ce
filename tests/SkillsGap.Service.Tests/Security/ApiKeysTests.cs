using SkillsGap.Host.Security;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Security;

public sealed class ApiKeysTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Key_IsGoodUntilRevoked(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var keys = new ApiKeys(test.Store.Keys, test.Time);
        var (key, text) = await keys.CreateAsync("t", ApiScopes.Plan | ApiScopes.ReadPeople, "label", Cancellation);
        Assert.Equal(key.Id, text.Split('_')[1]);
        var found = (await keys.AuthenticateAsync(text, Cancellation))!;
        Assert.Equal(("t", ApiScopes.Plan | ApiScopes.ReadPeople, "label"), (found.Tenant, found.Scopes, found.Label));
        Assert.NotNull((await keys.RevokeAsync(key.Id, Cancellation))!.Revoked);
        Assert.Null(await keys.AuthenticateAsync(text, Cancellation));
        Assert.Null(await keys.RevokeAsync("none", Cancellation));
        Assert.NotNull(Assert.Single(await keys.ListAsync("t", Cancellation)).Revoked);
        Assert.Empty(await keys.ListAsync("other", Cancellation));
    }

    [Fact]
    public async Task Key_RevokedByAnotherProcess_IsRefusedOnceTheAnswerIsOld()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var time = new StandingTime();
        var keys = new ApiKeys(test.Store.Keys, time);
        var (key, text) = await keys.CreateAsync("t", ApiScopes.Match, "", Cancellation);
        Assert.NotNull(await keys.AuthenticateAsync(text, Cancellation));
        await test.Store.Keys.RevokeAsync(key.Id, time.GetUtcNow(), Cancellation);
        time.Elapsed = ApiKeys.TrustFor + TimeSpan.FromTicks(1);
        Assert.Null(await keys.AuthenticateAsync(text, Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Key_ThatIsRotated_IsGoodBesideTheNewOneUntilTheOverlapEnds(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var time = new StandingTime();
        var keys = new ApiKeys(test.Store.Keys, time);
        var (key, text) = await keys.CreateAsync("t", ApiScopes.Match | ApiScopes.Plan, "nightly", Cancellation);

        var (former, next, nextText) = await keys.RotateAsync(key.Id, TimeSpan.FromDays(2), Cancellation);

        Assert.Equal((key.Id, DateTimeOffset.UnixEpoch.AddDays(2)), (former!.Id, former.Revoked));
        Assert.Equal(("t", ApiScopes.Match | ApiScopes.Plan, "nightly", null), (next!.Tenant, next.Scopes, next.Label, next.Revoked));
        time.Elapsed = TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1);
        Assert.Equal((key.Id, next.Id), ((await keys.AuthenticateAsync(text, Cancellation))!.Id, (await keys.AuthenticateAsync(nextText!, Cancellation))!.Id));
        time.Elapsed = TimeSpan.FromDays(2);
        Assert.Null(await keys.AuthenticateAsync(text, Cancellation));
        Assert.NotNull(await keys.AuthenticateAsync(nextText!, Cancellation));
        Assert.Equal(default, await keys.RotateAsync(key.Id, TimeSpan.FromDays(2), Cancellation));
        Assert.Equal(default, await keys.RotateAsync("none", TimeSpan.FromDays(2), Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Key_ThatIsRotated_CanBeRevokedSooner_AndNeverLater(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var time = new StandingTime();
        var keys = new ApiKeys(test.Store.Keys, time);
        var (key, text) = await keys.CreateAsync("t", ApiScopes.Plan, "", Cancellation);
        await keys.RotateAsync(key.Id, TimeSpan.FromDays(2), Cancellation);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(2), (await keys.RotateAsync(key.Id, TimeSpan.FromDays(9), Cancellation)).Former!.Revoked);
        time.Elapsed = TimeSpan.FromHours(1);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddHours(1), (await keys.RevokeAsync(key.Id, Cancellation))!.Revoked);
        Assert.Null(await keys.AuthenticateAsync(text, Cancellation));
    }

    [Fact]
    public async Task Authenticate_OfAnythingElse_IsRefused()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var keys = new ApiKeys(test.Store.Keys, test.Time);
        var (_, text) = await keys.CreateAsync("t", ApiScopes.Plan, "", Cancellation);
        var (_, other) = await keys.CreateAsync("t", ApiScopes.Plan, "", Cancellation);
        string[] wrong =
        [
            "", "sg_", text + "A", text[..^1], text[..20] + other[20..], text.ToUpperInvariant(), " " + text, text[..^1] + (text[^1] == 'A' ? 'B' : 'A'),
        ];
        foreach (var presented in wrong) Assert.Null(await keys.AuthenticateAsync(presented, Cancellation));
    }

    [Fact]
    public async Task Store_HoldsNoSecret()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var (key, text) = await new ApiKeys(test.Store.Keys, test.Time).CreateAsync("t", ApiScopes.Plan, "", Cancellation);
        var secret = text[(text.IndexOf('_', 3) + 1)..];
        Assert.True(test.FilesContain(key.Id));
        Assert.False(test.FilesContain(secret));
        Assert.False(test.FilesContain(secret[..12]));
    }
}
