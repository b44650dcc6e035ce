using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Fuzzing.MessagePack;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Wire.Tests.MessagePack;

/// <summary>What is refused, and what is said about it.</summary>
public sealed class DamagedTests
{
    [Fact]
    public void Document_CutAnywhere_IsRefused()
    {
        byte[] bytes = Hex("84a26964a161a56c6576656ccb3ff8000000000000a572616e6b73da0003616263a57061727473d7ff0000000400000000");
        for (int length = 0; length < bytes.Length; length++)
        {
            byte[] cut = bytes[..length];
            Assert.Throws<MessagePackException>(() => Skip(cut));
        }
    }

    [Theory]
    [InlineData("dd7fffffff", "an array of 2147483647 elements where 0 bytes remain")]
    [InlineData("ddffffffffc0", "an array of 4294967295 elements where 1 bytes remain")]
    [InlineData("df80000000c0c0", "a map of 2147483648 elements where 2 bytes remain")]
    [InlineData("dbffffffff41", "a text of 4294967295 bytes where 1 remain")]
    [InlineData("c6ffffffff41", "bytes of 4294967295 bytes where 1 remain")]
    [InlineData("c9ffffffff0541", "an extension of 4294967295 bytes where 1 remain")]
    [InlineData("93c0c0", "an array of 3 elements where 2 bytes remain")]
    [InlineData("92a161", "the bytes end")]
    public void Length_BeyondWhatRemains_IsRefusedBeforeAnythingIsAllocated(string hex, string problem)
    {
        byte[] bytes = Hex(hex);
        var wrong = Assert.Throws<MessagePackException>(() => Read(bytes, SampleContext.Default.JsonElement));
        Assert.Contains(problem == "the bytes end" ? "found the end" : problem, wrong.Message, StringComparison.Ordinal);

        Assert.InRange(Allocated(() => Assert.Throws<MessagePackException>(() => Read(bytes, SampleContext.Default.JsonElement))), 0, 100_000);
        Assert.InRange(Allocated(() => Assert.Throws<MessagePackException>(() => Read(bytes, SampleContext.Default.DoubleArray))), 0, 100_000);
    }

    [Theory]
    [InlineData("a2c328")]
    [InlineData("a3eda080")]
    [InlineData("a1ff")]
    [InlineData("a2c080")]
    [InlineData("a4f4908080")]
    public void Text_NotUtf8_IsRefusedEverywhere(string hex)
    {
        Assert.Throws<MessagePackException>(() => Skip(Hex(hex)));
        Assert.Throws<MessagePackException>(() => Read(Hex("91" + hex), SampleContext.Default.StringArray));
        Assert.Throws<MessagePackException>(() => Read(Hex("81" + hex + "01"), SampleContext.Default.DictionaryStringDouble));
        Assert.Throws<MessagePackException>(() => Read(Hex("91" + hex), SampleContext.Default.JsonElement));
        Assert.Throws<MessagePackException>(() => Read(Hex("9182a46e616d65a161a378787892" + hex + "c0"), SampleContext.Default.ListSampleNode));
    }

    [Theory]
    [InlineData("9182a46e616d65a161a46e616d65a162", "[0]: the key \"name\" stands twice (at byte 9)")]
    [InlineData("9182a17801a17802", "[0]: the text \"x\" stands twice as a key (at byte 5)")]
    [InlineData("9181a46e616d6505", "[0].name: expected a text, found the number 5 (at byte 7)")]
    [InlineData("9181a46e616d65c0", "[0].name: expected a value, found nil (at byte 7)")]
    [InlineData("9181a86368696c6472656e9281a46e616d65a16105", "[0].children[1]: expected a map, found the number 5 (at byte 20)")]
    [InlineData("91810102", "[0]: expected a text, found the number 1 (at byte 2)")]
    [InlineData("90c0", "expected the end, found 1 more bytes (at byte 1)")]
    [InlineData("05", "expected an array, found the number 5 (at byte 0)")]
    [InlineData("", "expected an array, found the end (at byte 0)")]
    [InlineData("91c1", "[0]: expected a map, found the byte 0xC1, which MessagePack never uses (at byte 1)")]
    [InlineData("91d40105", "[0]: expected a map, found an extension of type 1 (at byte 1)")]
    public void Document_OfAnotherShape_SaysWhereAndWhat(string hex, string message) =>
        Assert.Equal(message, Assert.Throws<MessagePackException>(() => Read(Hex(hex), SampleContext.Default.ListSampleNode)).Message);

    [Fact]
    public void Record_WithoutRequired_NamesAllThatIsMissing()
    {
        // { "id": "a", "unknown": [{ "x": nil }] }
        var wrong = Assert.Throws<MessagePackException>(() =>
            Read(Hex("82a26964a161a7756e6b6e6f776e9181a178c0"), SampleContext.Default.Sample));

        Assert.Equal("missing: level, rank, parts, levels (at byte 0)", wrong.Message);
    }

    [Fact]
    public void Key_Unknown_IsSkippedOrRefusedAsTheMetadataSay()
    {
        byte[] bytes = Hex("9182a46e616d65a161a7756e6b6e6f776e9181a178c0");
        var strict = new SampleContext(new(SampleContext.Default.Options)
        {
            TypeInfoResolver = null,
            UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        });

        Assert.Equal("a", Read(bytes, SampleContext.Default.ListSampleNode).Single().Name);
        var wrong = Assert.Throws<MessagePackException>(() => Read(bytes, strict.ListSampleNode));
        Assert.Equal("[0]: unknown key: the text \"unknown\" (at byte 9)\nKnown are name, children.", wrong.Message);
    }

    [Theory]
    [InlineData("cb7ff8000000000000")]
    [InlineData("cb7ff0000000000000")]
    [InlineData("caff800000")]
    public void Number_NotFinite_IsRefusedAsInJson(string hex)
    {
        Assert.Throws<MessagePackException>(() => Read(Hex("92" + "01" + hex), SampleContext.Default.DoubleArray));
        Assert.Throws<MessagePackException>(() => Read(Hex("92" + "c0" + hex), SampleContext.Default.NullableDoubleArray));
        Assert.Throws<MessagePackException>(() => Read(Hex("81a161" + hex), SampleContext.Default.DictionaryStringDouble));
        Assert.Throws<MessagePackException>(() => Read(Hex("91" + hex), SampleContext.Default.JsonElement));
    }

    [Fact]
    public void Packed_NotFiniteAnywhere_IsRefusedWithItsIndex()
    {
        for (int length = 1; length < 40; length++)
        {
            for (int bad = 0; bad < length; bad++)
            {
                double[] values = new double[length];
                Array.Fill(values, 1.5);
                values[bad] = bad % 2 == 0 ? double.NaN : double.PositiveInfinity;
                var output = new ArrayBufferWriter<byte>();
                MessagePackCodec.Write(output, values, SampleContext.Default.DoubleArray, MessagePackColumns.Packed);

                var wrong = Assert.Throws<MessagePackException>(() => Read(output.WrittenSpan.ToArray(), SampleContext.Default.DoubleArray));
                Assert.Equal($"[{bad}]", wrong.Path);
            }
        }
    }

    [Fact]
    public void Packed_OfAnotherWidth_IsRefused()
    {
        Assert.Throws<MessagePackException>(() => Read(Hex("c40700000000000000"), SampleContext.Default.DoubleArray));
        Assert.Throws<MessagePackException>(() => Read(Hex("c4050000000000"), SampleContext.Default.Int32Array));
        Assert.Equal("[1]", Assert.Throws<MessagePackException>(() => Read(Hex("c403010201"), SampleContext.Default.BooleanArray)).Path);
        Assert.Equal([1, -1], Read(Hex("c40801000000ffffffff"), SampleContext.Default.Int32Array));
        Assert.Equal([1.0, null], Read(Hex("9201c0"), SampleContext.Default.NullableDoubleArray));
        Assert.Equal([1.0], Read(Hex("c408000000000000f03f"), SampleContext.Default.NullableDoubleArray));
    }

    [Fact]
    public void Limits_EachOfThem_IsKept()
    {
        var limits = new MessagePackLimits { MaximumDepth = 3, MaximumTextBytes = 4, MaximumBinaryBytes = 5, MaximumElements = 6, MaximumBodyBytes = 30 };

        Read("93a461626364c40501020304059191c0", accepted: true);
        Read("91919191c0", accepted: false);
        Read("81a16181a16281a16381a164c0", accepted: false);
        Read("a56162636465", accepted: false);
        Read("c406010203040506", accepted: false);
        Read("c70601010203040506", accepted: false);
        Read("97c0c0c0c0c0c0c0", accepted: false);
        Read("96" + "c403000000" + "c403000000" + "c403000000" + "c403000000" + "c403000000" + "c403000000", accepted: false);

        void Read(string hex, bool accepted)
        {
            byte[] bytes = Hex(hex);
            Exception? direct = Record.Exception(() => MessagePackCodec.Read(bytes, SampleContext.Default.JsonElement, limits));
            Exception? skipped = Record.Exception(() => new MessagePackReader(bytes, limits).Skip());
            Assert.Equal(accepted, direct is null);
            Assert.Equal(accepted, skipped is null);
            Assert.True(accepted || (direct is MessagePackException && skipped is MessagePackException));
        }
    }

    private static T Read<T>(byte[] bytes, JsonTypeInfo<T> type) => MessagePackCodec.Read(bytes, type);

    private static void Skip(byte[] bytes) => new MessagePackReader(bytes).Skip();

    private static byte[] Hex(string hex) => Convert.FromHexString(hex);

    private static long Allocated(Action act)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
