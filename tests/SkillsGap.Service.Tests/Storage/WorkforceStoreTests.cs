using System.Text;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Storage;

public sealed class WorkforceStoreTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Put_ThenRead_GivesTheSameBytesUnderTheirHash(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var random = new Random(1);
        var large = new byte[5_000_000];
        random.NextBytes(large);
        var content = Bundle.Of([new("people.csv", Encoding.UTF8.GetBytes("person_id\n")), new("große Datei", large), new("empty", Array.Empty<byte>())]);
        var put = await test.Store.Workforces.PutAsync("t", "w", new(content, "k", 1, 2), ExpectedVersion.None, Cancellation);
        Assert.Equal(PutOutcome.Created, put.Outcome);
        var found = await test.Store.Workforces.FindAsync("t", "w", null, Cancellation);
        Assert.Equal(put.Current, found);
        Assert.Equal((1L, content.Hash, (string?)null, 1, 2), (found!.Number, found.ETag, found.Parent, found.People, found.Evidence));
        await using var again = test.Open();
        var read = await again.Workforces.ReadAsync(found, Cancellation);
        Assert.Equal(content.Hash, read.Hash);
        Assert.Equal(content.Parts.Select(part => part.Name), read.Parts.Select(part => part.Name));
        Assert.True(large.AsSpan().SequenceEqual(read["große Datei"]!.Value.Span));
        byte[] whole = [.. "skillsgap-bundle/1\n10 people.csv\nperson_id\n5000000 große Datei\n"u8, .. large, .. "0 empty\n"u8];
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(whole)), read.Hash);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Put_OfTheSameContent_MakesNoVersion(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var first = await test.Store.Workforces.PutAsync("t", "w", Bundles.Version("a"), ExpectedVersion.Any, Cancellation);
        var second = await test.Store.Workforces.PutAsync("t", "w", Bundles.Version("a"), ExpectedVersion.Any, Cancellation);
        Assert.Equal(PutOutcome.Unchanged, second.Outcome);
        Assert.Equal(first.Current, second.Current);
        Assert.Single((await test.Store.Workforces.VersionsAsync("t", "w", PageRequest.First, Cancellation)).Items);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Put_WithAnotherCurrentVersion_ChangesNothing(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var store = test.Store.Workforces;
        Assert.Equal(PutOutcome.Conflict, (await store.PutAsync("t", "w", Bundles.Version("a"), ExpectedVersion.Of("00"), Cancellation)).Outcome);
        Assert.Null(await store.FindAsync("t", "w", null, Cancellation));
        var first = (await store.PutAsync("t", "w", Bundles.Version("a"), ExpectedVersion.None, Cancellation)).Current!;
        Assert.Equal(PutOutcome.Conflict, (await store.PutAsync("t", "w", Bundles.Version("b"), ExpectedVersion.None, Cancellation)).Outcome);
        var second = (await store.PutAsync("t", "w", Bundles.Version("b"), ExpectedVersion.Of(first.ETag), Cancellation)).Current!;
        Assert.Equal((2L, first.ETag), (second.Number, second.Parent));
        var late = await store.PutAsync("t", "w", Bundles.Version("c"), ExpectedVersion.Of(first.ETag), Cancellation);
        Assert.Equal((PutOutcome.Conflict, second), (late.Outcome, late.Current));
        Assert.Equal(first, await store.FindAsync("t", "w", first.ETag, Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Put_OfManyAtOnce_AppliesOneAfterTheOther(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using var other = test.Open();
        var first = (await test.Store.Workforces.PutAsync("t", "w", Bundles.Version("0"), ExpectedVersion.None, Cancellation)).Current!;
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Task.Run(() =>
            (i % 2 == 0 ? test.Store : other).Workforces.PutAsync("t", "w", Bundles.Version($"{i}"), ExpectedVersion.Of(first.ETag), Cancellation))));
        Assert.Equal(1, outcomes.Count(one => one.Outcome == PutOutcome.Created));
        Assert.Equal(11, outcomes.Count(one => one.Outcome == PutOutcome.Conflict));
        Assert.Equal(2, (await test.Store.Workforces.VersionsAsync("t", "w", PageRequest.First, Cancellation)).Items.Count);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Versions_OfAnotherTenant_AreNotThere(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var store = test.Store.Workforces;
        var mine = (await store.PutAsync("mine", "w", Bundles.Version("a"), ExpectedVersion.None, Cancellation)).Current!;
        Assert.Null(await store.FindAsync("other", "w", null, Cancellation));
        Assert.Null(await store.FindAsync("other", "w", mine.ETag, Cancellation));
        Assert.Empty((await store.ListAsync("other", PageRequest.First, Cancellation)).Items);
        Assert.Empty((await store.VersionsAsync("other", "w", PageRequest.First, Cancellation)).Items);
        await Assert.ThrowsAsync<StoreException>(() => store.ReadAsync(mine with { Tenant = "other" }, Cancellation));
        Assert.Equal(PutOutcome.Created, (await store.PutAsync("other", "w", Bundles.Version("a"), ExpectedVersion.None, Cancellation)).Outcome);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Read_OfDamagedBytes_SaysSo_AndTheSameUploadMendsIt(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var store = test.Store.Workforces;
        var version = (await store.PutAsync("t", "w", Bundles.Version(new string('a', 1000)), ExpectedVersion.None, Cancellation)).Current!;
        string[] damages = kind == StoreKind.Sqlite
            ? ["bytes = x'00' || substr(bytes, 2)", "bytes = substr(bytes, 1, length(bytes) - 1)", "bytes = x''"]
            : ["bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1)", "bytes = substr(bytes, 1, length(bytes) - 1)", "bytes = ''"];
        foreach (var change in damages.Select(damage => $"UPDATE content_pieces SET {damage}")
            .Concat(["UPDATE contents SET length = length + 1", "UPDATE contents SET length = 9000000000000", "UPDATE contents SET pieces = 0"])
            .Append("DELETE FROM content_pieces"))
        {
            await test.ExecuteAsync(change);
            var problem = await Assert.ThrowsAsync<StoreException>(() => store.ReadAsync(version, Cancellation));
            Assert.Equal(StoreFailure.Damaged, problem.Failure);
            Assert.Contains('\n', problem.Message);
            await store.PutAsync("t", "w", Bundles.Version(new string('a', 1000)), ExpectedVersion.Any, Cancellation);
            Assert.Equal(version.ETag, (await store.ReadAsync(version, Cancellation)).Hash);
        }
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task List_PageByPage_NeitherRepeatsNorSkips_WhateverIsPutInMeanwhile(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var store = test.Store.Workforces;
        string[] there = [.. Enumerable.Range(10, 9).Select(i => $"w{i}")];
        foreach (var id in there.Reverse()) await store.PutAsync("t", id, Bundles.Version(id), ExpectedVersion.None, Cancellation);
        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await store.ListAsync("t", PageRequest.Of(cursor, 2).Request!, Cancellation);
            seen.AddRange(page.Items.Select(one => one.Workforce));
            cursor = page.Next;
            // One that sorts before, one that sorts between.
            await store.PutAsync("t", $"a{seen.Count}", Bundles.Version("x"), ExpectedVersion.Any, Cancellation);
            await store.PutAsync("t", $"{seen[^1]}-new", Bundles.Version("x"), ExpectedVersion.Any, Cancellation);
        }
        while (cursor is not null);
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(there, seen.Where(there.Contains));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Versions_ComeNewestFirst_PageByPage(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var store = test.Store.Workforces;
        for (var i = 0; i < 5; i++) await store.PutAsync("t", "w", Bundles.Version($"{i}"), ExpectedVersion.Any, Cancellation);
        var first = await store.VersionsAsync("t", "w", PageRequest.Of(null, 3).Request!, Cancellation);
        await store.PutAsync("t", "w", Bundles.Version("later"), ExpectedVersion.Any, Cancellation);
        var second = await store.VersionsAsync("t", "w", PageRequest.Of(first.Next, 3).Request!, Cancellation);
        Assert.Equal([5L, 4, 3, 2, 1], first.Items.Concat(second.Items).Select(one => one.Number));
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("no base64!", 10, "cursor")]
    [InlineData(null, 0, "limit")]
    [InlineData(null, 501, "limit")]
    public void PageRequest_OfNonsense_NamesTheField(string? cursor, int size, string field)
    {
        var (request, wrong, error) = PageRequest.Of(cursor, size);
        Assert.Null(request);
        Assert.Equal(field, wrong);
        Assert.Contains('\n', error!);
    }
}
