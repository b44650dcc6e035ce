namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>Spoils documents of MessagePack. The same seed spoils the same documents in the same way.</summary>
/// <param name="seed">The seed.</param>
public sealed class PackMutator(int seed)
{
    private static readonly byte[] Codes =
    [
        0x00, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x91, 0x9F, 0xA0, 0xA1, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD,
        0xCE, 0xCF, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xE0, 0xFF,
    ];

    private static readonly byte[][] Lengths =
    [
        [0xDD, 0x7F, 0xFF, 0xFF, 0xFF], [0xDD, 0xFF, 0xFF, 0xFF, 0xFF], [0xDF, 0x80, 0, 0, 0], [0xDB, 0x7F, 0xFF, 0xFF, 0xFF], [0xC6, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xC9, 0xFF, 0xFF, 0xFF, 0xFF, 1], [0xDC, 0xFF, 0xFF], [0xDE, 0xFF, 0xFF], [0xDA, 0xFF, 0xFF], [0xC5, 0xFF, 0xFF], [0xDD, 0, 0, 0x40, 0],
        [0xCB, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0], [0xD7, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0], [0xA3, 0xED, 0xA0, 0x80],
    ];

    private readonly Random random = new(seed);

    /// <summary>One to four things wrong with one of the documents.</summary>
    public byte[] Spoil(IReadOnlyList<byte[]> documents)
    {
        byte[] bytes = documents[random.Next(documents.Count)];
        for (int i = random.Next(1, 5); i > 0; i--)
            bytes = Once(bytes, documents);
        return bytes;
    }

    private byte[] Once(byte[] bytes, IReadOnlyList<byte[]> documents)
    {
        int at = random.Next(bytes.Length + 1);
        int length = random.Next(Math.Min(bytes.Length - at, 64) + 1);
        return random.Next(9) switch
        {
            0 or 1 or 2 => Flip(bytes),
            3 => bytes[..at],
            4 => [.. bytes[..at], .. bytes[(at + length)..]],
            5 => [.. bytes[..at], .. Other(documents)],
            6 => [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], random.Next(1, 200)).SelectMany(part => part), .. bytes[at..]],
            7 => [.. bytes[..at], .. Lengths[random.Next(Lengths.Length)], .. bytes[at..]],
            _ => [.. bytes[..at], .. Repeated(), .. bytes[at..]],
        };
    }

    private byte[] Flip(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        for (int i = Math.Min(bytes.Length, random.Next(1, 5)); i > 0; i--)
        {
            int at = random.Next(bytes.Length);
            flipped[at] = random.Next(3) switch
            {
                0 => (byte)(flipped[at] ^ (1 << random.Next(8))),
                1 => Codes[random.Next(Codes.Length)],
                _ => (byte)random.Next(256),
            };
        }
        return flipped;
    }

    private byte[] Other(IReadOnlyList<byte[]> documents)
    {
        byte[] other = documents[random.Next(documents.Count)];
        return other[random.Next(other.Length + 1)..];
    }

    // Deep, or many of the smallest values behind a header that announces them.
    private byte[] Repeated()
    {
        int count = random.Next(20) == 0 ? random.Next(1, 60_000) : random.Next(1, 300);
        byte[] values = new byte[count];
        Array.Fill(values, Codes[random.Next(Codes.Length)]);
        return random.Next(2) == 0 ? values : [0xDD, 0, 0, (byte)(count >> 8), (byte)(count & 255), .. values];
    }
}
