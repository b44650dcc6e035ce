namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A text.</summary>
internal sealed class TextShape : Shape
{
    public override object Read(ref MessagePackReader reader, ReadContext context) => context.Text(ref reader);

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context) => writer.WriteText((string)value);
}
