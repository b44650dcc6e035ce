using SkillsGap.Host.Commands;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ProblemOf_AFolderThatIsMissing_LeavesNothingBehind()
    {
        Assert.Null(OutputFolder.ProblemOf(Path.Combine(folder["a"], "b", "c")));
        Assert.False(Directory.Exists(folder["a"]));

        Directory.CreateDirectory(folder["there"]);
        Assert.Null(OutputFolder.ProblemOf(folder["there"]));
        Assert.True(Directory.Exists(folder["there"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["there"]));
    }
}
