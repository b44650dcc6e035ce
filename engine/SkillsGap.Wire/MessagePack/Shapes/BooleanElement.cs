namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Truth values; packed, a byte of 0 or 1 each.</summary>
internal readonly struct BooleanElement : IElement<bool>
{
    public static string Name => "truth values of 1 byte";

    public static bool Read(ref MessagePackReader reader) => reader.ReadBoolean();

    public static void Write(ref MessagePackWriter writer, bool value) => writer.WriteBoolean(value);

    public static int FirstInvalid(ReadOnlySpan<bool> values) =>
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(values).IndexOfAnyExceptInRange((byte)0, (byte)1);
}
