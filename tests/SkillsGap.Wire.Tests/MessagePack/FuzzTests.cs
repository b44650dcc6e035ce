using SkillsGap.Fuzzing.MessagePack;

namespace SkillsGap.Wire.Tests.MessagePack;

/// <summary>The short run of what the command <c>msgpack-fuzz</c> of the measurements does at length.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SpoiltDocuments_Read_AreRefusedOrReadWithinTheirMemory(int seed)
    {
        PackFuzzResult result = PackFuzz.Run(PackTargets.All, 20_000, seed);

        // Without either the test would say nothing.
        Assert.InRange(result.Accepted, 500, 19_500);
        Assert.Equal(20_000, result.Accepted + result.Refused);
    }
}
