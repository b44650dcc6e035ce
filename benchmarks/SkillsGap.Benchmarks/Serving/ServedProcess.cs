using System.Diagnostics;
using System.Globalization;
using SkillsGap.Host.Serving;

namespace SkillsGap.Benchmarks.Serving;

/// <summary>The service as a process of its own, over a folder that is gone afterwards.</summary>
internal sealed class ServedProcess : IDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skillsgap-serve-");

    private ServedProcess(IEnumerable<string> settings, int port)
    {
        Address = new($"http://127.0.0.1:{port}");
        var (host, own) = (typeof(ServiceHost).Assembly.Location, Path.Combine(AppContext.BaseDirectory, "SkillsGap.Benchmarks"));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[
            "exec", "--depsfile", $"{own}.deps.json", "--runtimeconfig", $"{own}.runtimeconfig.json", host, "serve", "--dev", "--data", folder.FullName,
                "--urls", $"{Address}"])
            start.ArgumentList.Add(word);
        foreach (var setting in settings)
        {
            start.ArgumentList.Add("--set");
            start.ArgumentList.Add(setting);
        }

        process = Process.Start(start)!;
        // What it logs goes nowhere, but has to go.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    public Uri Address { get; }

    /// <summary>Memory in use, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time that it took so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that was in use, in bytes; where the system says.</summary>
    public long PeakMemory => File.Exists($"/proc/{process.Id}/status")
        ? long.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ',
            StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024
        : Memory;

    /// <summary>Starts it, and waits until it is ready.</summary>
    public static async Task<(ServedProcess Server, TimeSpan Up)> StartAsync(params string[] settings)
    {
        var start = Stopwatch.GetTimestamp();
        var server = new ServedProcess([.. settings, "requests-per-second=1000000", "request-burst=1000000"], 18_700 + (Environment.ProcessId % 1000));
        using var client = new HttpClient { BaseAddress = server.Address };
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return (server, Stopwatch.GetElapsedTime(start));
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        server.Dispose();
        throw new InvalidOperationException("The service was not ready within a minute.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
