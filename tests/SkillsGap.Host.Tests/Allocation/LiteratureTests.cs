using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Tests;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Commands;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Tests.Allocation;

/// <summary>Published problems with their published optima, as files through <c>allocate</c> and <c>verify</c>, with the exact core.</summary>
public sealed class LiteratureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("mmkp/I01", 173)]
    [InlineData("mmkp/I02", 364)]
    [InlineData("mmkp/I03", 1602)]
    [InlineData("mmkp/I04", 3597)]
    [InlineData("mmkp/I05", 3905.7)]
    [InlineData("mmkp/I06", 4799.3)]
    [InlineData("gap/c05100", -1931)]
    [InlineData("gap/c10100", -1402)]
    [InlineData("gap/c20100", -1243)]
    public async Task Allocate_OfTheLiterature_IsOptimalAndSaysSo(string name, double optimum)
    {
        AllocationResultDocument result = await AllocateAsync(name);
        Assert.Equal(optimum, result.Value!.Value, 1e-6);
        Assert.Equal("optimal", result.Status);
    }

    [Theory]
    [InlineData("gap/d05100", -6353)]
    [InlineData("gap/d10100", -6347)]
    public async Task Allocate_OfHardAssignments_IsWithinHalfAPercent(string name, double optimum)
    {
        AllocationResultDocument result = await AllocateAsync(name, gap: "0.005");
        Assert.InRange((optimum - result.Value!.Value) / Math.Abs(optimum), -1e-9, 0.005);
        Assert.True(result.Bound >= optimum - 1e-6);
    }

    private async Task<AllocationResultDocument> AllocateAsync(string name, string gap = "0")
    {
        using (ExactCore core = ExactCore.Find())
            Assert.SkipWhen(core.Problem is not null, core.Problem ?? "");
        AllocationProblem problem = LiteratureProblem.Read(SharedData.At(["benchmarks", .. name.Split('/')]));
        using var folder = new TemporaryFolder();
        (string file, string answer) = (folder.PathOf("p.json"), folder.PathOf("r.json"));
        await using (FileStream stream = File.Create(file))
            await AllocationJson.WriteAsync(stream, AllocationMapping.ToDocument(problem), Token);
        Assert.Equal(0, await AllocateCommand.Create().Parse([file, "--out", answer, "--gap", gap]).InvokeAsync(cancellationToken: Token));
        Assert.Equal(0, await VerifyCommand.Create().Parse([file, answer]).InvokeAsync(cancellationToken: Token));
        await using FileStream written = File.OpenRead(answer);
        AllocationResultDocument result = await AllocationJson.ReadResultAsync(written, Token);
        output.WriteLine($"{name}: {result.Status}, value {result.Value}, bound {result.Bound:F2} ({result.BoundFrom}), gap {result.Gap:P3}");
        return result;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
