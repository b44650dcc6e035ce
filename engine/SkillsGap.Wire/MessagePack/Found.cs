using System.Globalization;
using System.Text;

namespace SkillsGap.Wire.MessagePack;

/// <summary>Says what a reader found where it wanted something else.</summary>
internal static class Found
{
    private const int LongestShown = 40;

    /// <summary>The value that comes next, as it is called in a message. Never throws.</summary>
    /// <param name="reader">A copy: the caller's reader stays where it is.</param>
    public static string Describe(MessagePackReader reader)
    {
        try
        {
            return reader.NextType switch
            {
                MessagePackType.None => "the end",
                MessagePackType.Nil => "nil",
                MessagePackType.Boolean => reader.ReadBoolean() ? "true" : "false",
                MessagePackType.Integer or MessagePackType.Float => "the number " + reader.ReadDouble().ToString(CultureInfo.InvariantCulture),
                MessagePackType.Text => "the text \"" + Shortened(reader.ReadTextBytes()) + '"',
                MessagePackType.Binary => $"{reader.ReadBinary().Length} bytes of bin",
                MessagePackType.Array => $"an array of {reader.ReadArrayHeader()}",
                MessagePackType.Map => $"a map of {reader.ReadMapHeader()}",
                MessagePackType.Extension => $"an extension of type {reader.ReadExtension().Type}",
                _ => "the byte 0xC1, which MessagePack never uses",
            };
        }
        catch (MessagePackException)
        {
            return "a value that is cut off or over a limit";
        }
    }

    private static string Shortened(ReadOnlySpan<byte> text)
    {
        string shown = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * LongestShown)]);
        return shown.Length <= LongestShown ? shown : shown[..LongestShown] + "…";
    }
}
