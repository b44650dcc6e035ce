using SkillsGap.Host.Tests.CommandLine;
using SkillsGap.Host.Tests.Verification;

[assembly: AssemblyFixture(typeof(PlannedExample))]

namespace SkillsGap.Host.Tests.Verification;

/// <summary>The example planned once for all classes, with the result of its problem, to be copied and forged.</summary>
public sealed class PlannedExample : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public string Problem => folder["problem.json"];

    public string Result => folder["result.json"];

    internal TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path)) File.Copy(file, copy[System.IO.Path.GetFileName(file)]);
        return copy;
    }

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(0, (await SkillsGapProcess.RunWithoutOrToolsAsync("plan", SkillsGapProcess.Example, "--out", Path)).ExitCode);
        Assert.Equal(0, (await SkillsGapProcess.RunWithoutOrToolsAsync("allocate", Problem, "--out", Result)).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
