using System.Text.Json.Serialization.Metadata;
using SkillsGap.Fuzzing.MessagePack;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Wire.Tests.MessagePack;

/// <summary>The memory that reading takes: at most 9 × body + 1 MiB, whatever the body is, and never above the cap.</summary>
public sealed class MemoryTests
{
    private const int Count = 150_000;

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "numbers of one byte", "05" },
        { "nils", "c0" },
        { "empty texts", "a0" },
        { "empty maps", "80" },
        { "empty arrays", "90" },
        { "texts of one letter", "a161" },
        { "nodes", "81a46e616d65a161" },
        { "unknown keys", "82a161c0a162c0" },
        { "truth values", "c3" },
        { "doubles", "cb3ff8000000000000" },
        { "moments", "d6ff00000000" },
        { "bytes", "c400" },
        { "control characters", "a400010203" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void ArrayOfAnything_ReadAsAnything_StaysWithinItsMemory(string what, string element)
    {
        Assert.NotEmpty(what);
        byte[] one = Convert.FromHexString(element);
        foreach (int count in new[] { 0, 1, 1000, Count })
        {
            byte[] body = [0xDD, .. BigEndian(count), .. Enumerable.Repeat(one, count).SelectMany(part => part)];
            Check(body, SampleContext.Default.JsonElement);
            Check(body, SampleContext.Default.DoubleArray);
            Check(body, SampleContext.Default.NullableDoubleArray);
            Check(body, SampleContext.Default.StringArray);
            Check(body, SampleContext.Default.BooleanArray);
            Check(body, SampleContext.Default.ListSampleNode);
            Check([0x81, 0xA8, .. "children"u8, .. body], SampleContext.Default.SampleNode);
        }
    }

    [Fact]
    public void MapOfManyKeys_ReadAsAnything_StaysWithinItsMemory()
    {
        byte[] body = [0xDF, .. BigEndian(Count), .. Enumerable.Range(0, Count).SelectMany(i => (byte[])[0xA4, .. Digits(i), 0xC0])];
        byte[] numbers = [0xDF, .. BigEndian(Count), .. Enumerable.Range(0, Count).SelectMany(i => (byte[])[0xA4, .. Digits(i), 0x01])];

        Check(body, SampleContext.Default.JsonElement);
        Check(body, SampleContext.Default.SampleNode);
        Check(numbers, SampleContext.Default.DictionaryStringDouble);
        Check([0x91, .. body], SampleContext.Default.ListSampleNode);
    }

    [Fact]
    public void DifferentShortTexts_ReadAsAColumn_StayWithinTheirMemory()
    {
        byte[] body = [0xDD, .. BigEndian(Count), .. Enumerable.Range(0, Count).SelectMany(i => (byte[])[0xA4, .. Digits(i)])];

        string[]? read = Check(body, SampleContext.Default.StringArray);

        Assert.Equal("0001", read?[1]);
    }

    [Fact]
    public void NumbersOfOneByte_ReadAsDoubles_AreAccepted()
    {
        // The worst that a contract may have to hold: 8 bytes for each.
        byte[] body = [0xDD, .. BigEndian(Count), .. Enumerable.Repeat((byte)5, Count)];

        Assert.Equal(Count * 5.0, Check(body, SampleContext.Default.DoubleArray)!.Sum());
    }

    [Fact]
    public void Cap_BelowWhatABodyMayTake_IsKept()
    {
        byte[] body = [0xDD, .. BigEndian(8 * Count), .. Enumerable.Repeat((byte)5, 8 * Count)];
        var limits = new MessagePackLimits { MaximumMemoryBytes = 4 << 20 };

        (long allocated, _, MessagePackException? refused) = Measured(body, SampleContext.Default.DoubleArray, limits);

        Assert.Contains("more than 4194304 bytes of memory", refused?.Message, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 4 << 20);
    }

    private static T? Check<T>(byte[] body, JsonTypeInfo<T> type)
    {
        Measured(body, type, MessagePackLimits.Default);
        (long allocated, T? value, _) = Measured(body, type, MessagePackLimits.Default);
        Assert.InRange(allocated, 0, (9L * body.Length) + (1 << 20));
        return value;
    }

    private static (long Allocated, T? Value, MessagePackException? Refused) Measured<T>(byte[] body, JsonTypeInfo<T> type, MessagePackLimits limits)
    {
        T? value = default;
        MessagePackException? refused = null;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            value = MessagePackCodec.Read(body, type, limits);
        }
        catch (MessagePackException problem)
        {
            refused = problem;
        }
        return (GC.GetAllocatedBytesForCurrentThread() - before, value, refused);
    }

    private static byte[] BigEndian(int count) => [(byte)(count >> 24), (byte)((count >> 16) & 255), (byte)((count >> 8) & 255), (byte)(count & 255)];

    // Four characters, other ones for each number.
    private static byte[] Digits(int number)
    {
        byte[] digits = new byte[4];
        for (int i = 3; i >= 0; i--, number /= 64)
            digits[i] = (byte)('0' + (number % 64));
        return digits;
    }
}
