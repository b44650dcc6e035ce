namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>One number or truth value.</summary>
internal sealed class ScalarShape<T, TElement> : Shape
    where T : unmanaged
    where TElement : struct, IElement<T>
{
    public override int InlineSize => sizeof(ulong);

    public override int BoxSize => Sizes.Box;

    public override object Read(ref MessagePackReader reader, ReadContext context) => TElement.Read(ref reader);

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context) => TElement.Write(ref writer, (T)value);
}
