using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

public sealed class CpResponseTests
{
    [Fact]
    public void Read_EveryField_ComesBackAsWritten()
    {
        CpResponse response = CpResponse.Read(Sample(), 4)!;
        Assert.Equal(CpResponse.Optimal, response.Status);
        Assert.Equal([0, -1, long.MaxValue, long.MinValue], response.Solution);
        Assert.Equal((-12.5, -13L, 0.25, 0.125),
            (response.BestObjectiveBound, response.InnerObjectiveLowerBound, response.WallTime, response.DeterministicTime));
    }

    [Fact]
    public void Read_ValuesNotPacked_AreTheSameValues()
    {
        var message = new ProtoWriter();
        message.Integer(2, 5);
        message.Integer(2, -7);
        Assert.Equal([5, -7], CpResponse.Read(message.Written, 2)!.Solution);
    }

    [Fact]
    public void Read_MoreValuesThanVariables_IsRefused() => Assert.Null(CpResponse.Read(Sample(), 3));

    [Fact]
    public void Read_EveryCutShort_IsRefusedOrShorter()
    {
        byte[] whole = Sample();
        for (int length = 0; length < whole.Length; length++)
        {
            CpResponse? response = CpResponse.Read(whole.AsSpan(0, length), 4);
            Assert.True(response is null || response.Solution.Length is 0 or 4);
        }
    }

    [Fact]
    public void Read_TenThousandMutations_NeverThrows()
    {
        var random = new Random(1);
        byte[] whole = Sample();
        int refused = 0;
        for (int trial = 0; trial < 10_000; trial++)
        {
            byte[] bytes = [.. whole];
            for (int k = random.Next(1, 6); k > 0; k--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            refused += CpResponse.Read(bytes.AsSpan(random.Next(3), bytes.Length - random.Next(3, 6)), 4) is null ? 1 : 0;
        }
        Assert.InRange(refused, 1000, 9999);
    }

    [Theory]
    [InlineData(new byte[] { 0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })] // A length of 4 GiB.
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })] // A number of eleven bytes.
    [InlineData(new byte[] { 0x21, 0, 0, 0 })] // Half a double.
    [InlineData(new byte[] { 0x00, 0x00 })] // Field 0.
    [InlineData(new byte[] { 0x0B, 0x0C })] // A group.
    public void Read_Malformed_IsRefused(byte[] bytes) => Assert.Null(CpResponse.Read(bytes, 100));

    private static byte[] Sample()
    {
        ProtoWriter message = new(), other = new();
        other.Packed<int>(1, [1, 2, 300]);
        message.Integer(1, CpResponse.Optimal);
        message.Packed<long>(2, [0, -1, long.MaxValue, long.MinValue]);
        message.Double(3, -12);
        message.Double(4, -12.5);
        message.Integer(10, 123456);
        message.Double(15, 0.25);
        message.Double(17, 0.125);
        message.Message(28, other);
        message.Integer(29, -13);
        return message.Written.ToArray();
    }
}
