using System.Diagnostics;
using Npgsql;
using SkillsGap.Service.Tests.Support;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SkillsGap.Service.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder, reached through a socket there; started by the first test that asks. Run by
/// root it belongs to the user <c>postgres</c>, because it refuses root.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim starting = new(1);
    private bool isUp;
    private int schemas;

    /// <summary>Where the programs are; null where there are none.</summary>
    private static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private string Data => folder["data"];

    private string ConnectionString => $"Host={folder.Path};Username=postgres;Database=postgres;Maximum Pool Size=20";

    /// <summary>The connection string of an empty schema; skips the test where there is no PostgreSQL.</summary>
    public async Task<string> NewSchemaAsync()
    {
        Assert.SkipWhen(Programs is null, "PostgreSQL is not installed (Debian: apt-get install postgresql).");
        await StartAsync();
        var schema = $"s{Interlocked.Increment(ref schemas)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand($"CREATE SCHEMA {schema}");
        await command.ExecuteNonQueryAsync();
        return $"{ConnectionString};Search Path={schema}";
    }

    /// <summary>Starts the server, where it does not run.</summary>
    public async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (isUp) return;
            if (!Directory.Exists(Data))
            {
                if (Environment.UserName == "root") await RunAsync("chown", "postgres", folder.Path);
                await RunAsUserAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C");
            }

            var options = $"-c listen_addresses='' -k {folder.Path} -c fsync=off -c max_connections=200";
            await RunAsUserAsync("pg_ctl", "-D", Data, "-w", "-l", folder["log"], "-o", options, "start");
            isUp = true;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Stops the server as a crash of its machine would; what was committed stays.</summary>
    public async Task StopAsync()
    {
        await RunAsUserAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        isUp = false;
    }

    public async ValueTask DisposeAsync()
    {
        if (isUp) await StopAsync();
        starting.Dispose();
        folder.Dispose();
    }

    private static Task RunAsUserAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // A server that is started keeps what it inherits open: nothing of it is waited for.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>\"$0.err\" </dev/null", Path.GetTempFileName(), program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        var said = start.ArgumentList[2];
        var error = File.Exists($"{said}.err") ? await File.ReadAllTextAsync($"{said}.err") : "";
        File.Delete(said);
        File.Delete($"{said}.err");
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {error}");
    }
}
