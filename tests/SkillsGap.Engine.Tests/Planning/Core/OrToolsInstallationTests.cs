using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

public sealed class OrToolsInstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("skillsgap-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("none")]
    [InlineData("NONE")]
    public void Find_SwitchedOff_SaysSo(string variable) =>
        Assert.Contains("switches it off", OrToolsInstallation.Find(variable, _folder).Problem, StringComparison.Ordinal);

    [Fact]
    public void Find_NothingThere_NamesWhatIsMissingAndTheCure()
    {
        Assert.Contains(OrToolsInstallation.PathFile, OrToolsInstallation.Find(null, _folder).Problem, StringComparison.Ordinal);
        Assert.Contains("worker.mjs", OrToolsInstallation.Find(_folder, _folder).Problem, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "worker.mjs"), "");
        Assert.Contains("\n  Run \"npm ci\" in engine/ortools",
            OrToolsInstallation.Find(_folder, _folder).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FileBesideTheAssembly_MayBeRelative()
    {
        string worker = Path.Combine(_folder, "solver");
        Directory.CreateDirectory(Path.Combine(worker, "node_modules", "or-tools-wasm"));
        File.WriteAllText(Path.Combine(worker, "node_modules", "or-tools-wasm", "package.json"), "{}");
        File.WriteAllText(Path.Combine(worker, "worker.mjs"), "");
        File.WriteAllText(Path.Combine(_folder, OrToolsInstallation.PathFile), "solver\n");
        OrToolsInstallation found = OrToolsInstallation.Find("", _folder);
        Assert.Equal((null, Path.Combine(worker, "worker.mjs"), "node"), (found.Problem, found.Worker, found.Node));
    }
}
