using System.Buffers;
using System.Globalization;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Wire.Tests.MessagePack;

/// <summary>Every format of the specification, at both ends of its range; the bytes are written down from the specification by hand.</summary>
public sealed class SpecificationTests
{
    [Theory]
    [InlineData("0", "00")]
    [InlineData("127", "7f")]
    [InlineData("128", "cc80")]
    [InlineData("255", "ccff")]
    [InlineData("256", "cd0100")]
    [InlineData("65535", "cdffff")]
    [InlineData("65536", "ce00010000")]
    [InlineData("4294967295", "ceffffffff")]
    [InlineData("4294967296", "cf0000000100000000")]
    [InlineData("9223372036854775807", "cf7fffffffffffffff")]
    [InlineData("-1", "ff")]
    [InlineData("-32", "e0")]
    [InlineData("-33", "d0df")]
    [InlineData("-128", "d080")]
    [InlineData("-129", "d1ff7f")]
    [InlineData("-32768", "d18000")]
    [InlineData("-32769", "d2ffff7fff")]
    [InlineData("-2147483648", "d280000000")]
    [InlineData("-2147483649", "d3ffffffff7fffffff")]
    [InlineData("-9223372036854775808", "d38000000000000000")]
    public void Integer_ShortestForm_IsWrittenAndRead(string text, string hex)
    {
        long value = long.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal(hex, Written((ref writer) => writer.WriteInteger(value)));
        var reader = new MessagePackReader(Convert.FromHexString(hex));
        Assert.Equal(value, reader.ReadInt64());
        Assert.Equal(0, reader.Remaining);
    }

    [Fact]
    public void Integer_LargerThanSigned_IsReadUnsignedAlone()
    {
        Assert.Equal("cfffffffffffffffff", Written((ref writer) => writer.WriteInteger(ulong.MaxValue)));
        var reader = new MessagePackReader(Convert.FromHexString("cfffffffffffffffff"));
        Assert.Equal(ulong.MaxValue, reader.ReadUInt64());
        Refused("cfffffffffffffffff", (ref reader) => reader.ReadInt64());
        Refused("ff", (ref reader) => reader.ReadUInt64());
        Refused("ce80000000", (ref reader) => reader.ReadInt32());
    }

    [Theory]
    [InlineData("d3ffffffffffffffff", -1)]
    [InlineData("d2ffffffff", -1)]
    [InlineData("d1ffff", -1)]
    [InlineData("d0ff", -1)]
    [InlineData("d005", 5)]
    [InlineData("cf0000000000000005", 5)]
    [InlineData("ce00000005", 5)]
    [InlineData("cd0005", 5)]
    [InlineData("cc05", 5)]
    public void Integer_LongerForm_IsReadToo(string hex, long value)
    {
        var reader = new MessagePackReader(Convert.FromHexString(hex));
        Assert.Equal(value, reader.ReadInt64());
        var asDouble = new MessagePackReader(Convert.FromHexString(hex));
        Assert.Equal(value, asDouble.ReadDouble());
    }

    [Theory]
    [InlineData(0.0, "cb0000000000000000")]
    [InlineData(-0.0, "cb8000000000000000")]
    [InlineData(1.5, "cb3ff8000000000000")]
    [InlineData(double.MaxValue, "cb7fefffffffffffff")]
    [InlineData(double.PositiveInfinity, "cb7ff0000000000000")]
    [InlineData(double.NegativeInfinity, "cbfff0000000000000")]
    public void Double_EachKind_IsWrittenAndRead(double value, string hex)
    {
        Assert.Equal(hex, Written((ref writer) => writer.WriteDouble(value)));
        var reader = new MessagePackReader(Convert.FromHexString(hex));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(reader.ReadDouble()));
    }

    [Fact]
    public void Single_AnyBits_IsWrittenAndRead()
    {
        Assert.Equal("cabf800000", Written((ref writer) => writer.WriteSingle(-1)));
        var reader = new MessagePackReader(Convert.FromHexString("ca7fc00000"));
        Assert.True(float.IsNaN(reader.ReadSingle()));
        var asDouble = new MessagePackReader(Convert.FromHexString("ca3dcccccd"));
        Assert.Equal(0.1f, asDouble.ReadDouble());
    }

    [Fact]
    public void NilAndTruth_EachValue_IsWrittenAndRead()
    {
        Assert.Equal("c0c2c3", Written((ref writer) =>
        {
            writer.WriteNil();
            writer.WriteBoolean(false);
            writer.WriteBoolean(true);
        }));
        var reader = new MessagePackReader(Convert.FromHexString("c0c2c3"));
        reader.ReadNil();
        Assert.False(reader.ReadBoolean());
        Assert.True(reader.ReadBoolean());
        Refused("c3", (ref reader) => reader.ReadNil());
    }

    [Theory]
    [InlineData(0, "a0", "c400", "90", "80")]
    [InlineData(15, "af", "c40f", "9f", "8f")]
    [InlineData(16, "b0", "c410", "dc0010", "de0010")]
    [InlineData(31, "bf", "c41f", "dc001f", "de001f")]
    [InlineData(32, "d920", "c420", "dc0020", "de0020")]
    [InlineData(255, "d9ff", "c4ff", "dc00ff", "de00ff")]
    [InlineData(256, "da0100", "c50100", "dc0100", "de0100")]
    [InlineData(65535, "daffff", "c5ffff", "dcffff", "deffff")]
    [InlineData(65536, "db00010000", "c600010000", "dd00010000", "df00010000")]
    public void Lengths_AtEachEnd_AreWrittenAndRead(int length, string text, string binary, string array, string map)
    {
        byte[] bytes = new byte[length];
        Array.Fill(bytes, (byte)'x');
        string body = Convert.ToHexStringLower(bytes);
        string nils = string.Concat(Enumerable.Repeat("c0", length));

        Assert.Equal(text + body, Written((ref writer) => writer.WriteText(new string('x', length))));
        Assert.Equal(text + body, Written((ref writer) => writer.WriteTextBytes(bytes)));
        Assert.Equal(binary + body, Written((ref writer) => writer.WriteBinary(bytes)));
        Assert.Equal(array, Written((ref writer) => writer.WriteArrayHeader(length)));
        Assert.Equal(map, Written((ref writer) => writer.WriteMapHeader(length)));

        var reader = new MessagePackReader(Convert.FromHexString(text + body + binary + body + array + nils + map + nils + nils + "c3"));
        Assert.Equal(new string('x', length), reader.ReadText());
        Assert.Equal(bytes, reader.ReadBinary().ToArray());
        Assert.Equal(length, reader.ReadArrayHeader());
        for (int i = 0; i < length; i++)
            reader.ReadNil();
        MessagePackReader again = reader;
        Assert.Equal(length, reader.ReadMapHeader());
        again.Skip();
        Assert.True(again.ReadBoolean());
        Assert.Equal(0, again.Remaining);
    }

    [Theory]
    [InlineData("d90141", "A")]
    [InlineData("da000141", "A")]
    [InlineData("db0000000141", "A")]
    public void Text_LongerForm_IsReadToo(string hex, string value)
    {
        var reader = new MessagePackReader(Convert.FromHexString(hex));
        Assert.Equal(value, reader.ReadText());
    }

    [Theory]
    [InlineData("größer 𝄞 €")]
    [InlineData("ÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿ")]
    [InlineData("\0\u007f\u0080\u07ff\u0800\uffff")]
    public void Text_BeyondAscii_HasTheBytesOfUtf8(string text)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        string header = utf8.Length < 32 ? $"{0xA0 + utf8.Length:x2}" : $"d9{utf8.Length:x2}";
        string hex = header + Convert.ToHexStringLower(utf8);

        Assert.Equal(hex, Written((ref writer) => writer.WriteText(text)));
        var reader = new MessagePackReader(Convert.FromHexString(hex));
        Assert.Equal(text, reader.ReadText());
    }

    [Theory]
    [InlineData(1, "d4")]
    [InlineData(2, "d5")]
    [InlineData(4, "d6")]
    [InlineData(8, "d7")]
    [InlineData(16, "d8")]
    [InlineData(0, "c700")]
    [InlineData(3, "c703")]
    [InlineData(17, "c711")]
    [InlineData(255, "c7ff")]
    [InlineData(256, "c80100")]
    [InlineData(65535, "c8ffff")]
    [InlineData(65536, "c900010000")]
    public void Extension_EachForm_IsWrittenAndRead(int length, string header)
    {
        byte[] data = [.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))];
        foreach ((sbyte type, string typeHex) in new[] { ((sbyte)-128, "80"), ((sbyte)127, "7f"), ((sbyte)-1, "ff"), ((sbyte)0, "00") })
        {
            string hex = header + typeHex + Convert.ToHexStringLower(data);
            Assert.Equal(hex, Written((ref writer) => writer.WriteExtension(type, data)));
            var reader = new MessagePackReader(Convert.FromHexString(hex));
            MessagePackExtension read = reader.ReadExtension();
            Assert.Equal(type, read.Type);
            Assert.Equal(data, read.Data.ToArray());
            Assert.Equal(0, reader.Remaining);
        }
    }

    [Theory]
    [InlineData(0, 0, "d6ff00000000")]
    [InlineData(4294967295, 0, "d6ffffffffff")]
    [InlineData(4294967296, 0, "d7ff0000000100000000")]
    [InlineData(0, 1, "d7ff0000000400000000")]
    [InlineData(17179869183, 999999999, "d7ffee6b27ffffffffff")]
    [InlineData(17179869184, 0, "c70cff000000000000000400000000")]
    [InlineData(-1, 999999999, "c70cff3b9ac9ffffffffffffffffff")]
    [InlineData(long.MinValue, 0, "c70cff000000008000000000000000")]
    [InlineData(long.MaxValue, 5, "c70cff000000057fffffffffffffff")]
    public void Timestamp_EachForm_IsWrittenAndRead(long seconds, uint nanoseconds, string hex)
    {
        var moment = new MessagePackTimestamp(seconds, nanoseconds);

        Assert.Equal(hex, Written((ref writer) => writer.WriteTimestamp(moment)));
        var reader = new MessagePackReader(Convert.FromHexString(hex));
        Assert.Equal(moment, reader.ReadTimestamp());
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59.9999999Z")]
    [InlineData("2026-01-05T10:30:00.1234567Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Timestamp_OfAMoment_IsThatMoment(string text)
    {
        var moment = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

        Assert.True(MessagePackTimestamp.From(moment).TryGet(out DateTimeOffset read));
        Assert.Equal(moment, read);
    }

    [Theory]
    [InlineData("d7ffee6b280000000000")]
    [InlineData("c70cff3b9aca000000000000000000")]
    [InlineData("d4ff00")]
    [InlineData("d60000000000")]
    public void Timestamp_NotWellFormed_IsRefused(string hex) => Refused(hex, (ref reader) => reader.ReadTimestamp());

    [Fact]
    public void NeverUsed_Byte_IsRefused()
    {
        var reader = new MessagePackReader(Convert.FromHexString("c1"));
        Assert.Equal(MessagePackType.Invalid, reader.NextType);
        Refused("c1", (ref reader) => reader.Skip());
    }

    private delegate void Writing(ref MessagePackWriter writer);

    private delegate void Reading(ref MessagePackReader reader);

    private static string Written(Writing write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(output);
        write(ref writer);
        writer.Flush();
        Assert.Equal(output.WrittenCount, writer.Written);
        return Convert.ToHexStringLower(output.WrittenSpan);
    }

    private static void Refused(string hex, Reading read)
    {
        var reader = new MessagePackReader(Convert.FromHexString(hex));
        try
        {
            read(ref reader);
        }
        catch (MessagePackException)
        {
            Assert.Equal(0, reader.Position);
            return;
        }
        Assert.Fail($"{hex} was accepted");
    }
}
