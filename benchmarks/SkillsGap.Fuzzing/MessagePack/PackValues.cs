using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>Values to exchange with other clients.</summary>
public static class PackValues
{
    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 127, 128, 255, 256, 257, 65535, 65536];

    private static readonly double[] Doubles =
        [0.5, -0.1, double.MaxValue, double.MinValue, double.Epsilon, 1e300, 1, 1e21, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly float[] Singles = [0.1f, float.MaxValue, float.Epsilon, float.NaN, float.NegativeInfinity, -2];

    /// <summary>Every format of the specification, at and beside both ends of its range.</summary>
    public static IEnumerable<PackValue> Edges()
    {
        yield return new(MessagePackType.Nil, null);
        yield return new(MessagePackType.Boolean, true);
        yield return new(MessagePackType.Boolean, false);
        for (int bit = 0; bit < 64; bit++)
        {
            foreach (ulong number in new[] { (1UL << bit) - 1, 1UL << bit, (1UL << bit) + 1 })
            {
                yield return new(MessagePackType.Integer, number);
                if (number <= long.MaxValue)
                    yield return new(MessagePackType.Integer, -(long)number);
            }
        }
        yield return new(MessagePackType.Integer, ulong.MaxValue);
        yield return new(MessagePackType.Integer, long.MinValue);
        foreach (double number in Doubles)
            yield return new(MessagePackType.Float, number);
        foreach (float number in Singles)
            yield return new(MessagePackType.Float, number);
        foreach (int length in Lengths)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i % 256))];
            yield return new(MessagePackType.Text, new string('a', length));
            yield return new(MessagePackType.Text, new string('é', length));
            yield return new(MessagePackType.Binary, bytes);
            yield return new(MessagePackType.Extension, ((sbyte)5, bytes));
            yield return new(MessagePackType.Extension, ((sbyte)-100, bytes));
            yield return new(MessagePackType.Array, Enumerable.Repeat(new PackValue(MessagePackType.Integer, 1L), length).ToArray());
            yield return Pairs(length);
        }
        yield return new(MessagePackType.Text, "\0\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff");
        // Python's and JavaScript's clients know seconds of up to 2⁵³ alone.
        foreach (long seconds in new[] { 0, 1, uint.MaxValue, 1L << 32, (1L << 34) - 1, 1L << 34, -1, -(1L << 40), 1L << 50 })
        {
            yield return new(MessagePackType.Extension, new MessagePackTimestamp(seconds, 0));
            yield return new(MessagePackType.Extension, new MessagePackTimestamp(seconds, 999_999_999));
        }
    }

    /// <summary>A document of random values within each other.</summary>
    public static PackValue Random(Random random, int depth = 0)
    {
        int kind = random.Next(depth < 5 ? 12 : 9);
        return kind switch
        {
            0 => new(MessagePackType.Nil, null),
            1 => new(MessagePackType.Boolean, random.Next(2) == 0),
            2 => new(MessagePackType.Integer, unchecked((long)((ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)))),
            3 => new(MessagePackType.Integer, -(random.NextInt64() >> random.Next(63))),
            4 => new(MessagePackType.Float, BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))),
            5 => new(MessagePackType.Float, BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))),
            6 => new(MessagePackType.Text, Text(random)),
            7 => new(MessagePackType.Binary, Bytes(random)),
            8 when random.Next(2) == 0 => new(MessagePackType.Extension, ((sbyte)random.Next(128), Bytes(random))),
            8 => new(MessagePackType.Extension, Moment(random)),
            9 or 10 => new(MessagePackType.Array, Enumerable.Range(0, random.Next(12)).Select(_ => Random(random, depth + 1)).ToArray()),
            _ => new(MessagePackType.Map, Enumerable.Range(0, random.Next(12)).Select(i => (i + Text(random), Random(random, depth + 1))).ToArray()),
        };
    }

    private static PackValue Pairs(int count) =>
        new(MessagePackType.Map, Enumerable.Range(0, count).Select(i => ($"k{i}", new PackValue(MessagePackType.Integer, (long)i))).ToArray());

    private static MessagePackTimestamp Moment(Random random) =>
        new(random.NextInt64(-(1L << 45), 1L << 45) >> random.Next(40), (uint)random.Next(1_000_000_000));

    private static string Text(Random random)
    {
        int length = random.Next(10) == 0 ? random.Next(400) : random.Next(12);
        return string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(4) switch
        {
            0 => char.ConvertFromUtf32(random.Next(0xE000, 0x10FFFF)),
            1 => char.ConvertFromUtf32(random.Next(0x80, 0xD800)),
            _ => ((char)random.Next(0x80)).ToString(),
        }));
    }

    private static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[random.Next(10) == 0 ? random.Next(400) : random.Next(20)];
        random.NextBytes(bytes);
        return bytes;
    }
}
