using Microsoft.Data.Sqlite;
using Npgsql;
using SkillsGap.Host.Storage;
using SkillsGap.Host.Storage.Sql;

namespace SkillsGap.Service.Tests.Support;

/// <summary>An empty place for a store, and a store there; everything is gone after the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();

    private TestStore(string? database) => Settings = new(folder.Path, database) { Patience = TimeSpan.FromSeconds(5) };

    public StoreSettings Settings { get; set; }

    public JumpingTime Time { get; } = new();

    public IStore Store { get; private set; } = null!;

    /// <summary>Opens a migrated store.</summary>
    public static async Task<TestStore> NewAsync(StoreKind kind, PostgresServer server)
    {
        var test = Unmade(kind == StoreKind.Postgres ? await server.NewSchemaAsync() : null);
        await test.Store.MigrateAsync(TestContext.Current.CancellationToken);
        return test;
    }

    /// <summary>A place with a store that is not migrated.</summary>
    public static TestStore Unmade(string? database)
    {
        var test = new TestStore(database);
        test.Store = test.Open();
        return test;
    }

    /// <summary>The same SQLite store on a disk without room.</summary>
    public static IStore WithFullDisk(TestStore test) => new SqlStore(new SqliteDatabase(test.Settings, test.Time) { MostPages = 1 });

    /// <summary>Opens the same place once more, as another process would.</summary>
    public IStore Open() => Stores.Open(Settings, Time);

    /// <summary>Changes the database behind the store's back.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = Settings.Database is { } database
            ? new NpgsqlConnection(database)
            : new SqliteConnection($"Data Source={Path.Combine(folder.Path, "skillsgap.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether the bytes of a text stand anywhere in the files of the data folder.</summary>
    public bool FilesContain(string text) => Directory.EnumerateFiles(Settings.DataFolder, "*", SearchOption.AllDirectories)
        .Any(file => ReadShared(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);

    public static async Task<byte[]> ReadSharedAsync(string file) => await Task.Run(() => ReadShared(file));

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }
}
