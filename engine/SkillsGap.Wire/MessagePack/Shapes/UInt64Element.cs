namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Whole numbers of 64 bits without sign.</summary>
internal readonly struct UInt64Element : IElement<ulong>
{
    public static string Name => "whole numbers of 8 bytes";

    public static ulong Read(ref MessagePackReader reader) => reader.ReadUInt64();

    public static void Write(ref MessagePackWriter writer, ulong value) => writer.WriteInteger(value);

    public static int FirstInvalid(ReadOnlySpan<ulong> values) => -1;
}
