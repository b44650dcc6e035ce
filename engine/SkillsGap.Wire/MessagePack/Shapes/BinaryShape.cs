namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Bytes, which are bin here and Base64 in JSON.</summary>
internal sealed class BinaryShape : Shape
{
    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader before = reader;
        ReadOnlySpan<byte> bytes = reader.ReadBinary();
        context.Charge(before, Sizes.Array(bytes.Length, 1));
        return bytes.ToArray();
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context) => writer.WriteBinary((byte[])value);
}
