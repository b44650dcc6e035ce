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

    private static byte[] Bytes(Sample sample, MessagePackColumns columns)
    {
        var output = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(output, sample, SampleContext.Default.Sample, columns);
        return output.WrittenSpan.ToArray();
    }
}
