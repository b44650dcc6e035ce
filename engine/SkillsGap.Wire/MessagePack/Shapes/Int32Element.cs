namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Whole numbers of 32 bits.</summary>
internal readonly struct Int32Element : IElement<int>
{
    public static string Name => "whole numbers of 4 bytes";

    public static int Read(ref MessagePackReader reader) => reader.ReadInt32();

    public static void Write(ref MessagePackWriter writer, int value) => writer.WriteInteger(value);

    public static int FirstInvalid(ReadOnlySpan<int> values) => -1;
}
