namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Whole numbers of 64 bits.</summary>
internal readonly struct Int64Element : IElement<long>
{
    public static string Name => "whole numbers of 8 bytes";

    public static long Read(ref MessagePackReader reader) => reader.ReadInt64();

    public static void Write(ref MessagePackWriter writer, long value) => writer.WriteInteger(value);

    public static int FirstInvalid(ReadOnlySpan<long> values) => -1;
}
