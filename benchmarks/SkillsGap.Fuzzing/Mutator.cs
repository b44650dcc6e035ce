using System.Text;

namespace SkillsGap.Fuzzing;

/// <summary>Spoils files the way that disks, exports and people do. The same seed spoils the same files in the same way.</summary>
/// <param name="seed">The seed.</param>
/// <param name="longest">Bytes of the longest value put in.</param>
public sealed class Mutator(int seed, int longest)
{
    private const int DeepestNesting = 5_000;

    private static readonly byte[] Telling = [.. "\",;\n\r 0-.+eE{}[]():<>nN=/\\%*#\0\t'"u8, 0xC3, 0xED, 0xA0, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE];

    private static readonly string[] Numbers =
    [
        "-1", "-0", "0", "1e999", "-1e999", "1e-400", "NaN", "Infinity", "2147483648", "-2147483649", "9223372036854775808",
        "99999999999999999999999999", "0.1e", "1.7976931348623157e308", "00", "0x10", "1,5", "१२",
    ];

    private static readonly string[] Words =
    [
        "\\ud800", "\\u0000", "\"\"", "null", "true", "{}", "[]", "{\"id\":1}", "\r\n", "\n\n", "=>", "{a => }", "\uFEFF", "𝄞", "9999-12-31", "0000-00-00",
        "2024-02-30", "P999999999999Y", "mailto:", "sha256$", "*", "**", "../..", "%s%n",
    ];

    private static readonly (string Open, string Close)[] Brackets = [("[", "]"), ("{\"a\":", "}"), ("{", ""), ("\"", ""), ("(", ")"), ("<", ">")];

    private readonly Random random = new(seed);

    /// <summary>One to four things wrong with one of the files.</summary>
    /// <param name="seeds">Valid files; at least one.</param>
    /// <param name="which">The one to spoil.</param>
    public byte[] Spoil(IReadOnlyList<byte[]> seeds, int which)
    {
        byte[] bytes = seeds[which];
        for (int i = random.Next(1, 5); i > 0; i--)
            bytes = Once(bytes, seeds);
        return bytes;
    }

    /// <summary>A number from 0 to <paramref name="count"/> − 1.</summary>
    public int Pick(int count) => random.Next(count);

    private byte[] Once(byte[] bytes, IReadOnlyList<byte[]> seeds)
    {
        int at = random.Next(bytes.Length + 1);
        int length = random.Next(Math.Min(bytes.Length - at, 200) + 1);
        return random.Next(12) switch
        {
            0 or 1 => Flip(bytes),
            2 => bytes[..at],
            3 => [.. bytes[..at], .. bytes[(at + length)..]],
            4 => Splice(bytes, at, seeds[random.Next(seeds.Count)]),
            5 => Put(bytes, at, 0, Repeated(bytes[at..(at + length)], random.Next(1, 50))),
            6 or 7 => PutNumber(bytes),
            8 => Nest(bytes, at, length),
            9 => Put(bytes, at, 0, Huge()),
            10 => SwapLines(bytes),
            _ => Put(bytes, at, length, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)])),
        };
    }

    private byte[] Flip(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        for (int i = Math.Min(bytes.Length, random.Next(1, 9)); i > 0; i--)
        {
            int at = random.Next(bytes.Length);
            flipped[at] = random.Next(3) switch
            {
                0 => (byte)(flipped[at] ^ (1 << random.Next(8))),
                1 => Telling[random.Next(Telling.Length)],
                _ => (byte)random.Next(256),
            };
        }
        return flipped;
    }

    private byte[] Splice(byte[] bytes, int at, byte[] other) => [.. bytes[..at], .. other[random.Next(other.Length + 1)..]];

    private byte[] PutNumber(byte[] bytes)
    {
        int at = bytes.Length == 0 ? 0 : random.Next(bytes.Length);
        while (at < bytes.Length && !char.IsAsciiDigit((char)bytes[at]))
            at++;
        int end = at;
        while (end < bytes.Length && (char.IsAsciiDigit((char)bytes[end]) || bytes[end] == '.'))
            end++;
        return Put(bytes, at, end - at, Encoding.UTF8.GetBytes(Numbers[random.Next(Numbers.Length)]));
    }

    private byte[] Nest(byte[] bytes, int at, int length)
    {
        var (open, close) = Brackets[random.Next(Brackets.Length)];
        int depth = random.Next(2) == 0 ? random.Next(1, 100) : random.Next(1, DeepestNesting);
        byte[] inside = bytes[at..(at + length)];
        return Put(bytes, at, length, [.. Repeated(Encoding.UTF8.GetBytes(open), depth), .. inside, .. Repeated(Encoding.UTF8.GetBytes(close), depth)]);
    }

    // Mostly long, sometimes longer than any limit.
    private byte[] Huge()
    {
        byte[] huge = new byte[random.Next(20) == 0 ? longest : random.Next(1, Math.Min(longest, 100_000))];
        Array.Fill(huge, random.Next(4) == 0 ? Telling[random.Next(Telling.Length)] : (byte)random.Next('a', 'z' + 1));
        return huge;
    }

    private byte[] SwapLines(byte[] bytes)
    {
        string[] lines = Encoding.Latin1.GetString(bytes).Split('\n');
        int a = random.Next(lines.Length), b = random.Next(lines.Length);
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Repeated(byte[] part, int times) => [.. Enumerable.Repeat(part, times).SelectMany(once => once)];

    private static byte[] Put(byte[] bytes, int at, int length, byte[] part) => [.. bytes[..at], .. part, .. bytes[(at + length)..]];
}
