using System.Buffers;
using System.Text.Json;
using SkillsGap.Fuzzing.MessagePack;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Wire.Tests.MessagePack;

public sealed class CodecTests
{
    [Theory]
    [InlineData(true, MessagePackColumns.Plain)]
    [InlineData(true, MessagePackColumns.Packed)]
    [InlineData(false, MessagePackColumns.Plain)]
    [InlineData(false, MessagePackColumns.Packed)]
    public void Record_WrittenAndRead_IsTheSameAsByJson(bool full, MessagePackColumns columns)
    {
        Sample sample = full ? Samples.Full : Samples.Sparse;
        string json = JsonSerializer.Serialize(sample, SampleContext.Default.Sample);

        Sample read = MessagePackCodec.Read(Bytes(sample, columns), SampleContext.Default.Sample);

        Assert.Equal(json, JsonSerializer.Serialize(read, SampleContext.Default.Sample));
    }

    [Fact]
    public void Record_Written_HasTheNamesAndValuesOfJson()
    {
        JsonElement read = MessagePackCodec.Read(Bytes(Samples.Full, MessagePackColumns.Plain), SampleContext.Default.JsonElement);

        Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(Samples.Full, SampleContext.Default.Sample), read));
    }

    [Theory]
    [InlineData(MessagePackColumns.Plain)]
    [InlineData(MessagePackColumns.Packed)]
    public void Output_ThatIsAPipe_GetsTheSameBytes(MessagePackColumns columns)
    {
        // A server's pipe gives little room at once, and takes no advance before it was asked for memory.
        double[] levels = [.. Enumerable.Range(0, 5000).Select(i => i / 8.0)];
        Sample sample = Samples.Full with { Levels = levels, Bytes = new byte[100_000], Note = new string('ü', 3_000_000) };
        var pipe = new StrictOutput();
        MessagePackCodec.Write(pipe, sample, SampleContext.Default.Sample, columns);
        Assert.Equal(Bytes(sample, columns), pipe.ToArray());

        var first = new StrictOutput();
        MessagePackCodec.Write(first, new byte[100_000], SampleContext.Default.ByteArray);
        Assert.Equal(100_005, first.ToArray().Length);
    }

    [Fact]
    public void Nesting_AsDeepAsMayBe_FitsOnASmallStack()
    {
        var limits = new MessagePackLimits { MaximumDepth = 512 };
        // Each node is a map in an array.
        var node = new SampleNode { Name = "leaf" };
        for (int i = 0; i < 254; i++)
            node = new SampleNode { Children = [node] };
        var output = new ArrayBufferWriter<byte>();
        int depth = 0;

        var thread = new Thread(
            () =>
            {
                MessagePackCodec.Write(output, node, SampleContext.Default.SampleNode);
                JsonElement any = MessagePackCodec.Read(output.WrittenSpan, SampleContext.Default.JsonElement, limits);
                SampleNode? read = MessagePackCodec.Read(output.WrittenSpan, SampleContext.Default.SampleNode, limits);
                for (; read is not null; depth++)
                    read = read.Children.SingleOrDefault();
                Assert.Equal(JsonValueKind.Object, any.ValueKind);
            },
            maxStackSize: 512 << 10);
        thread.Start();
        thread.Join();

        Assert.Equal(255, depth);
    }

    private static byte[] Bytes(Sample sample, MessagePackColumns columns)
    {
        var output = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(output, sample, SampleContext.Default.Sample, columns);
        return output.WrittenSpan.ToArray();
    }
}
