using System.Diagnostics;

namespace SkillsGap.Kernels.Tests;

/// <summary>
/// Runs the classes that carry <see cref="Trait"/> once more for each instruction tier, in a process of their own where the wider tiers are
/// off. To have a kernel's tests run on every tier, put `[Trait(EveryTierTests.Trait, EveryTierTests.Every)]` on their class.
/// </summary>
public sealed class EveryTierTests
{
    public const string Trait = "Tier", Every = "Every", WidthVariable = "SKILLSGAP_TEST_WIDTH";

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public async Task Kernels_WithoutWiderVectors_PassTheSameTests(string off, int width)
    {
        Assert.SkipUnless(Lanes.Width > width, $"This processor's vectors have {Lanes.Width} bits.");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(EveryTierTests).Assembly.Location);
        foreach (var argument in (string[])["-trait", $"{Trait}={Every}", "-noLogo", "-noColor"]) start.ArgumentList.Add(argument);
        start.Environment[off] = "0";
        start.Environment[WidthVariable] = $"{width}";

        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(child.ExitCode == 0, output + await errors);
        Assert.DoesNotContain("Total: 0", output);
    }
}
