using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;
using SkillsGap.Host.Storage.Sql;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Storage;

/// <summary>
/// What databases out there hold, computed once by another program (Python's hashlib and cryptography). A test that fails here says: do not
/// change what is stored, add something new beside it.
/// </summary>
public sealed class StoredNamesTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void States_AreStoredUnderTheirNames() =>
        Assert.Equal(["queued", "running", "done", "failed", "cancelled"], Enum.GetValues<JobState>().Select(JobRow.NameOf));

    [Fact]
    public void Scopes_AreStoredUnderTheirValues() =>
        Assert.Equal(
            ["plan 1", "match 2", "read:people 4", "read:aggregates 8", "admin 16"],
            ScopeNames.All.Select(name => $"{name} {(int)ScopeNames.Of(name)}"));

    [Fact]
    public void Bundle_HasTheHashItAlwaysHad() =>
        Assert.Equal("b692ef67647689b5e93b4fd2ae32f383b19d949b0272a66d2d4935432b9b6bce", Bundle.Of([new("a", "b"u8.ToArray())]).Hash);

    [Fact]
    public async Task AuditEntry_HasTheHashItAlwaysHad()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await using var log = new AuditLog(test.Store.Audit, ServiceKey.Of(new byte[32]), new StandingTime());
        await log.RecordAsync(new("t", "key", "plan", "workforces/w", null, "done"), Cancellation);
        Assert.Equal(
            "8cb5f8990e779c4cbfb36fe5d406878e87c1603d4ee4b3226a0749d8d60ca5f5", (await log.ListAsync("t", PageRequest.First, Cancellation)).Items[0].Hash);
    }

    [Fact]
    public async Task Pseudonym_OfAnEarlierVersion_IsStillRead()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await test.ExecuteAsync(
            "INSERT INTO subjects (tenant, lookup, pseudonym, sealed) VALUES ('t', "
                + "x'5bb3a6a061bd3b04971b9e5d7d5a11a3b3e11d82ebc82fce2826adf672e6d442', 'ps_aaaaaaaaaaaaaaaaaaaaaaaaaa', "
                + "x'000102030405060708090a0b2581e294b6b47ff5793c267bc16d0798c6dbd8dbc080345b8cf2509816"
                + "95e3c0153445a6a9040cb12c64f106bc1ab8c2dd75ddcc99268576')");
        var map = await new Pseudonyms(test.Store.Subjects, ServiceKey.Of(new byte[32])).LoadAsync("t", Cancellation);
        Assert.Equal("somebody", map.OfPseudonym("ps_aaaaaaaaaaaaaaaaaaaaaaaaaa")!.Id);
        Assert.NotNull(await new Pseudonyms(test.Store.Subjects, ServiceKey.Of(new byte[32])).FindAsync("t", "somebody", Cancellation));
        Assert.Equal("a text", map.Reveal("sx_aaaaaaaaaaaaaaaaaaaaaaaaaa_Sq68v1btfysl9I-yxibnEXUzkJO__I8rx-m9xnxkZ_2uKw"));
    }
}
