using SkillsGap.Fuzzing.MessagePack;

namespace SkillsGap.Wire.Tests.MessagePack;

/// <summary>Documents exchanged with the clients that integrators use; the measurement <c>msgpack-conformance</c> exchanges 100,000.</summary>
public sealed class ConformanceTests
{
    private const int Documents = 3000;

    [Fact]
    public Task Documents_ExchangedWithJavaScript_AreTheSameBothWays() => ExchangeAsync(ForeignClient.JavaScript());

    [Fact]
    public Task Documents_ExchangedWithPython_AreTheSameBothWays() => ExchangeAsync(ForeignClient.Python());

    private static async Task ExchangeAsync(ForeignClient client)
    {
        Assert.SkipUnless(client.Missing is null, client.Missing ?? "");

        int exchanged = await Conformance.RunAsync(client, Documents, seed: 1, TestContext.Current.CancellationToken);

        Assert.InRange(exchanged, Documents + 500, int.MaxValue);
    }
}
