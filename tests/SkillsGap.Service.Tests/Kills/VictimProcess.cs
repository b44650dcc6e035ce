using System.Diagnostics;
using System.Threading.Channels;

namespace SkillsGap.Service.Tests.Kills;

/// <summary>A running victim: what it says, line by line, and its end.</summary>
internal sealed class VictimProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly Task reading;

    private VictimProcess(Process process)
    {
        this.process = process;
        reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line) await lines.Writer.WriteAsync(line);
            lines.Writer.Complete();
        });
    }

    /// <summary>Starts a victim and waits until it serves.</summary>
    public static async Task<VictimProcess> StartAsync(string folder, string? database)
    {
        string[] place = database is null ? [folder] : [folder, database];
        var start = new ProcessStartInfo("dotnet", [typeof(VictimProcess).Assembly.Location, Victim.Argument, .. place])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var victim = new VictimProcess(Process.Start(start)!);
        Assert.Equal("ready", await victim.NextAsync());
        return victim;
    }

    /// <summary>Tells it something.</summary>
    public async Task TellAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>What it says next; null when it is dead and all that it said has been read.</summary>
    public async Task<string?> NextAsync() =>
        await lines.Reader.WaitToReadAsync(TestContext.Current.CancellationToken) && lines.Reader.TryRead(out var line) ? line : null;

    /// <summary>Ends it as <c>kill -9</c> does: it gets to do nothing more.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }
}
