namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A type with a converter of its own that knows MessagePack.</summary>
internal sealed class ConverterShape(IMessagePackConverter converter) : Shape
{
    public override bool ReadsNil => converter.ReadsNil;

    public override object Read(ref MessagePackReader reader, ReadContext context) => converter.Read(ref reader, context);

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context) => converter.Write(ref writer, value, context);
}
