using System.Diagnostics;
using SkillsGap.Fuzzing.MessagePack;

namespace SkillsGap.Service.Tests.Client;

/// <summary>The samples of other languages do what they say, with the example of 45 people.</summary>
public sealed class SampleTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public Task Python_FromUploadToWhy_PrintsThePlan() => RunAsync(ForeignClient.Python(), ForeignClient.FindPython()!, "python/plan.py");

    [Fact]
    public Task JavaScript_FromUploadToWhy_PrintsThePlan() => RunAsync(ForeignClient.JavaScript(), "node", "javascript/plan.mjs");

    private async Task RunAsync(ForeignClient client, string program, string script)
    {
        Assert.SkipUnless(client.Missing is null, client.Missing ?? "");
        string[] arguments = [Path.Combine(Repository.Root, "host", "samples", script), service.Address.ToString(), Repository.Example, "--seconds", "10"];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var cancellation = TestContext.Current.CancellationToken;
        var (output, problem) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);

        Assert.Equal("", await problem);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("uploaded 45 people, ", await output, StringComparison.Ordinal);
        Assert.Matches(@"\ndone: ", await output);
        Assert.Matches(@"\nplan: (optimal|feasible), value [\d,]+, bound [\d,]+; \d+ of 27 people learn or move\n", await output);
        Assert.Matches(@"\nwhy E\d+: (path|transition) to [\w-]+, \d+ hours, probability 0\.\d\d\n(  [\w-]+: \d\.\d\d of \d\.\d\d\n)+", await output);
    }
}
