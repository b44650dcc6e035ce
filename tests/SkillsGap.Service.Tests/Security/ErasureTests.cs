using System.Text;
using Npgsql;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Security;

public sealed class ErasureTests(PostgresServer server)
{
    private const string Gone = "E1025", Name = "Zebediah Quux", Note = "Zebediah is leaving";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Erase_LeavesNothingThatNamesThePerson_AndEveryHashHolds(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var key = ServiceKey.Open(test.Settings.DataFolder);
        var pseudonyms = new Pseudonyms(test.Store.Subjects, key);
        var content = Examples.Workforce(Gone, Name, Note);
        var map = await pseudonyms.EnsureAsync("t", content.Workforce.People.Select(person => person.Id), Cancellation);
        var stored = await Examples.BundleOf(WorkforceSeal.Seal(content, map));
        var version = (await test.Store.Workforces.PutAsync("t", "w", new(stored, "k", 45, 1), ExpectedVersion.None, Cancellation)).Current!;
        var pseudonym = (await pseudonyms.FindAsync("t", Gone, Cancellation))!.Pseudonym;
        await using var log = new AuditLog(test.Store.Audit, key, test.Time);
        await log.RecordAsync(new("t", "k", "read-person", "w", pseudonym, "done"), Cancellation);
        var job = (await test.Store.Jobs.AcceptAsync("t", Bundles.Job(body: $"{{\"exclude\":[\"{pseudonym}\"]}}"), new(), Cancellation)).Job!;
        var claimed = (await test.Store.Jobs.ClaimAsync(1, Cancellation))!;
        await test.Store.Jobs.FinishAsync(claimed.Lease, JobOutcome.Of(Bundles.Of($"{{\"person\":\"{pseudonym}\"}}"), "r"), Cancellation);

        // Until then everything is there to be named.
        Assert.Equal(Everything(content), Everything(WorkforceSeal.Open(await ReadAsync(test, version), map)));
        Assert.True(await pseudonyms.EraseAsync("t", Gone, Cancellation));
        Assert.False(await pseudonyms.EraseAsync("t", Gone, Cancellation));
        var left = await pseudonyms.LoadAsync("t", Cancellation);
        Assert.Equal(44, left.Count);
        Assert.Null(left.OfPseudonym(pseudonym));
        Assert.Null(await pseudonyms.FindAsync("t", Gone, Cancellation));

        var everything = await EverythingStoredAsync(test, kind, version);
        Assert.Contains(pseudonym, everything, StringComparison.Ordinal);
        foreach (var trace in (string[])[Gone, Name, "Zebediah", Note]) Assert.DoesNotContain(trace, everything, StringComparison.Ordinal);
        foreach (var trace in (byte[][])[Encoding.UTF8.GetBytes(Gone), Encoding.UTF8.GetBytes("Zebediah"), RowOf(map, Gone)])
            Assert.DoesNotContain(Convert.ToHexString(trace), everything, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(version.ETag, (await test.Store.Workforces.ReadAsync(version, Cancellation)).Hash);
        Assert.NotNull(await test.Store.Jobs.ReadPlanAsync("t", job.Id, Cancellation));
        Assert.Null(Assert.Single(await log.VerifyAsync("t", null, null, Cancellation)).Reason);
        var opened = WorkforceSeal.Open(await ReadAsync(test, version), left).Workforce;
        Assert.Equal(45, opened.People.Length);
        Assert.DoesNotContain(opened.People, person => person.Id == Gone || person.Name == Name);
        var kept = WorkforceSeal.WithoutErased(await ReadAsync(test, version), left).Workforce;
        Assert.Equal(44, kept.People.Length);
        Assert.InRange(kept.Responses.Length, 20, 30);
        var people = content.Workforce.People;
        Assert.Equal(content.Workforce.Outcomes.Count(one => one.Person is not { } person || people[person].Id != Gone), kept.Outcomes.Length);
        Assert.Equal(content.Workforce.Adjustments.Length - 1, kept.Adjustments.Length);
        Assert.InRange(kept.ToolUsage.Length, 21, 31);

        // Somebody who comes back is somebody new.
        var again = await pseudonyms.EnsureAsync("t", [Gone], Cancellation);
        Assert.NotEqual(pseudonym, again.OfPerson(Gone)!.Pseudonym);
        Assert.Contains(pseudonym, again.Reveal(pseudonym), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_InTheFilesOfSqlite_LeavesNoByteOfTheKey()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var pseudonyms = new Pseudonyms(test.Store.Subjects, ServiceKey.Open(test.Settings.DataFolder));
        await pseudonyms.EnsureAsync("t", Enumerable.Range(0, 300).Select(i => $"p{i}"), Cancellation);
        var pseudonym = (await pseudonyms.FindAsync("t", "p7", Cancellation))!.Pseudonym;
        Assert.True(test.FilesContain(pseudonym));
        await pseudonyms.EraseAsync("t", "p7", Cancellation);
        Assert.False(test.FilesContain(pseudonym));
        Assert.Equal(299, (await pseudonyms.LoadAsync("t", Cancellation)).Count);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Pseudonyms_AreOnePersonATenant_WhoeverAsksFirst(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using var other = test.Open();
        var key = ServiceKey.Of(new byte[32]);
        string[] people = [.. Enumerable.Range(0, 200).Select(i => $"p{i}")];
        var maps = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            new Pseudonyms((i % 2 == 0 ? test.Store : other).Subjects, key).EnsureAsync("t", i < 2 ? people : people.Reverse(), Cancellation))));
        Assert.All(maps, map => Assert.Equal(people.Select(id => maps[0].OfPerson(id)!.Pseudonym), people.Select(id => map.OfPerson(id)!.Pseudonym)));
        var elsewhere = await new Pseudonyms(test.Store.Subjects, key).EnsureAsync("u", people, Cancellation);
        Assert.DoesNotContain(people, id => elsewhere.OfPerson(id)!.Pseudonym == maps[0].OfPerson(id)!.Pseudonym);
    }

    [Fact]
    public async Task Load_WithAnotherServiceKey_IsRefused()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var (key, other) = (ServiceKey.Of(new byte[32]), ServiceKey.Of([.. Enumerable.Repeat((byte)1, 32)]));
        await key.CheckAsync(test.Store, Cancellation);
        await key.CheckAsync(test.Store, Cancellation);
        await new Pseudonyms(test.Store.Subjects, key).EnsureAsync("t", ["a"], Cancellation);
        await Assert.ThrowsAsync<StoreException>(() => other.CheckAsync(test.Store, Cancellation));
        await Assert.ThrowsAsync<StoreException>(() => new Pseudonyms(test.Store.Subjects, other).LoadAsync("t", Cancellation));
    }

    private static byte[] RowOf(PseudonymMap map, string id) => map.OfPerson(id)!.Key;

    private static async Task<WorkforceContent> ReadAsync(TestStore test, WorkforceVersion version) =>
        Examples.ContentOf(await test.Store.Workforces.ReadAsync(version, Cancellation));

    // In an order that does not depend on pseudonyms.
    private static string Everything(WorkforceContent content)
    {
        var workforce = content.Workforce;
        string Id(int person) => workforce.People[person].Id;
        return string.Join('\n', new[]
        {
            workforce.People.Select(person => person.ToString()),
            workforce.Evidence.Select(one => Id(one.Person) + one with { Person = 0 }),
            workforce.Responses.Select(one => Id(one.Person) + one with { Person = 0 }),
            workforce.Outcomes.Select(one => (one.Person is { } person ? Id(person) : "") + (one with { Person = null })),
            workforce.Adjustments.Select(one => Id(one.Person) + (one with { Person = 0 })),
            workforce.ToolUsage.Select(one => (one.Person is { } person ? Id(person) : "") + one with { Person = null }),
            content.AuditAttributes.Select(one => Id(one.Person) + one with { Person = 0 }),
            content.Scenario!.Pins.Select(pin => $"pin {Id(pin.Person)} {pin.Kind} {(pin.Mentor is { } mentor ? Id(mentor) : "")}"),
            content.Scenario.Exclude.Select(person => $"exclude {Id(person)}"),
            ((Scope.OfPeople)content.Scenario.Scope).People.Select(person => $"scope {Id(person)}"),
        }.SelectMany(lines => lines.Order(StringComparer.Ordinal)));
    }

    /// <summary>All tables as text, the stored content decompressed, and for SQLite the bytes of the files.</summary>
    private static async Task<string> EverythingStoredAsync(TestStore test, StoreKind kind, WorkforceVersion version)
    {
        var text = new StringBuilder();
        foreach (var part in (await test.Store.Workforces.ReadAsync(version, Cancellation)).Parts) text.Append(Encoding.Latin1.GetString(part.Bytes.Span));
        if (kind == StoreKind.Sqlite)
        {
            foreach (var file in Directory.EnumerateFiles(test.Settings.DataFolder))
                text.Append(Encoding.Latin1.GetString(await TestStore.ReadSharedAsync(file)));
            return text.ToString();
        }

        await using var source = NpgsqlDataSource.Create(test.Settings.Database!);
        string[] tables = ["settings", "counters", "contents", "content_pieces", "workforces", "versions", "jobs", "turns", "api_keys", "audit", "subjects"];
        foreach (var table in tables)
        {
            await using var command = source.CreateCommand($"SELECT t::text FROM {table} t");
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation)) text.AppendLine(reader.GetString(0));
        }

        return text.ToString();
    }
}
