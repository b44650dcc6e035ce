using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Security;

public sealed class AuditLogTests(PostgresServer server)
{
    private static readonly ServiceKey Key = ServiceKey.Of(new byte[32]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Record_ByManyAtOnce_MakesOneWholeChainATenant(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using var other = test.Open();
        await using (var one = new AuditLog(test.Store.Audit, Key, test.Time))
        await using (var two = new AuditLog(other.Audit, Key, test.Time))
            await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? one : two).RecordAsync(Event(i % 3 == 0 ? "a" : "b", $"{i}"), Cancellation)));
        await using var log = new AuditLog(test.Store.Audit, Key, test.Time);
        var checks = await log.VerifyAsync(null, null, null, Cancellation);
        Assert.Equal([("a", 20L, (string?)null), ("b", 40L, null)], checks.Select(check => (check.Tenant, check.Entries, check.Reason)));
        var page = await log.ListAsync("a", PageRequest.Of(null, 15).Request!, Cancellation);
        var rest = await log.ListAsync("a", PageRequest.Of(page.Next, 15).Request!, Cancellation);
        Assert.Equal(Enumerable.Range(1, 20).Reverse().Select(i => (long)i), page.Items.Concat(rest.Items).Select(entry => entry.Number));
        Assert.All(page.Items, entry => Assert.Equal("a", entry.Event.Tenant));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Entries_CanNeitherBeChangedNorDeleted(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await RecordAsync(test, 3);
        foreach (var change in (string[])["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => test.ExecuteAsync(change));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Verify_AfterAnyChange_NamesTheFirstBrokenEntry(StoreKind kind)
    {
        (string Change, long Broken)[] changes =
        [
            ("UPDATE audit SET actor = 'somebody' WHERE number = 4", 4),
            ("UPDATE audit SET action = 'read' WHERE number = 5", 5),
            ("UPDATE audit SET resource = resource || '1' WHERE number = 2", 2),
            ("UPDATE audit SET person = NULL WHERE number = 3", 3),
            ("UPDATE audit SET outcome = '' WHERE number = 9", 9),
            ("UPDATE audit SET time = time + 1 WHERE number = 1", 1),
            ("UPDATE audit SET time = 9000000000000000000 WHERE number = 1", 1),
            ("UPDATE audit SET hash = previous WHERE number = 6", 6),
            ("UPDATE audit SET previous = hash WHERE number = 7", 7),
            ("DELETE FROM audit WHERE number = 4", 4),
            ("DELETE FROM audit WHERE number = 1", 1),
            ("UPDATE audit SET tenant = 'u' WHERE number = 8", 8),
            // Field borders are part of what is hashed.
            ("UPDATE audit SET actor = actor || 'p', action = 'lan' WHERE number = 5", 5),
        ];
        foreach (var (change, broken) in changes)
        {
            await using var test = await TestStore.NewAsync(kind, server);
            await RecordAsync(test, 9);
            await AsAttackerAsync(test, kind, change);
            await using var log = new AuditLog(test.Store.Audit, Key, test.Time);
            var check = Assert.Single(await log.VerifyAsync("t", null, null, Cancellation));
            Assert.Equal((broken, broken - 1), (check.Broken, check.Entries));
            Assert.NotNull(check.Reason);
        }
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Verify_AfterTheEndWasCutOff_SaysSoByAnEarlierHead(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await RecordAsync(test, 5);
        await using var log = new AuditLog(test.Store.Audit, Key, test.Time);
        var head = Assert.Single(await log.VerifyAsync("t", null, null, Cancellation)).Head;
        await RecordAsync(test, 2);
        Assert.Null(Assert.Single(await log.VerifyAsync("t", head, null, Cancellation)).Reason);
        await AsAttackerAsync(test, kind, "DELETE FROM audit WHERE number >= 5");
        Assert.Null(Assert.Single(await log.VerifyAsync("t", null, null, Cancellation)).Reason);
        var check = Assert.Single(await log.VerifyAsync("t", head, null, Cancellation));
        Assert.Equal((4L, (long?)null), (check.Entries, check.Broken));
        Assert.NotNull(check.Reason);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Verify_WithHeadsBesideTheStore_SeesEndsAndWholeChainsThatAreGone_AlsoOnceOthersFollow(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using var other = test.Open();
        var heads = new AuditHeads(test.Settings.DataFolder, Key);
        await using var log = new AuditLog(test.Store.Audit, Key, test.Time, heads);
        await using (var beside = new AuditLog(other.Audit, Key, test.Time, heads))
        {
            await Task.WhenAll(Enumerable.Range(0, 30).Select(
                i => (i % 2 == 0 ? log : beside).RecordAsync(Event(i % 3 == 0 ? "gone" : "t", $"{i}"), Cancellation)));
        }

        Assert.Equal([("gone", 10L), ("t", 20L)], heads.Read().OrderBy(head => head.Key).Select(head => (head.Key, head.Value.Number)));
        Assert.All(await log.VerifyAsync(null, null, null, Cancellation), check => Assert.Null(check.Reason));

        await AsAttackerAsync(test, kind, "DELETE FROM audit WHERE tenant = 'gone' OR number >= 19");
        var checks = await log.VerifyAsync(null, null, null, Cancellation);
        Assert.Equal([("gone", 0L), ("t", 18L)], checks.Select(check => (check.Tenant, check.Entries)));
        Assert.All(checks, check => Assert.NotNull(check.Reason));

        for (var i = 0; i < 5; i++) await log.RecordAsync(Event("t", "more"), Cancellation);
        Assert.All(await log.VerifyAsync(null, null, null, Cancellation), check => Assert.NotNull(check.Reason));

        var file = Path.Combine(test.Settings.DataFolder, AuditHeads.File);
        var text = await File.ReadAllTextAsync(file, Cancellation);
        await File.WriteAllTextAsync(file, text.Replace("gone 10", "gone 9", StringComparison.Ordinal), Cancellation);
        await Assert.ThrowsAsync<StoreException>(() => log.VerifyAsync(null, null, null, Cancellation));
    }

    [Fact]
    public async Task Verify_OfAChainForgedWithoutTheKey_NamesItsFirstEntry()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await RecordAsync(test, 4, ServiceKey.Of([.. Enumerable.Repeat((byte)1, 32)]));
        await using var log = new AuditLog(test.Store.Audit, Key, test.Time);
        Assert.Equal(1, Assert.Single(await log.VerifyAsync("t", null, null, Cancellation)).Broken);
    }

    [Fact]
    public async Task Record_WhereTheStoreFails_SaysSoToWhoeverWaits_AndGoesOn()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await using var log = new AuditLog(test.Store.Audit, Key, test.Time);
        await test.ExecuteAsync("CREATE TRIGGER no_more BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END");
        await Assert.ThrowsAnyAsync<Exception>(() => log.RecordAsync(Event("t", "1"), Cancellation));
        await test.ExecuteAsync("DROP TRIGGER no_more");
        await log.RecordAsync(Event("t", "2"), Cancellation);
        Assert.Equal(1, Assert.Single(await log.VerifyAsync("t", null, null, Cancellation)).Entries);
    }

    private static AuditEvent Event(string tenant, string resource) => new(tenant, "key", "plan", resource, "ps_x", "done");

    private static async Task RecordAsync(TestStore test, int entries, ServiceKey? key = null)
    {
        await using var log = new AuditLog(test.Store.Audit, key ?? Key, test.Time);
        for (var i = 0; i < entries; i++) await log.RecordAsync(Event("t", $"{i}"), Cancellation);
    }

    // Somebody with all rights on the database, who takes the guard away first.
    private static async Task AsAttackerAsync(TestStore test, StoreKind kind, string change)
    {
        await test.ExecuteAsync(kind == StoreKind.Sqlite
            ? "DROP TRIGGER audit_no_UPDATE; DROP TRIGGER audit_no_DELETE"
            : "DROP TRIGGER audit_only_grows ON audit");
        await test.ExecuteAsync(change);
    }
}
