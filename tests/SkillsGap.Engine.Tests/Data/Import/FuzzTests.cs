using SkillsGap.Fuzzing;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>The same as the measurement <c>fuzz</c> of the benchmarks, with fewer files and no cap on time.</summary>
[Collection(nameof(FuzzTests))]
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)] // Memory is measured: nothing else runs then.
public sealed class FuzzTests : IDisposable
{
    public static TheoryData<string> Readers => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Reader_OfSpoiltFiles_NeitherThrowsNorTakesMoreMemoryThanItMay(string name)
    {
        // A workbook is compressed: few bytes of it can be spoilt without its being refused.
        int files = name == "xlsx" ? 4000 : 500;
        FuzzResult result = new FuzzRun(FuzzTargets.All.Single(target => target.Name == name), seed: 500, longest: 100_000, cap: null).Run(files);
        Assert.Null(result.Failure);
        Assert.Equal(files, result.Files);
        Assert.InRange(result.Refused, 1, files - 1);
    }

    [Fact]
    public void Reader_ThatFails_IsFound()
    {
        FuzzTarget xapi = FuzzTargets.All[0];
        Assert.Contains("throws", Failure((_, bytes) => bytes.Length % 7 == 3 ? throw new InvalidOperationException() : true), StringComparison.Ordinal);
        Assert.Contains("allocates", Failure((_, bytes) => bytes.Length % 7 == 3 ? GC.AllocateUninitializedArray<byte>(100_000_000).Length > 0 : true), StringComparison.Ordinal);
        Assert.Contains("refused", Failure((_, _) => false), StringComparison.Ordinal);

        string Failure(Func<string, byte[], bool> read) => new FuzzRun(xapi with { Read = read }, 1, 1000, null).Run(500).Failure ?? "none";
    }

    [Fact]
    public void Statements_ByTheMegabyte_AreReadInBoundedMemory()
    {
        var stream = new StatementStream(10_000_000, usedEvery: 1000);
        var (evidence, held) = XapiReading.Read(stream);
        Assert.Equal(stream.Used, evidence);
        Assert.True(stream.Count > 20_000);
        Assert.True(held <= 4_000_000, $"{held:N0} bytes are held"); // Fewer than before, where others let go of some meanwhile.
    }

    public void Dispose() => FuzzFolder.Clear();
}
